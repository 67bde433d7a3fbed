// `/metrics`, as a monitoring system reads it, and who else may.
import { Server } from 'node:http'
import { serve } from '@hono/node-server'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freePort } from '../testing/run.ts'
import { openWorld, type World } from '../testing/world.ts'

let world: World
let server: Server
let address: string
beforeAll(async () => {
  world = await openWorld('sqlite', { METRICS_TOKEN: 'of-the-monitor' })
  const port = await freePort()
  address = `http://127.0.0.1:${port}/metrics`
  const listening = serve({ fetch: world.app.fetch, port, hostname: '127.0.0.1' })
  if (!(listening instanceof Server)) throw new Error('The server is not plain HTTP.')
  server = listening
})
afterAll(async () => {
  server.close()
  server.closeAllConnections()
  await world.close()
})

const bearer = (token: string) => ({ headers: { authorization: `Bearer ${token}` } })
/** The value of one line. */
const figure = (text: string, line: string): number =>
  Number(
    text
      .split('\n')
      .find((one) => one.startsWith(`${line} `))
      ?.slice(line.length + 1) ?? Number.NaN,
  )
const countOf = (text: string, method: string, route: string, status: number) =>
  figure(text, `http_request_duration_seconds_count{method="${method}",route="${route}",status="${status}"}`)

it('requests are counted by the pattern of their path, and nothing of what they asked for is told', async () => {
  const staff = world.as('staff')
  for (let id = 999_001; id < 999_004; id++) await staff.get(`/api/crm/leads/${id}/?search=private`)
  await staff.get('/api/crm/leads/')
  await staff.get('/no/such/path/')
  const answer = await world.anonymous.get('/metrics', bearer('of-the-monitor'))
  expect([answer.status, answer.header('content-type'), answer.header('cache-control')]).toEqual([
    200,
    'text/plain; version=0.0.4; charset=utf-8',
    'no-store',
  ])
  expect(countOf(answer.text, 'GET', '/api/crm/leads/:id', 404)).toBe(3)
  expect(countOf(answer.text, 'GET', '/api/crm/leads', 200)).toBe(1)
  expect(countOf(answer.text, 'GET', '*', 404)).toBe(1)
  expect(answer.text).toMatch(/^http_request_duration_seconds_bucket\{le="0\.005",method="GET",/m)
  expect(figure(answer.text, 'process_resident_memory_bytes')).toBeGreaterThan(1_000_000)
  expect(answer.text).toMatch(/^nodejs_eventloop_lag_p99_seconds \d/m)
  for (const secret of ['999001', 'private', 'such/path']) expect(answer.text).not.toContain(secret)
})
it('open streams are told', async () => {
  const read = async () =>
    figure((await world.anonymous.get('/metrics', bearer('of-the-monitor'))).text, 'notification_streams')
  expect(await read()).toBe(0)
  const authorization = `Bearer ${await world.tokenOf('staff')}`
  const stream = await world.app.request('/api/notifications/stream/', { headers: { authorization } })
  expect(await read()).toBe(1)
  await stream.body?.cancel()
})
it('this computer needs no token, unless a proxy hands it over', async () => {
  expect((await fetch(address)).status).toBe(200)
  expect((await fetch(`${address}/`, { method: 'HEAD' })).status).toBe(200)
  for (const header of ['x-forwarded-for', 'forwarded']) {
    const headers = { [header]: 'for=127.0.0.1' }
    expect((await fetch(address, { headers })).status).toBe(401)
    expect((await fetch(address, { headers: { ...headers, ...bearer('of-the-monitor').headers } })).status).toBe(200)
  }
  expect((await fetch(address, { method: 'POST' })).status).toBe(405)
})
it('others need the token, which no session replaces', async () => {
  for (const caller of [world.anonymous, world.as('superuser'), await world.withCookie('superuser')]) {
    const answer = await caller.get('/metrics')
    expect([answer.status, Object.keys(answer.body), answer.header('www-authenticate')]).toEqual([
      401,
      ['detail'],
      'Bearer',
    ])
    expect((await caller.post('/metrics', {})).status).toBe(401)
  }
  expect((await world.anonymous.get('/metrics', bearer('of-the-monito'))).status).toBe(401)
  expect((await world.anonymous.get('/metrics', bearer('of-the-monitor more'))).status).toBe(401)
  const without = await openWorld('sqlite')
  for (const token of ['', 'undefined', 'of-the-monitor'])
    expect((await without.anonymous.get('/metrics', bearer(token))).status).toBe(401)
  await without.close()
})
