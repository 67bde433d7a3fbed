// A server that is killed before, and while, it sends a mail; and one that goes down in order.
import { createServer, type Socket } from 'node:net'
import path from 'node:path'
import { afterAll, afterEach, expect, it } from 'vitest'
import { openDatabase } from '../db/open.ts'
import { type MailServer, startMailServer } from '../testing/mail-server.ts'
import { emailOf, PASSWORD } from '../testing/people.ts'
import { folder, freePort, type Running, run, start } from '../testing/run.ts'

const home = folder()
afterAll(() => home.remove())

let server: Running | undefined
let mail: MailServer | undefined
afterEach(async () => {
  server?.child.kill('SIGKILL')
  await server?.ended
  await mail?.close()
  mail = undefined
})

async function prepared(name: string, mailPort: number) {
  const port = await freePort()
  const url = `file:${path.join(home.path, name, 'crm.db')}`
  const env = { DATABASE_URL: url, PORT: String(port), LOG_LEVEL: 'info', MAIL_URL: `smtp://127.0.0.1:${mailPort}` }
  const given = ['--email', emailOf('staff'), '--password', PASSWORD, '--type', 'staff']
  const made = await run('server/manage.ts', ['create-user', ...given], env)
  expect(made.code, made.err).toBe(0)
  const boot = async () => {
    server = start('server/main.ts', [], env)
    await server.says(/Admin/)
    return server
  }
  const ask = async () => {
    const answer = await fetch(`http://127.0.0.1:${port}/api/accounts/password-reset/`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: emailOf('staff') }),
    })
    expect(answer.status).toBe(202)
  }
  /** As it is stored, or after a change. */
  const stored = async (change = '') => {
    const database = await openDatabase(url)
    if (change) await database.transaction(async (tx) => tx.run(change, []))
    const rows = await database.read.run('select status, tries, text from mails', [])
    await database.close()
    return rows
  }
  return { boot, ask, stored }
}
const until = async (holds: () => boolean | Promise<boolean>) => {
  for (let n = 0; !(await holds()); n++) {
    if (n > 200) throw new Error('It never came true.')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

it('killed between the commit and the sending, the next process sends; no address is in the log', async () => {
  // Nobody answers there yet.
  const mailPort = await freePort()
  const { boot, ask, stored } = await prepared('before', mailPort)
  const first = await boot()
  await ask()
  first.child.kill('SIGKILL')
  const dead = await first.ended
  expect(await stored()).toMatchObject([{ status: expect.stringMatching(/waiting|sending/) }])
  // The wait after a try that may have failed meanwhile is over.
  await stored("update mails set due_at = '2000-01-01T00:00:00.000Z'")
  mail = await startMailServer(mailPort)
  const second = await boot()
  await until(() => (mail?.taken.length ?? 0) > 0)
  await until(async () => (await stored())[0]?.status === 'sent')
  second.child.kill('SIGTERM')
  const { code, out } = await second.ended
  expect(code).toBe(0)
  expect(mail.taken.map(({ to }) => to)).toEqual([[emailOf('staff')]])
  for (const log of [dead.out, dead.err, out]) expect(log).not.toContain('@')
}, 60_000)

/** A mail server that greets, and says no more. */
async function silentServer() {
  const sockets: Socket[] = []
  const silent = createServer((socket) => {
    sockets.push(socket.on('error', () => undefined))
    socket.write('220 hello\r\n')
  })
  const port = await freePort()
  await new Promise<void>((resolve) => silent.listen(port, '127.0.0.1', resolve))
  const close = async () => {
    for (const socket of sockets) socket.destroy()
    await new Promise((resolve) => silent.close(resolve))
  }
  return { port, isAsked: () => sockets.length > 0, close }
}

it('killed while it sends, the next process sends again once the lease is over', async () => {
  const silent = await silentServer()
  const { boot, ask, stored } = await prepared('while', silent.port)
  const first = await boot()
  await ask()
  await until(silent.isAsked)
  first.child.kill('SIGKILL')
  await first.ended
  await silent.close()
  expect(await stored()).toMatchObject([{ status: 'sending', tries: 1 }])

  mail = await startMailServer(silent.port)
  await boot()
  await new Promise((resolve) => setTimeout(resolve, 2500))
  expect(mail.taken.length).toBe(0)
  await stored("update mails set due_at = '2000-01-01T00:00:00.000Z'")
  await until(() => (mail?.taken.length ?? 0) > 0)
  await until(async () => (await stored())[0]?.status === 'sent')
  expect(await stored()).toMatchObject([{ tries: 2, text: '' }])
}, 60_000)

it('SIGTERM waits for the mail that is being sent', async () => {
  mail = await startMailServer()
  const { boot, ask, stored } = await prepared('stop', Number(new URL(mail.url).port))
  mail.slowness = 2000
  const first = await boot()
  await ask()
  await until(async () => (await stored())[0]?.status === 'sending')
  first.child.kill('SIGTERM')
  expect((await first.ended).code).toBe(0)
  expect(mail.taken.length).toBe(1)
  expect(await stored()).toMatchObject([{ status: 'sent', tries: 1 }])
}, 60_000)

it('a mail server that says nothing keeps no server from ending within ten seconds', async () => {
  const silent = await silentServer()
  const { boot, ask, stored } = await prepared('silent', silent.port)
  const first = await boot()
  await ask()
  await until(silent.isAsked)
  const asked = performance.now()
  first.child.kill('SIGTERM')
  expect((await first.ended).code).toBe(0)
  expect(performance.now() - asked).toBeLessThan(10_000)
  await silent.close()
  expect(await stored()).toMatchObject([{ status: 'sending', tries: 1 }])
}, 60_000)
