/** Names of files as people sent them, and as others may get them. */
import { extensionOf } from '../../shared/kernel/extension.ts'

const LONGEST = 150
/** What is longer is looked at from both ends alone: patterns take their time. */
const SIFTED = 1000
/** Control characters, and those that turn the direction of writing: `photo‮gnp.exe` reads as a picture. */
const HIDDEN = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu

/** The base name, without what no file system and no header should see; never empty. */
export function cleanName(raw: string): string {
  // Browsers write a quotation mark so.
  const base = raw.replaceAll('%22', '"').toWellFormed().normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const some = base.length > SIFTED ? (base.slice(0, SIFTED / 2) + base.slice(-SIFTED / 2)).toWellFormed() : base
  const name = some
    .replaceAll(/\s+/g, ' ')
    .replaceAll(HIDDEN, '')
    .replaceAll(/^[\s.]+|[\s.]+$/g, '')
  const letters = [...name]
  if (letters.length <= LONGEST) return name === '' ? 'file' : name
  const extension = extensionOf(name)
  const end = extension === '' || extension.length > 10 ? '' : `.${extension}`
  return letters.slice(0, LONGEST - end.length).join('') + end
}

/** `Content-Disposition` of a download, for browsers old and new (RFC 6266). */
export function dispositionOf(name: string): string {
  const plain = name.replaceAll(/[^\x20-\x7e]|["\\%]/g, '_')
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
