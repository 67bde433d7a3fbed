/** `multipart/form-data`: files go to a folder of their own as they come, and never into memory as a whole. */
import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Busboy, type BusboyInstance } from '@fastify/busboy'
import { AppError } from '../../shared/kernel/errors.ts'
import { isStorageFull } from '../db/errors.ts'
import { SPOOL } from '../files/spool-folders.ts'
import type { Incoming, Pieces } from './incoming.ts'

/** How many files of how many bytes. */
export interface FileLimits {
  readonly count: number
  readonly size: number
}
/** A part with a file, as it came. */
export interface FilePart {
  readonly part: string
  readonly path: string
  /** As the sender wrote it. */
  readonly name: string
  readonly size: number
  /** SHA-256 of the bytes. */
  readonly hash: string
  /** It was larger than the limit, and was cut. */
  readonly cut: boolean
}
export interface Form {
  readonly fields: ReadonlyMap<string, readonly string[]>
  readonly files: readonly FilePart[]
  /** There were more files than the limit. */
  readonly tooMany: boolean
  /** Takes the folder away with all that is in it. */
  remove(): Promise<void>
}
type Source = Pick<Incoming, 'header' | 'body'>

export const isMultipart = ({ header }: Pick<Source, 'header'>): boolean =>
  /^multipart\/form-data\s*(;|$)/i.test(header('content-type')?.trim() ?? '')

/** Fields are small: the longest text has 20,000 characters, of at most 4 bytes. */
const FIELD = 100_000
const FIELDS = 100
const ROOM_FOR_FIELDS = 1_048_576

const badForm = (why: string, cause?: unknown) =>
  new AppError('refused', `Multipart form parse error - ${why}`, { cause })
const tooLarge = (limit: number) => new AppError('too_large', `The body is larger than ${limit} bytes.`)

function parserFor(type: string, { count, size }: FileLimits): BusboyInstance {
  try {
    return new Busboy({
      headers: { 'content-type': type },
      limits: { files: count, fileSize: size, fields: FIELDS, fieldSize: FIELD, headerPairs: 50, headerSize: 8192 },
      // Names are cleaned where they are judged.
      preservePath: true,
    })
  } catch (cause) {
    throw badForm('the boundary is missing.', cause)
  }
}

async function* atMost(pieces: Pieces, limit: number): AsyncGenerator<Uint8Array> {
  let size = 0
  for await (const piece of pieces) {
    size += piece.byteLength
    if (size > limit) throw tooLarge(limit)
    yield piece
  }
}

/** Writes a part to a file of its own. */
async function spool(stream: Readable & { truncated: boolean }, part: string, name: string, path: string) {
  const hash = createHash('sha256')
  let size = 0
  const measure = async function* (chunks: AsyncIterable<Uint8Array>) {
    for await (const chunk of chunks) {
      hash.update(chunk)
      size += chunk.byteLength
      yield chunk
    }
  }
  await pipeline(stream, measure, createWriteStream(path, { mode: 0o600 }))
  return { part, path, name, size, hash: hash.digest('hex'), cut: stream.truncated }
}

async function read(pieces: AsyncIterable<Uint8Array>, parser: BusboyInstance, folder: string) {
  const fields = new Map<string, string[]>()
  const files: Promise<FilePart>[] = []
  const streams = new Set<Readable>()
  let tooMany = false
  let wrong: AppError | undefined
  parser.on('filesLimit', () => {
    tooMany = true
  })
  parser.on('fieldsLimit', () => {
    wrong = badForm(`more than ${FIELDS} fields.`)
  })
  parser.on('field', (name, value, _nameCut, cut) => {
    if (cut) wrong = badForm(`a field is longer than ${FIELD} bytes.`)
    if (name !== undefined) fields.set(name, [...(fields.get(name) ?? []), value])
  })
  parser.on('file', (part, stream, name) => {
    streams.add(stream)
    const file = spool(stream, part ?? '', name ?? '', join(folder, String(files.length)))
    // A part that nobody reads would hold up the rest.
    file.catch((error: unknown) => parser.destroy(error instanceof Error ? error : undefined))
    files.push(file)
  })
  try {
    await pipeline(pieces, parser)
  } catch (error) {
    for (const stream of streams) stream.destroy()
    await Promise.allSettled(files)
    throw error
  }
  if (wrong) throw wrong
  return { fields, files: await Promise.all(files), tooMany }
}

/** Reads a form. Whoever gets it removes it. @throws AppError refused for what is no form, too_large */
export async function readForm(source: Source, limits: FileLimits): Promise<Form> {
  const limit = limits.count * limits.size + ROOM_FOR_FIELDS
  if (Number(source.header('content-length') ?? 0) > limit) throw tooLarge(limit)
  const pieces = source.body()
  if (!pieces) throw badForm('there is no body.')
  const parser = parserFor(source.header('content-type') ?? '', limits)
  const folder = await mkdtemp(join(tmpdir(), SPOOL))
  const remove = () => rm(folder, { recursive: true, force: true })
  try {
    return { ...(await read(atMost(pieces, limit), parser, folder)), remove }
  } catch (error) {
    await remove()
    if (error instanceof AppError || isStorageFull(error)) throw error
    throw badForm('it ended before its last boundary.', error)
  }
}
