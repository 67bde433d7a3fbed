// Going down: who asked nothing is not waited for.
import { connect } from 'node:net'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { folder, freePort, start } from './testing/run.ts'

const home = folder()
afterAll(() => home.remove())

it('connections that say nothing, or half a line, do not keep the server from ending with 0', async () => {
  const port = await freePort()
  const env = { DATABASE_URL: `file:${path.join(home.path, 'crm.db')}`, PORT: String(port), LOG_LEVEL: 'silent' }
  const server = start('server/main.ts', [], env)
  await server.says(/Admin/)
  const silent = connect(port, '127.0.0.1')
  const half = connect(port, '127.0.0.1')
  for (const socket of [silent, half]) socket.on('error', () => undefined)
  half.write('GET /health/ HT')
  await new Promise((resolve) => setTimeout(resolve, 200))
  const asked = performance.now()
  server.child.kill('SIGTERM')
  expect((await server.ended).code).toBe(0)
  expect(performance.now() - asked).toBeLessThan(5_000)
}, 30_000)
