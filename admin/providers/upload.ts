/** Forms with files, and how far they have got. */
import { t } from '../locales/translate.ts'

/** The files of a request beside its values. */
export interface Upload {
  /** The name that the server gives to their parts. */
  readonly part: string
  readonly files: readonly File[]
  /** Told again and again, from 0 to 1. */
  progress?(share: number): void
  /** Stops the sending; the server then has not got the whole of it, and does nothing. */
  readonly signal?: AbortSignal
}

const textOf = (value: unknown): string =>
  value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value)

/** Values and files as `multipart/form-data`: what is several in one field is several parts of one name. */
export function formOf(values: Readonly<Record<string, unknown>>, { part, files }: Upload): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(values))
    for (const one of Array.isArray(value) ? value : [value]) form.append(name, textOf(one))
  for (const file of files) form.append(part, file, file.name)
  return form
}

/**
 * Sends a form as `fetch` would, which cannot say how much is on its way.
 * @throws TypeError when no answer comes, DOMException AbortError when it was stopped
 */
export const upload = (
  method: string,
  url: string,
  headers: Readonly<Record<string, string>>,
  form: FormData,
  { progress, signal }: Pick<Upload, 'progress' | 'signal'>,
): Promise<Response> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open(method, url)
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
    request.upload.onprogress = ({ lengthComputable, loaded, total }) => lengthComputable && progress?.(loaded / total)
    request.onload = () => resolve(new Response(request.responseText, { status: request.status }))
    request.onerror = () => reject(new TypeError(t('No answer came.')))
    request.onabort = () => reject(new DOMException(t('You stopped the sending.'), 'AbortError'))
    signal?.addEventListener('abort', () => request.abort())
    request.send(form)
  })
