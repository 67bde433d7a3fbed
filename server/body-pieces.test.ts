// A body reaches a listening server with its headers, after them, or byte by byte: it is the same request.
import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { folder, freePort, type Running, run, serverIn, start } from './testing/run.ts'

const home = folder()
let server: Running
let port: number
let token: string
beforeAll(async () => {
  port = await freePort()
  const env = serverIn(home.path, port)
  const person = { email: 'staff@crm.test', password: 'yourpassword' }
  const made = await run(
    'server/manage.ts',
    ['create-user', '--type', 'staff', '--name', 'Amina', '--email', person.email, '--password', person.password],
    env,
  )
  expect(made.code, made.err).toBe(0)
  server = start('server/main.ts', [], env)
  await server.says(/http:/)
  const answer = await fetch(`http://127.0.0.1:${port}/api/accounts/login/`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(person),
  })
  token = String((await answer.json()).access)
})
afterAll(async () => {
  server.child.kill('SIGTERM')
  await server.ended
  home.remove()
})

const body = JSON.stringify({ title: 'Kran für Büro 😀', contact_name: 'Layla', contact_email: 'layla@example.com' })
const size = Buffer.byteLength(body)
const head = (length: number) =>
  [
    'POST /api/crm/leads/ HTTP/1.1',
    'Host: crm.test',
    `Authorization: Bearer ${token}`,
    'Content-Type: application/json',
    `Content-Length: ${length}`,
    '\r\n',
  ].join('\r\n')

/** Sends the pieces, each in a packet of its own; answers the statuses of all that came back until `count` are there. */
async function answers(pieces: readonly (string | Buffer)[], count = 1): Promise<string[]> {
  const socket = connect(port, '127.0.0.1').setNoDelay(true)
  let text = ''
  socket.on('data', (data) => {
    text += data.toString()
  })
  const statuses = () => [...text.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => status ?? '')
  for (const piece of pieces) {
    socket.write(piece)
    await delay(5)
  }
  while (statuses().length < count) await once(socket, 'data', { signal: AbortSignal.timeout(5000) })
  socket.destroy()
  return statuses()
}

it.each<[string, () => (string | Buffer)[]]>([
  ['with its headers', () => [head(size) + body]],
  ['half with its headers', () => [head(size) + body.slice(0, 20), body.slice(20)]],
  ['after its headers', () => [head(size), body]],
  ['byte by byte', () => [head(size), ...[...Buffer.from(body)].map((byte) => Buffer.from([byte]))]],
])('%s', async (_how, pieces) => {
  expect(await answers(pieces())).toEqual(['201'])
})

it('two in one packet are two requests', async () => {
  expect(await answers([(head(size) + body).repeat(2)], 2)).toEqual(['201', '201'])
})

it('one that is no JSON is refused, and the next on its connection is not', async () => {
  expect(await answers([`${head(3)}{"a`, head(size) + body], 2)).toEqual(['400', '201'])
})
