// Real bytes of small files, and forms that carry them.
import { crc32 } from 'node:zlib'
import type { Answer, Caller } from './caller.ts'

export interface TestFile {
  readonly name: string
  readonly bytes: Uint8Array | string
  /** As the sender claims; nobody believes it. */
  readonly type?: string
  readonly part?: string
}

const bytes = (text: string) => Buffer.from(text, 'latin1')
/** One entry of a ZIP, stored. */
function entry(name: string, content: string, at: number) {
  const data = Buffer.from(content)
  const head = Buffer.alloc(30)
  head.writeUInt32LE(0x04034b50, 0)
  head.writeUInt16LE(20, 4)
  head.writeUInt32LE(crc32(data), 14)
  head.writeUInt32LE(data.length, 18)
  head.writeUInt32LE(data.length, 22)
  head.writeUInt16LE(name.length, 26)
  const central = Buffer.alloc(46)
  central.writeUInt32LE(0x02014b50, 0)
  head.copy(central, 6, 4, 30)
  central.writeUInt32LE(at, 42)
  return { local: Buffer.concat([head, bytes(name), data]), central: Buffer.concat([central, bytes(name)]) }
}
/** A ZIP of these entries. */
export function zip(entries: Readonly<Record<string, string>>): Buffer {
  const locals: Buffer[] = []
  const centrals: Buffer[] = []
  let at = 0
  for (const [name, content] of Object.entries(entries)) {
    const { local, central } = entry(name, content, at)
    locals.push(local)
    centrals.push(central)
    at += local.length
  }
  const directory = Buffer.concat(centrals)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(centrals.length, 8)
  end.writeUInt16LE(centrals.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...locals, directory, end])
}
const office = (main: string, type: string) =>
  zip({
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${main}" ContentType="application/vnd.openxmlformats-officedocument.${type}.main+xml"/></Types>`,
    [main]: '<x/>',
  })
/** A container of Office before 2007 with a stream of this name. */
const container = (stream: string) =>
  Buffer.concat([bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), Buffer.alloc(1016), Buffer.from(`${stream}\0`, 'utf16le')])
const box = (brand: string) =>
  Buffer.concat([bytes('\0\0\0\x18ftyp'), bytes(`${brand}\0\0\0\0mif1${brand}`), Buffer.alloc(64)])

/** The smallest PNG there is. */
export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)
export const pdf = bytes('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')
export const jpeg = Buffer.concat([
  bytes('\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0\xff\xd9'),
  Buffer.alloc(32),
])
export const gif = bytes(
  'GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff!\xf9\x04\x01\0\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;',
)
export const webp = bytes(
  'RIFF\x24\0\0\0WEBPVP8 \x18\0\0\0\x30\x01\0\x9d\x01\x2a\x01\0\x01\0\x02\0\x34\x25\xa4\0\x03\x70\0\xfe\xfb\x94\0\0',
)
export const heic = box('heic')
export const mp4 = box('isom')
export const docx = office('word/document.xml', 'wordprocessingml.document')
export const xlsx = office('xl/workbook.xml', 'spreadsheetml.sheet')
export const doc = container('WordDocument')
export const xls = container('Workbook')
export const installer = container('!_Columns')
export const exe = Buffer.concat([bytes('MZ\x90\0\x03\0\0\0'), Buffer.alloc(120)])
export const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
export const html = '<!DOCTYPE html><html><body><script>alert(1)</script></body></html>'

/** A form with fields and files. */
export function formOf(fields: Readonly<Record<string, string>>, files: readonly TestFile[]): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  for (const { name, bytes: content, type = 'application/octet-stream', part = 'attachment' } of files)
    form.append(part, new File([typeof content === 'string' ? content : new Uint8Array(content)], name, { type }))
  return form
}

/** Sends a form; the boundary names itself. */
export const postForm = (
  caller: Caller,
  path: string,
  form: FormData,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> => caller.post(path, undefined, { raw: form, headers: { 'content-type': '', ...headers } })
