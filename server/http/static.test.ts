import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { filesOf } from './static.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'static-'))
  writeFileSync(path.join(folder, 'index.html'), '<p>page</p>')
  writeFileSync(path.join(folder, 'code.js'), 'let code')
  writeFileSync(path.join(folder, 'code.js.gz'), gzipSync('let code'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const get = (name: string, headers: Record<string, string> = {}) =>
  filesOf(folder, '/admin')(new Request(`http://localhost/admin/${name}`, { headers }))

it('a file is sent compressed to those who understand it', async () => {
  const answer = get('code.js', { 'Accept-Encoding': 'gzip, deflate, br' })
  expect(answer.headers.get('content-encoding')).toBe('gzip')
  expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  expect(answer.headers.get('vary')).toBe('Accept-Encoding')
  expect(gunzipSync(new Uint8Array(await answer.arrayBuffer())).toString()).toBe('let code')
  const known = { 'If-None-Match': answer.headers.get('etag') ?? '' }
  expect(get('code.js', { ...known, 'Accept-Encoding': 'gzip' }).status).toBe(304)
  expect(get('code.js', known).status).toBe(200)
})

it('a file is sent as it is to those who do not', async () => {
  const answer = get('code.js')
  expect(answer.headers.get('content-encoding')).toBeNull()
  expect(await answer.text()).toBe('let code')
})

it('every other path below it is the page', async () => {
  const answer = get('leads/7', { 'Accept-Encoding': 'gzip' })
  expect(answer.headers.get('content-encoding')).toBeNull()
  expect(await answer.text()).toBe('<p>page</p>')
  expect(get('assets/gone.js').status).toBe(404)
})
