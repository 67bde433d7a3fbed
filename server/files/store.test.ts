// The two places where bytes can be: both keep, give back, and take away; neither is left by a key.
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { freePort } from '../testing/run.ts'
import { type FileStore, openStore } from './store.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'tezrent-store-'))
const source = path.join(folder, 'source')
const content = Buffer.alloc(3_000_000, 'bytes ')
const objects = new Map<string, Buffer>()
let bucket: Server

/** A bucket as S3 speaks it, for the four calls that we make. */
const answer = (method: string, url: string, body: Buffer) => {
  const key = decodeURIComponent(new URL(url, 'http://s3').pathname)
  const known = objects.get(key)
  if (method === 'PUT') objects.set(key, body)
  if (method === 'DELETE') objects.delete(key)
  if (method === 'PUT') return { status: 200, send: null }
  if (method === 'DELETE') return { status: 204, send: null }
  return known
    ? { status: 200, send: known }
    : { status: 404, send: Buffer.from('<Error><Code>NoSuchKey</Code></Error>') }
}

beforeAll(async () => {
  writeFileSync(source, content)
  const port = await freePort()
  bucket = createServer(async (request, response) => {
    const { status, send } = answer(request.method ?? '', request.url ?? '', await buffer(request))
    response.writeHead(status, { 'content-length': send?.length ?? 0, 'last-modified': new Date(0).toUTCString() })
    response.end(request.method === 'HEAD' ? undefined : send)
  }).listen(port, '127.0.0.1')
  vi.stubEnv('AWS_ENDPOINT_URL', `http://127.0.0.1:${port}`)
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'test')
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test')
})
afterAll(() => {
  vi.unstubAllEnvs()
  bucket.closeAllConnections()
  bucket.close()
  rmSync(folder, { recursive: true })
})

const places = [
  ['a folder', path.join(folder, 'media'), (key: string) => readFileSync(path.join(folder, 'media', key))],
  ['a bucket', 's3://files-of-crm/some/prefix', (key: string) => objects.get(`/files-of-crm/some/prefix/${key}`)],
] as const

describe.each(places)('in %s', (_what, where, at) => {
  let store: FileStore
  beforeAll(async () => {
    store = await openStore(where)
  })
  const key = '2026/10/21/0b9f3f5e-9c0e-4d1c-8a54-2f6f0f3c9a11'

  it('what is put is there, comes back the same, and goes', async () => {
    expect(await store.has(key)).toBe(false)
    await store.put(key, source, content.length)
    expect(at(key)?.equals(content)).toBe(true)
    expect(await store.has(key)).toBe(true)
    expect((await buffer(await store.open(key))).equals(content)).toBe(true)
    await store.remove(key)
    expect(await store.has(key)).toBe(false)
    await store.remove(key)
  })

  it('a key cannot lead elsewhere', async () => {
    await expect(store.put('../../outside', source, content.length)).rejects.toThrow()
    await expect(store.put(key, path.join(folder, 'missing'), 1)).rejects.toThrow()
  })
})

it('the folder is for our eyes alone', () => {
  expect(statSync(path.join(folder, 'media')).mode & 0o777).toBe(0o700)
})
