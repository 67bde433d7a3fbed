/** Bodies: read before the transaction, judged only when a verb asks, so that errors come in the contract's order. */
import { AppError } from '../../shared/kernel/errors.ts'
import type { Fields } from '../../shared/kernel/kinds.ts'
import { hashPassword } from '../auth/passwords.ts'
import type { Body } from '../records/body.ts'
import type { Incoming } from './incoming.ts'
import type { FilePart } from './multipart.ts'

/** JSON bodies are small; files have a way of their own. */
const MAX_BODY = 1_048_576
const MAX_DEPTH = 32

export interface ReadBody extends Body {
  /** What came, for comparing a repeated request with the first. */
  readonly text: string
  /** The body as a list, for the calls that take one. */
  list(): unknown[]
  /** A file that is read and not kept. */
  readonly sheet?: FilePart
}
type Source = Pick<Incoming, 'header' | 'body'>

function failing(error: AppError): ReadBody {
  const fail = () => {
    throw error
  }
  return { text: '', parse: fail, list: fail }
}
const wrongShape = (message: string) =>
  new AppError('invalid', 'Invalid input.', { fields: { non_field_errors: [message] } })

async function readAtMost({ header, body }: Source, limit: number): Promise<string | null> {
  if (Number(header('content-length') ?? 0) > limit) return null
  const pieces = body()
  if (!pieces) return ''
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of pieces) {
    size += chunk.byteLength
    if (size > limit) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function tooDeep(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return false
  return depth > MAX_DEPTH || Object.values(value).some((inner) => tooDeep(inner, depth + 1))
}

function parseJson(text: string): unknown {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    throw new AppError(
      'refused',
      `JSON parse error - ${cause instanceof Error ? cause.message.slice(0, 100) : 'invalid'}`,
      { cause },
    )
  }
  if (tooDeep(value)) throw new AppError('refused', 'JSON parse error - nested too deep')
  return value
}
function dictionary(text: string): unknown {
  const value = parseJson(text)
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw wrongShape('Invalid data. Expected a dictionary.')
  return value
}
function listIn(text: string): unknown[] {
  const value = parseJson(text)
  if (!Array.isArray(value)) throw wrongShape('Invalid data. Expected a list.')
  return value
}

/** The same body with the hashes of its secrets; made here, because a transaction awaits nothing but the database. */
export async function withSecretHashes(body: ReadBody, fields: Fields): Promise<ReadBody> {
  const secrets = Object.keys(fields).filter((name) => fields[name]?.kind === 'secret')
  if (secrets.length === 0) return body
  const hashes = new Map<string, string>()
  try {
    const values = Object.entries(body.parse() ?? {})
    for (const [name, value] of values)
      if (secrets.includes(name) && typeof value === 'string' && value.length <= 128)
        hashes.set(value, await hashPassword(value))
  } catch {
    // What is wrong with the body is said when a verb asks for it, after the errors that come first.
  }
  return { ...body, hashes }
}

/** Reads a JSON body; one that is missing is an empty object. */
export async function readBody(source: Source): Promise<ReadBody> {
  const type = source.header('content-type')?.split(';')[0]?.trim().toLowerCase() ?? ''
  const text = await readAtMost(source, MAX_BODY).catch((cause: unknown) => {
    // The caller hung up in the middle; nobody will read the answer.
    throw new AppError('refused', 'The body was cut off.', { cause })
  })
  if (text === null) return failing(new AppError('too_large', `The body is larger than ${MAX_BODY} bytes.`))
  if (text === '') return { text, parse: () => ({}), list: () => listIn('null') }
  if (type !== 'application/json')
    return failing(new AppError('unsupported', `Unsupported media type "${type.slice(0, 80)}" in request.`))
  return { text, parse: () => dictionary(text), list: () => listIn(text) }
}
