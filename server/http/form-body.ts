/** A form as a body: texts become what JSON would hold, and files are judged. */
import type { Fields, Kind } from '../../shared/kernel/kinds.ts'
import { contentTypeOf } from '../files/content-type.ts'
import { cleanName } from '../files/file-name.ts'
import type { Spooled } from '../files/storing.ts'
import { INLINES } from '../records/inlines.ts'
import type { FileLimits, FilePart, Form } from './multipart.ts'
import type { ReadBody } from './request-body.ts'

/** A body with files that wait to be stored; none when anything is wrong with one of them. */
export type FormBody = ReadBody & { readonly spooled: readonly Spooled[] }

const words: Readonly<Record<string, boolean>> = { true: true, '1': true, false: false, '0': false }
const boolOf = (text: string): unknown => {
  const word = text.trim().toLowerCase()
  return Object.hasOwn(words, word) ? words[word] : text
}
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // The schema says what is wrong with a text in its place.
    return text
  }
}
/** Numbers, dates and ids are taken as texts everywhere; these are not. */
const readers: Partial<Record<Kind, (texts: readonly string[]) => unknown>> = {
  // Browsers write the line ends of a form as CRLF, whatever was typed.
  text: (texts) => (texts.at(-1) ?? '').replaceAll('\r\n', '\n'),
  bool: (texts) => boolOf(texts.at(-1) ?? ''),
  json: (texts) => jsonOf(texts.at(-1) ?? ''),
  set: (texts) => texts,
  refs: (texts) => texts,
}
function meant(texts: readonly string[], kind: Kind | undefined): unknown {
  const text = texts.at(-1) ?? ''
  if (texts.length === 1 && text.trim() === '' && kind !== 'text') return null
  const reader = kind && readers[kind]
  return reader ? reader(texts) : text
}

const EMPTY = 'The submitted file is empty.'
/** A file input in which nothing was chosen. */
const isNothing = ({ name, size }: FilePart): boolean => name === '' && size === 0

async function judge(file: FilePart, part: string, { size }: FileLimits): Promise<Spooled | string> {
  const name = cleanName(file.name)
  if (file.part !== part) return `Send files as "${part}".`
  if (file.name.includes('\0')) return 'Null characters are not allowed.'
  if (file.cut) return `“${name}” is larger than ${size / 1_048_576} MB.`
  if (file.size === 0) return EMPTY
  const content_type = await contentTypeOf(file.path, name)
  if (content_type === undefined) return `“${name}” is not of a type that is accepted, or its name says another one.`
  return { path: file.path, name, size: file.size, content_type }
}

/** Reads a form whose files come as `part`. */
export async function formBody(form: Form, fields: Fields, part: string, limits: FileLimits): Promise<FormBody> {
  const files = form.files.filter((file) => !isNothing(file))
  const judged: (Spooled | string)[] = []
  // One by one: ten at once would be ten times the memory.
  for (const file of files) judged.push(await judge(file, part, limits))
  const errors = judged.filter((one) => typeof one === 'string')
  if (form.tooMany) errors.push(`At most ${limits.count} ${limits.count === 1 ? 'file' : 'files'} at once.`)
  const values = Object.fromEntries(
    [...form.fields].map(
      ([name, texts]) => [name, meant(texts, name === INLINES ? 'json' : fields[name]?.kind)] as const,
    ),
  )
  const parse = () => values
  return {
    // Boundaries differ from one try to the next: a form is the same when it says the same.
    text: JSON.stringify([[...form.fields], form.files.map(({ part: as, name, hash }) => [as, name, hash])]),
    parse,
    list: () => [],
    files: { count: files.length, ids: [], errors },
    spooled: errors.length > 0 ? [] : judged.filter((one) => typeof one !== 'string'),
  }
}
