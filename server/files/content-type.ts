/** What a file is, by its bytes: the only types that are taken, and names that do not lie about them. */
import { readFile } from 'node:fs/promises'
import { fileTypeFromFile } from 'file-type'
import { extensionOf } from '../../shared/kernel/extension.ts'
import { isPlainText } from './plain-text.ts'

const openxml = 'application/vnd.openxmlformats-officedocument'
const opendocument = 'application/vnd.oasis.opendocument'

/** What the sniffer says → the type that is stored, and the extensions that a name may have. */
const accepted: Readonly<Record<string, readonly [type: string, ...extensions: string[]]>> = {
  'image/jpeg': ['image/jpeg', 'jpg', 'jpeg', 'jpe', 'jfif'],
  'image/png': ['image/png', 'png'],
  'image/apng': ['image/png', 'png', 'apng'],
  'image/webp': ['image/webp', 'webp'],
  'image/gif': ['image/gif', 'gif'],
  'image/heic': ['image/heic', 'heic', 'heif'],
  'image/heic-sequence': ['image/heic', 'heic', 'heif', 'heics'],
  'image/heif': ['image/heif', 'heif', 'heic', 'hif'],
  'application/pdf': ['application/pdf', 'pdf'],
  'video/mp4': ['video/mp4', 'mp4', 'm4v'],
  [`${openxml}.wordprocessingml.document`]: [`${openxml}.wordprocessingml.document`, 'docx'],
  [`${openxml}.spreadsheetml.sheet`]: [`${openxml}.spreadsheetml.sheet`, 'xlsx'],
  [`${openxml}.presentationml.presentation`]: [`${openxml}.presentationml.presentation`, 'pptx'],
  [`${opendocument}.text`]: [`${opendocument}.text`, 'odt'],
  [`${opendocument}.spreadsheet`]: [`${opendocument}.spreadsheet`, 'ods'],
  [`${opendocument}.presentation`]: [`${opendocument}.presentation`, 'odp'],
}

/** Text has no signature: it is taken under these names alone. */
const texts: Readonly<Record<string, string>> = { txt: 'text/plain', csv: 'text/csv' }
/** Signatures of two letters, which a text may begin with ("BMW X5"). */
const WEAK: ReadonlySet<string | undefined> = new Set([undefined, 'image/bmp', 'application/x-msdownload'])

/** Office before 2007, by the streams of its container: installers have the same container. */
const legacy: Readonly<Record<string, readonly [type: string, ...streams: string[]]>> = {
  doc: ['application/msword', 'WordDocument'],
  xls: ['application/vnd.ms-excel', 'Workbook', 'Book'],
  ppt: ['application/vnd.ms-powerpoint', 'PowerPoint Document'],
}
async function legacyType(path: string, extension: string): Promise<string | undefined> {
  const [type, ...streams] = legacy[extension] ?? []
  if (type === undefined) return undefined
  const bytes = await readFile(path)
  return streams.some((name) => bytes.includes(Buffer.from(`${name}\0`, 'utf16le'))) ? type : undefined
}

/** Every extension that a name may have. */
export const extensions: readonly string[] = [
  ...new Set([
    ...Object.values(accepted).flatMap(([, ...known]) => known),
    ...Object.keys(legacy),
    ...Object.keys(texts),
  ]),
]

const sniffed = (path: string): Promise<string | undefined> =>
  fileTypeFromFile(path).then(
    (found) => found?.mime,
    // A container that is damaged is of no known type.
    () => 'application/octet-stream',
  )

/** The type of the file at `path`, or undefined when it is not taken under this name. */
export async function contentTypeOf(path: string, name: string): Promise<string | undefined> {
  const extension = extensionOf(name)
  const mime = await sniffed(path)
  const text = Object.hasOwn(texts, extension) ? texts[extension] : undefined
  if (text) return WEAK.has(mime) && (await isPlainText(path)) ? text : undefined
  if (mime === 'application/x-cfb') return legacyType(path, extension)
  const [type, ...extensions] = (mime !== undefined && Object.hasOwn(accepted, mime) && accepted[mime]) || []
  return extension === '' || extensions.includes(extension) ? type : undefined
}
