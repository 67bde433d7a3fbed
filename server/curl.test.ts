// The commands that the product's documentation shows, sent to a listening server as they stand there.
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Loose } from './testing/caller.ts'
import { folder, freePort, type Running, run, serverIn, start } from './testing/run.ts'

const login = `curl -X POST http://localhost:8000/api/accounts/login/ \\
  -H "Content-Type: application/json" \\
  -d '{"email":"your@email.com","password":"yourpassword"}'`
const listLeads = `curl -X GET http://localhost:8000/api/crm/leads/ \\
  -H "Authorization: Bearer YOUR_ACCESS_TOKEN"`
const createTicket = `curl -X POST http://localhost:8000/api/crm/tickets/ \\
  -H "Authorization: Bearer YOUR_ACCESS_TOKEN" \\
  -H "Content-Type: application/json" \\
  -d '{
    "title": "Test Ticket",
    "description": "This is a test",
    "category": "general",
    "priority": "medium"
  }'`

const home = folder()
let server: Running
let port: number
beforeAll(async () => {
  port = await freePort()
  const env = serverIn(home.path, port)
  for (const [type, email] of [
    ['staff', 'your@email.com'],
    ['customer', 'customer@email.com'],
  ] as const) {
    const args = [
      'create-user',
      '--email',
      email,
      '--password',
      'yourpassword',
      '--type',
      type,
      '--name',
      'Amina Karimova',
    ]
    const made = await run('server/manage.ts', args, env)
    expect(made.code, made.err).toBe(0)
  }
  server = start('server/main.ts', [], env)
  await server.says(/http:/)
})
afterAll(async () => {
  server.child.kill('SIGTERM')
  await server.ended
  home.remove()
})

/** What curl would do with a command: its method, address, headers and body, and nothing else. */
async function send(command: string, token = ''): Promise<{ status: number; body: Loose }> {
  const words = [...command.matchAll(/'([^']*)'|"([^"]*)"|([^\s\\]+)/g)].map(([, a, b, c]) => a ?? b ?? c ?? '')
  const given = (flag: string) => words.flatMap((word, at) => (words[at - 1] === flag ? [word] : []))
  const address = words.find((word) => word.startsWith('http'))?.replace(':8000', `:${port}`) ?? ''
  const headers = given('-H').map((line): [string, string] => {
    const [name = '', ...value] = line.replace('YOUR_ACCESS_TOKEN', token).split(': ')
    return [name, value.join(': ')]
  })
  const [body] = given('-d')
  const answer = await fetch(address, { method: given('-X')[0] ?? 'GET', headers, ...(body ? { body } : {}) })
  return { status: answer.status, body: await answer.json() }
}

it('sign in, list the leads', async () => {
  const { status, body } = await send(login)
  expect([status, body.user.email]).toEqual([200, 'your@email.com'])
  const leads = await send(listLeads, body.access)
  expect(leads).toEqual({ status: 200, body: { count: 0, next: null, previous: null, results: [] } })
  expect((await send(listLeads, 'no token')).status).toBe(401)
})

it('create a ticket, as a customer', async () => {
  const { body } = await send(login.replace('your@', 'customer@'))
  const { status, body: ticket } = await send(createTicket, body.access)
  expect(status).toBe(201)
  expect(ticket).toMatchObject({ title: 'Test Ticket', category: 'general', priority: 'medium', status: 'open' })
  expect(ticket.ticket_number).toMatch(/^TKT-\d{8}-0001$/)
  expect((await send(listLeads, body.access)).status).toBe(403)
})
