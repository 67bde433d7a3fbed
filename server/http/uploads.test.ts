// Files that come with tickets and comments: what is taken, what is refused, and that a refusal leaves nothing.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { SPOOL } from '../files/spool-folders.ts'
import type { Loose } from '../testing/caller.ts'
import { demand } from '../testing/conformance.ts'
import * as bytes from '../testing/files.ts'
import { formOf, postForm, type TestFile } from '../testing/files.ts'
import { make } from '../testing/samples.ts'
import { databases, HOST, openWorld, type World } from '../testing/world.ts'

const aTicket = { title: 'Engine stops', description: 'After 30 minutes' }
const photo: TestFile = { name: 'engine.png', bytes: bytes.png, type: 'image/png' }
const MB = 1_048_576
// Of its own: others upload at the same time.
const spoolPlace = mkdtempSync(join(tmpdir(), 'tezrent-spools-'))
const spools = () => readdirSync(spoolPlace).filter((name) => name.startsWith(SPOOL))
beforeAll(() => {
  vi.stubEnv('TMPDIR', spoolPlace)
})
afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(spoolPlace, { recursive: true })
})

describe.each(databases)('on %s', (kind) => {
  let world: World
  let ticket: Loose
  const stored = () =>
    readdirSync(world.services.config.MEDIA_DIR, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
      .length
  const counts = async () => ({
    bytes: stored(),
    files: (await world.rows('select id from files')).length,
    tickets: (await world.rows('select id from tickets')).length,
    comments: (await world.rows('select id from ticket_comments')).length,
  })
  const send = (fields: Record<string, string>, files: readonly TestFile[], headers = {}) =>
    postForm(world.as('customerA'), '/api/crm/tickets/', formOf({ ...aTicket, ...fields }, files), headers)
  const comment = (fields: Record<string, string>, files: readonly TestFile[]) =>
    postForm(world.as('customerA'), `/api/crm/tickets/${ticket.id}/add_comment/`, formOf(fields, files))

  beforeAll(async () => {
    world = await openWorld(kind)
    ticket = await make(world.as('customerA'), '/api/crm/tickets/', aTicket)
  })
  afterAll(() => world?.close())

  const taken: readonly (readonly [string, Uint8Array | string, string])[] = [
    ['photo.png', bytes.png, 'image/png'],
    ['PHOTO.JPG', bytes.jpeg, 'image/jpeg'],
    ['a.gif', bytes.gif, 'image/gif'],
    ['a.webp', bytes.webp, 'image/webp'],
    ['IMG_0001.HEIC', bytes.heic, 'image/heic'],
    ['contract.pdf', bytes.pdf, 'application/pdf'],
    ['engine.mp4', bytes.mp4, 'video/mp4'],
    ['offer.docx', bytes.docx, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['hours.xlsx', bytes.xlsx, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['offer.doc', bytes.doc, 'application/msword'],
    ['hours.xls', bytes.xls, 'application/vnd.ms-excel'],
    ['notes.txt', 'Двигатель глохнет, 30 °C', 'text/plain'],
    ['parts.csv', 'BMW X5,2\nMZ 250,1\n', 'text/csv'],
    ['a name without extension', bytes.png, 'image/png'],
    ['Scan 24.11.2026', bytes.pdf, 'application/pdf'],
  ]
  it.each(taken)('%s is taken', async (name, content, type) => {
    const answer = await send({}, [{ name, bytes: content, type: 'text/html' }])
    expect(answer.status, answer.text).toBe(201)
    demand('tickets_create', answer)
    const [file, ...others] = answer.body.attachments
    expect(others).toEqual([])
    expect(file).toEqual({
      id: file.id,
      name,
      size: Buffer.byteLength(content),
      content_type: type,
      url: `${HOST}/api/files/${file.id}/`,
      created_at: world.now(),
    })
  })

  it('a text that comes with a file keeps the line ends that were typed', async () => {
    const { body } = await send({ description: 'One\r\nTwo\nThree' }, [photo])
    expect(body.description).toBe('One\nTwo\nThree')
  })

  const refused: readonly (readonly [string, string, Uint8Array | string])[] = [
    ['SVG', 'logo.svg', bytes.svg],
    ['SVG named .png', 'logo.png', bytes.svg],
    ['HTML', 'page.html', bytes.html],
    ['HTML named .png', 'page.png', bytes.html],
    ['HTML named .txt', 'page.txt', bytes.html],
    ['HTML behind a line of text, named .txt', 'page.txt', `Hello\n${bytes.html}`],
    ['XML named .txt', 'data.txt', '<?xml version="1.0"?><a/>'],
    ['a script named .txt', 'run.txt', '#!/bin/sh\nrm -rf /'],
    ['PHP named .csv', 'x.csv', '<?php system($_GET[0]);'],
    ['a program', 'setup.exe', bytes.exe],
    ['a program named .png', 'setup.png', bytes.exe],
    ['a program named .txt', 'setup.txt', bytes.exe],
    ['a program without a name for it', 'setup', bytes.exe],
    ['a picture named .exe', 'photo.exe', bytes.png],
    ['a picture named .html', 'photo.html', bytes.png],
    ['a picture named .pdf', 'photo.pdf', bytes.png],
    ['a PDF named .txt', 'contract.txt', bytes.pdf],
    ['a ZIP', 'all.zip', bytes.zip({ 'a.txt': 'a' })],
    ['a ZIP named .docx', 'all.docx', bytes.zip({ 'a.txt': 'a' })],
    ['an installer named .doc', 'setup.doc', bytes.installer],
    ['a document named as a table', 'offer.xls', bytes.doc],
    ['text that is not UTF-8', 'notes.txt', Buffer.from([0x41, 0xff, 0xfe, 0x42])],
    ['text with NUL', 'notes.txt', 'a\0b'],
    ['text under another name', 'notes.md', 'Hello'],
    ['nothing', 'empty.png', ''],
    ['a name with NUL', 'photo.png\0.png', bytes.png],
  ]
  it.each(refused)('%s is refused, and everything that came with it', async (_what, name, content) => {
    const before = await counts()
    const answer = await send({}, [photo, { name, bytes: content, type: 'image/png' }])
    expect([answer.status, Object.keys(answer.body)], answer.text).toEqual([400, ['attachment']])
    expect(answer.body.attachment).toHaveLength(1)
    demand('tickets_create', answer)
    expect(await counts()).toEqual(before)
  })

  it('the wrong fields are named together with the wrong file', async () => {
    const before = await counts()
    const answer = await postForm(
      world.as('customerA'),
      '/api/crm/tickets/',
      formOf({ description: '' }, [{ name: 'a.exe', bytes: bytes.exe }]),
    )
    expect([answer.status, Object.keys(answer.body).sort()]).toEqual([400, ['attachment', 'description', 'title']])
    const other = await postForm(world.as('customerA'), '/api/crm/tickets/', formOf({ title: '' }, [photo]))
    expect([other.status, Object.keys(other.body).sort()]).toEqual([400, ['description', 'title']])
    expect(await counts()).toEqual(before)
  })

  it('ten files come in their order; eleven are too many', async () => {
    const ten = Array.from({ length: 10 }, (_, n) => ({ ...photo, name: `${n}.png` }))
    const answer = await send({}, ten)
    expect(answer.status, answer.text).toBe(201)
    expect(answer.body.attachments.map(({ name }: Loose) => name)).toEqual(ten.map(({ name }) => name))
    const before = await counts()
    const eleven = await send({}, [...ten, photo])
    expect([eleven.status, eleven.body]).toEqual([400, { attachment: ['At most 10 files at once.'] }])
    expect(await counts()).toEqual(before)
  })

  it('10 MB are taken, a byte more is not, nor a body that is larger than all files may be', async () => {
    const large = (size: number) => [
      { name: 'a.png', bytes: Buffer.concat([bytes.png, Buffer.alloc(size - bytes.png.length)]) },
    ]
    expect((await send({}, large(10 * MB))).status).toBe(201)
    const before = await counts()
    const over = await send({}, large(10 * MB + 1))
    expect([over.status, over.body]).toEqual([400, { attachment: ['“a.png” is larger than 10 MB.'] }])
    const huge = await send({}, [photo], { 'content-length': String(102 * MB) })
    expect(huge.status).toBe(413)
    expect(await counts()).toEqual(before)
  })

  it('an upload that breaks off leaves nothing', async () => {
    const before = await counts()
    const form = new Request(HOST, { method: 'POST', body: formOf(aTicket, [photo, photo]) })
    const whole = Buffer.from(await form.arrayBuffer())
    const type = form.headers.get('content-type') ?? ''
    const post = (raw: BodyInit) =>
      world.as('customerA').post('/api/crm/tickets/', undefined, { raw, headers: { 'content-type': type } })
    for (const length of [1, 60, whole.length - 150, whole.length - 4]) {
      const short = await post(whole.subarray(0, length))
      expect(short.status, `${length} bytes: ${short.text}`).toBe(400)
      const hangsUp = new ReadableStream({
        start(controller) {
          controller.enqueue(new Uint8Array(whole.subarray(0, length)))
        },
        pull(controller) {
          controller.error(new Error('gone'))
        },
      })
      expect((await post(hangsUp)).status).toBe(400)
    }
    const boundless = await world
      .as('customerA')
      .post('/api/crm/tickets/', undefined, { raw: whole, headers: { 'content-type': 'multipart/form-data' } })
    expect(boundless.status).toBe(400)
    expect(await counts()).toEqual(before)
    expect(spools()).toEqual([])
  })

  it('names lose paths and tricks, and keep their alphabet', async () => {
    const names = [
      '../../etc/passwd.png',
      'C:\\Users\\me\\фото двигателя.png',
      '.htaccess.png',
      'صورة.png',
      'a\u202egnp.png',
      `${'x'.repeat(300)}.png`,
    ]
    const answer = await send(
      {},
      names.map((name) => ({ ...photo, name })),
    )
    expect(answer.status, answer.text).toBe(201)
    const cleaned = [
      'passwd.png',
      'фото двигателя.png',
      'htaccess.png',
      'صورة.png',
      'agnp.png',
      `${'x'.repeat(146)}.png`,
    ]
    expect(answer.body.attachments.map(({ name }: Loose) => name)).toEqual(cleaned)
    for (const { key } of await world.rows('select key from files'))
      expect(key).toMatch(/^2026\/10\/\d\d\/[0-9a-f-]{36}$/)
  })

  it('a comment may be blank when a file comes, and not without one', async () => {
    const answer = await comment({ comment: '' }, [photo])
    expect(answer.status, answer.text).toBe(201)
    demand('tickets_add_comment', answer)
    expect(answer.body).toMatchObject({ comment: '', attachment: answer.body.attachments[0].url })
    const without = await comment({ comment: ' ' }, [])
    expect([without.status, Object.keys(without.body)]).toEqual([400, ['comment']])
    const same = await world.as('customerA').patch(`/api/crm/ticket-comments/${answer.body.id}/`, { comment: '' })
    expect(same.status, same.text).toBe(200)
    const words = await comment({ comment: 'Look' }, [])
    expect(words.body).toMatchObject({ attachment: null, attachments: [] })
    const blanked = await world.as('customerA').patch(`/api/crm/ticket-comments/${words.body.id}/`, { comment: '' })
    expect(blanked.status).toBe(400)
  })

  it('the comment’s own path takes forms too, and a list shows the files', async () => {
    const form = formOf({ ticket: String(ticket.id), comment: 'Seen', is_internal: '1' }, [photo])
    const answer = await postForm(world.as('staff'), '/api/crm/ticket-comments/', form)
    expect(answer.status, answer.text).toBe(201)
    expect(answer.body.is_internal).toBe(true)
    const list = await world.as('staff').get(`/api/crm/ticket-comments/?ticket=${ticket.id}&page_size=100`)
    demand('ticket_comments_list', list)
    expect(list.body.results.find(({ id }: Loose) => id === answer.body.id)).toEqual(answer.body)
    const detail = await world.as('staff').get(`/api/crm/tickets/${ticket.id}/`)
    demand('tickets_retrieve', detail)
    expect(detail.body.comments.find(({ id }: Loose) => id === answer.body.id).attachment).toBe(answer.body.attachment)
  })

  it('the back-office sends forms to the same verbs', async () => {
    const cookie = await world.withCookie('staff')
    const fields = { ...aTicket, customer: String(world.ids.customerA), assigned_to: '', related_rental: '' }
    const made = await postForm(cookie, '/api/admin/tickets', formOf(fields, [photo]))
    expect(made.status, made.text).toBe(201)
    expect(made.body).toMatchObject({ assigned_to: null, related_rental: null, attachments: [{ name: 'engine.png' }] })
    const said = await postForm(
      cookie,
      `/api/admin/tickets/${made.body.id}/add_comment`,
      formOf({ is_internal: 'TRUE' }, [photo]),
    )
    expect([said.status, said.body.is_internal]).toEqual([201, true])
    const elsewhere = await postForm(cookie, '/api/admin/tickets', formOf(fields, [photo]), {
      origin: 'http://evil.test',
    })
    expect(elsewhere.status).toBe(403)
  })

  it('in JSON there are no files: anything but null is refused', async () => {
    const customer = world.as('customerA')
    for (const attachment of ['photo.png', '', 5, {}, []]) {
      const answer = await customer.post('/api/crm/tickets/', { ...aTicket, attachment })
      expect([answer.status, Object.keys(answer.body)]).toEqual([400, ['attachment']])
      const path = `/api/crm/tickets/${ticket.id}/add_comment/`
      const other = await customer.post(path, { comment: 'x', attachment })
      expect([other.status, Object.keys(other.body)]).toEqual([400, ['attachment']])
    }
    expect((await customer.post('/api/crm/tickets/', { ...aTicket, attachment: null })).status).toBe(201)
  })

  it('a form without files is a body like any other, and an empty file input is no file', async () => {
    const answer = await send({ priority: 'high', is_internal: 'nonsense', attachment: '' }, [{ name: '', bytes: '' }])
    expect(answer.status, answer.text).toBe(201)
    expect(answer.body).toMatchObject({ priority: 'high', attachments: [] })
    const wrong = await postForm(
      world.as('staff'),
      `/api/crm/tickets/${ticket.id}/add_comment/`,
      formOf({ comment: 'x', is_internal: 'yes' }, []),
    )
    expect([wrong.status, wrong.body]).toEqual([400, { is_internal: ['Must be a valid boolean.'] }])
    const text = await send({ attachment: 'photo.png' }, [])
    expect([text.status, Object.keys(text.body)]).toEqual([400, ['attachment']])
    const other = await send({}, [{ ...photo, part: 'photo' }])
    expect([other.status, other.body]).toEqual([400, { attachment: ['Send files as "attachment".'] }])
  })

  it('forms are taken where files are, and nowhere else', async () => {
    const staff = world.as('staff')
    const form = () => formOf({ title: 'x' }, [photo])
    expect((await postForm(staff, '/api/crm/leads/', form())).status).toBe(415)
    const change = await staff.call('PATCH', `/api/crm/tickets/${ticket.id}/`, undefined, {
      raw: form(),
      headers: { 'content-type': '' },
    })
    expect(change.status).toBe(415)
  })

  it('whoever may not say anything is told so before a byte is stored', async () => {
    const before = await counts()
    const path = `/api/crm/tickets/${ticket.id}/add_comment/`
    const form = () => formOf({ comment: 'x' }, [photo])
    expect((await postForm(world.anonymous, path, form())).status).toBe(401)
    for (const person of ['customerB', 'sellerA', 'sellerB', 'customerAlone'] as const)
      expect((await postForm(world.as(person), path, form())).status, person).toBe(404)
    const inside = await comment({ comment: 'x', is_internal: 'true' }, [photo])
    expect(inside.status).toBe(403)
    const alone = await postForm(world.as('customerAlone'), '/api/crm/tickets/', formOf(aTicket, [photo]))
    expect(alone.status).toBe(403)
    expect(await counts()).toEqual(before)
  })

  it('with an Idempotency-Key the same form is kept once, whatever its boundary', async () => {
    const headers = { 'idempotency-key': `form-${kind}` }
    const first = await send({}, [photo], headers)
    const before = await counts()
    const again = await send({}, [photo], headers)
    expect([again.status, again.body]).toEqual([201, first.body])
    expect((await send({}, [{ ...photo, bytes: bytes.jpeg, name: 'a.jpg' }], headers)).status).toBe(422)
    expect(await counts()).toEqual(before)
  })

  it('nothing of a request is left beside the store', () => expect(spools()).toEqual([]))
})
