// Who gets a file, in which clothes, and what becomes of files when their record goes.
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { serve } from '@hono/node-server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { check } from '../commands/check.ts'
import { systemCall } from '../commands/system-call.ts'
import { withStored } from '../files/storing.ts'
import type { Loose } from '../testing/caller.ts'
import * as bytes from '../testing/files.ts'
import { formOf, postForm } from '../testing/files.ts'
import type { Person } from '../testing/people.ts'
import { freePort } from '../testing/run.ts'
import { MISSING } from '../testing/samples.ts'
import { databases, HOST, openWorld, type World } from '../testing/world.ts'

const photo = { name: 'фото "1".png', bytes: bytes.png }

describe.each(databases)('on %s', (kind) => {
  let world: World
  let ticket: Loose
  const media = () => world.services.config.MEDIA_DIR
  const stored = () =>
    readdirSync(media(), { recursive: true, withFileTypes: true }).filter((one) => one.isFile()).length
  const files = async () => (await world.rows('select id from files')).length
  const pathOf = (url: string) => url.slice(HOST.length)
  const newTicket = async (): Promise<Loose> => {
    const fields = { title: 'Engine', description: 'Stops', related_rental: String(world.ids.rentalA) }
    const answer = await postForm(world.as('customerA'), '/api/crm/tickets/', formOf(fields, [photo]))
    expect(answer.status, answer.text).toBe(201)
    return answer.body
  }
  const comment = async (person: Person, on: Loose, fields: Record<string, string>): Promise<Loose> => {
    const form = formOf({ comment: 'See', ...fields }, [photo])
    const answer = await postForm(world.as(person), `/api/crm/tickets/${on.id}/add_comment/`, form)
    expect(answer.status, answer.text).toBe(201)
    return answer.body
  }
  beforeAll(async () => {
    world = await openWorld(kind)
    ticket = await newTicket()
  })
  afterAll(() => world?.close())

  const everybody: readonly Person[] = [
    'superuser',
    'staff',
    'sellerA',
    'colleagueA',
    'sellerB',
    'sellerAlone',
    'customerA',
    'customerB',
    'customerAlone',
  ]
  const access: readonly (readonly [string, () => Promise<string>, readonly Person[]])[] = [
    [
      'of a ticket',
      async () => ticket.attachments[0].url,
      ['superuser', 'staff', 'sellerA', 'colleagueA', 'customerA'],
    ],
    [
      'of a comment',
      async () => (await comment('sellerA', ticket, {})).attachment,
      ['superuser', 'staff', 'sellerA', 'colleagueA', 'customerA'],
    ],
    [
      'of an internal comment',
      async () => (await comment('sellerA', ticket, { is_internal: 'true' })).attachment,
      ['superuser', 'staff', 'sellerA', 'colleagueA'],
    ],
  ]
  it.each(access)('a file %s is for those who see it; to all others it does not exist', async (_what, urlOf, who) => {
    const path = pathOf(await urlOf())
    const missing = await world.as('staff').get(`/api/files/${MISSING}/`)
    expect(missing.status).toBe(404)
    expect((await world.anonymous.get(path)).status).toBe(401)
    for (const person of everybody) {
      const answer = await world.as(person).get(path)
      expect([person, answer.status]).toEqual([person, who.includes(person) ? 200 : 404])
      if (answer.status === 404) expect(answer.text).toBe(missing.text)
    }
    expect((await (await world.withCookie('staff')).get(path)).status).toBe(200)
  })

  it('an internal file shows nowhere to the customer', async () => {
    const secret = await comment('staff', ticket, { is_internal: 'true' })
    const seen = [
      (await world.as('customerA').get(`/api/crm/tickets/${ticket.id}/`)).text,
      (await world.as('customerA').get(`/api/crm/ticket-comments/?ticket=${ticket.id}&page_size=100`)).text,
    ]
    for (const text of seen) expect(text).not.toContain(secret.attachment)
  })

  it('staff in a group that sees no tickets get no file of one', async () => {
    const superuser = world.as('superuser')
    const group = await superuser.post('/api/admin/groups', { name: `Leads ${kind}`, permissions: ['leads.view'] })
    const path = `/api/admin/users/${world.ids.user.support}`
    expect((await superuser.patch(path, { groups: [group.body.id] })).status).toBe(200)
    expect((await world.as('support').get(pathOf(ticket.attachments[0].url))).status).toBe(404)
  })

  it('it comes as a download that runs nothing, byte by byte the same', async () => {
    const path = pathOf(ticket.attachments[0].url)
    const response = await world.app.request(
      new Request(HOST + path, { headers: { authorization: `Bearer ${await world.tokenOf('customerA')}` } }),
    )
    expect(Buffer.from(await response.arrayBuffer())).toEqual(bytes.png)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/png',
      'content-length': String(bytes.png.length),
      'content-disposition': `attachment; filename="____ _1_.png"; filename*=UTF-8''%D1%84%D0%BE%D1%82%D0%BE%20%221%22.png`,
      'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-cache',
    })
    const customer = world.as('customerA')
    const known = await customer.get(path, { headers: { 'if-none-match': response.headers.get('etag') ?? '' } })
    expect([known.status, known.text]).toEqual([304, ''])
    const head = await customer.call('HEAD', path)
    expect([head.status, head.text, head.header('content-length')]).toEqual([200, '', String(bytes.png.length)])
    const other = await customer.post(path, {})
    expect([other.status, other.header('allow')]).toEqual([405, 'GET, HEAD'])
    for (const wrong of ['0', '-1', 'x', '1e3', '..%2f..%2fetc%2fpasswd', '99999999999999999999'])
      expect((await customer.get(`/api/files/${wrong}/`)).status, wrong).toBe(404)
  })

  it('text is UTF-8, whatever it says inside', async () => {
    const form = formOf({ comment: '' }, [{ name: 'a.txt', bytes: 'Привет' }])
    const answer = await postForm(world.as('staff'), `/api/crm/tickets/${ticket.id}/add_comment/`, form)
    const file = await world.as('staff').get(pathOf(answer.body.attachment))
    expect([file.header('content-type'), file.text]).toEqual(['text/plain; charset=utf-8', 'Привет'])
  })

  it('files go with their comment, and all of them with the ticket', async () => {
    const before = { stored: stored(), files: await files() }
    const own = await newTicket()
    const first = await comment('customerA', own, {})
    await comment('staff', own, {})
    expect((await world.as('customerA').delete(`/api/crm/ticket-comments/${first.id}/`)).status).toBe(204)
    await world.services.sweepFiles()
    expect(stored()).toBe(before.stored + 2)
    expect((await world.as('customerA').get(pathOf(first.attachment))).status).toBe(404)
    expect((await world.as('staff').delete(`/api/crm/tickets/${own.id}/`)).status).toBe(204)
    await world.services.sweepFiles()
    expect({ stored: stored(), files: await files() }).toEqual(before)
    const many = [await newTicket(), await newTicket()]
    const removed = await world.as('staff').post('/api/admin/tickets/bulk/remove', { ids: many.map(({ id }) => id) })
    expect(removed.status, removed.text).toBe(200)
    await world.services.sweepFiles()
    expect({ stored: stored(), files: await files() }).toEqual(before)
  })

  it('what a process that died left in the store goes after an hour, and not before', async () => {
    const before = { stored: stored(), files: await files() }
    const call = systemCall(world.services)
    const source = join(media(), 'source')
    writeFileSync(source, bytes.png)
    // It dies once the file is stored, and before a record takes it.
    await new Promise<void>((reached, failed) => {
      const died = new Promise<never>(() => undefined)
      withStored(
        world.services,
        call,
        [{ path: source, name: 'a.png', size: bytes.png.length, content_type: 'image/png' }],
        () => {
          reached()
          return died
        },
      ).catch(failed)
    })
    rmSync(source)
    await world.services.sweepFiles()
    expect({ stored: stored(), files: await files() }).toEqual({ stored: before.stored + 1, files: before.files + 1 })
    world.wait(3_600_001)
    await world.services.sweepFiles()
    expect({ stored: stored(), files: await files() }).toEqual(before)
  })

  it('addresses and limits are those of the configuration', async () => {
    const other = await openWorld(kind, { PUBLIC_URL: 'https://crm.example.com/', MAX_FILES: '2', MAX_FILE_MB: '1' })
    try {
      const send = (...all: { name: string; bytes: Uint8Array }[]) =>
        postForm(other.as('customerA'), '/api/crm/tickets/', formOf({ title: 'x', description: 'x' }, all))
      const made = await send(photo, photo)
      expect(made.body.attachments[0].url).toMatch(/^https:\/\/crm\.example\.com\/api\/files\/\d+\/$/)
      const many = await send(photo, photo, photo)
      expect([many.status, many.body]).toEqual([400, { attachment: ['At most 2 files at once.'] }])
      const large = await send({ name: 'a.png', bytes: Buffer.concat([bytes.png, Buffer.alloc(1_048_576)]) })
      expect([large.status, large.body]).toEqual([400, { attachment: ['“a.png” is larger than 1 MB.'] }])
    } finally {
      await other.close()
    }
  })

  it('check tells of a file that is lost', async () => {
    const said: string[] = []
    const write = process.stdout.write.bind(process.stdout)
    const run = async () => {
      process.stdout.write = (text) => said.push(String(text)) > 0
      return check.run(world.services, {}, []).finally(() => {
        process.stdout.write = write
      })
    }
    expect(await run()).toBe(0)
    const [file] = await world.rows('select id, key from files order by id desc limit 1')
    rmSync(join(media(), String(file?.key)))
    expect(await run()).toBe(1)
    expect(said.at(-1)).toBe(`file ${file?.id}: ${file?.key} is not in the store\n`)
    const answer = await world.as('staff').get(`/api/files/${file?.id}/`)
    expect([answer.status, Object.keys(answer.body)]).toEqual([500, ['detail', 'request_id']])
  })

  it('over a real connection: up, down, broken off, and too much', async () => {
    const port = await freePort()
    const server = serve({ fetch: world.app.fetch, port, hostname: '127.0.0.1' })
    try {
      const base = `http://127.0.0.1:${port}`
      const headers = { authorization: `Bearer ${await world.tokenOf('customerA')}` }
      const before = { stored: stored(), files: await files() }
      const large = Buffer.concat([bytes.pdf, Buffer.alloc(9_000_000, 'x')])
      const body = formOf({ title: 'Large', description: 'Large' }, [{ name: 'large.pdf', bytes: large }])
      const made = await fetch(`${base}/api/crm/tickets/`, { method: 'POST', headers, body })
      const record: Loose = await made.json()
      expect([made.status, record.attachments[0].url]).toEqual([201, `${base}/api/files/${record.attachments[0].id}/`])
      const file = await fetch(record.attachments[0].url, { headers })
      expect(Buffer.from(await file.arrayBuffer()).equals(large)).toBe(true)
      const head = await fetch(record.attachments[0].url, { method: 'HEAD', headers })
      expect([head.status, head.headers.get('content-length')]).toEqual([200, String(large.length)])
      const socket = connect(port, '127.0.0.1')
      socket.write(
        `POST /api/crm/tickets/ HTTP/1.1\r\nHost: x\r\nAuthorization: ${headers.authorization}\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 5000000\r\n\r\n--b\r\nContent-Disposition: form-data; name="attachment"; filename="a.png"\r\n\r\n`,
      )
      socket.write(Buffer.alloc(100_000))
      await delay(200)
      socket.destroy()
      const tooMuch = await fetch(`${base}/api/crm/tickets/`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'multipart/form-data; boundary=b' },
        body: Buffer.alloc(102 * 1_048_576),
      }).then(
        ({ status }) => status,
        () => 413,
      )
      expect(tooMuch).toBe(413)
      await delay(200)
      await world.services.sweepFiles()
      expect({ stored: stored(), files: await files() }).toEqual({ stored: before.stored + 1, files: before.files + 1 })
    } finally {
      await new Promise((resolve) => server.close(resolve))
    }
  })
})
