// The outbox: nothing is lost, nothing is sent by two at once, and what cannot be sent is given up with its reason.

import { afterEach, describe, expect, it } from 'vitest'
import { DAY_MS } from '../../shared/kernel/instants.ts'
import type { Raw } from '../db/open.ts'
import { openDatabase } from '../db/open.ts'
import { keptMail } from '../testing/mail.ts'
import { databases, NOON, openWorld, type World } from '../testing/world.ts'
import { LEASE_MS } from './delivery.ts'
import { deliver } from './mailer.ts'
import { post } from './outbox.ts'
import { MOST_TRIES, waitAfter } from './retries.ts'
import { oldSince, tidyOutbox } from './tidy.ts'
import { type Letter, MailRefused } from './transport.ts'

describe.each(databases)('the outbox on %s', (kind) => {
  let world: World
  afterEach(() => world?.close())
  const open = async () => {
    world = await openWorld(kind)
  }
  const put = (more: object = {}) => {
    const mail = { to: [world.ids.user.staff], subject: 'News', text: 'It works.', slot: 'test', due: world.now() }
    return world.services.database.transaction((tx) => post(tx, world.now(), { ...mail, ...more }))
  }
  const all = async (): Promise<Raw[]> => world.rows('select * from mails order by id')
  const only = async (): Promise<Raw> => {
    const [mail, ...more] = await all()
    expect(more).toEqual([])
    return mail ?? {}
  }
  const isoAfter = (ms: number) => new Date(Date.parse(NOON) + ms).toISOString()

  it('a mail goes to the address that its reader has now, and what it said is forgotten', async () => {
    await open()
    await put({ link: '/admin/crm/leads/show/1' })
    await world.services.database.transaction(async (tx) =>
      tx.run(`update users set email = 'new@people.test' where id = ${world.ids.user.staff}`, []),
    )
    await world.deliver()
    const [letter, ...more] = world.mail.letters
    expect(more).toEqual([])
    expect(letter).toMatchObject({ to: { name: 'Sam Staff', address: 'new@people.test' }, subject: 'News' })
    expect(letter?.text).toBe(
      'It works.\n\nOpen it here:\nhttp://localhost:8000/admin/crm/leads/show/1\n\n-- \nTezRent CRM\n',
    )
    expect(letter?.html).toContain('href="http://localhost:8000/admin/crm/leads/show/1"')
    expect(await only()).toMatchObject({
      status: 'sent',
      tries: 1,
      text: '',
      link: '',
      sent_at: NOON,
      due_at: null,
      problem: '',
    })
    await world.deliver()
    expect(world.mail.letters.length).toBe(1)
  })

  it('a cause that is undone leaves no mail', async () => {
    await open()
    const failing = world.services.database.transaction(async (tx) => {
      await post(tx, world.now(), {
        to: [world.ids.user.staff],
        subject: 'No',
        text: 'No',
        slot: 's',
        due: world.now(),
      })
      throw new Error('undone')
    })
    await expect(failing).rejects.toThrow('undone')
    expect(await all()).toEqual([])
  })

  it('HTML of a reader’s name or title stays text', async () => {
    await open()
    await put({ text: '<script>alert("1")</script> & co' })
    await world.deliver()
    expect(world.mail.letters[0]?.html).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; co')
    expect(world.mail.letters[0]?.html).not.toContain('<script')
  })

  it('what may pass is tried again, later each time, and given up in the end with the reason but no address', async () => {
    await open()
    await put()
    world.mail.refusal = new Error('Connection to <staff@people.test> timed out')
    const waits: number[] = []
    for (let tries = 1; tries < MOST_TRIES; tries++) {
      await world.deliver()
      const mail = await only()
      expect(mail).toMatchObject({ status: 'waiting', tries, problem: 'Connection to <…> timed out' })
      waits.push(Date.parse(String(mail.due_at)) - Date.parse(world.now()))
      // Not before its time.
      await world.deliver()
      expect((await only()).tries).toBe(tries)
      world.setTime(String(mail.due_at))
    }
    expect(waits).toEqual(Array.from({ length: MOST_TRIES - 1 }, (_, n) => waitAfter(n + 1, () => 0)))
    await world.deliver()
    expect(await only()).toMatchObject({ status: 'dead', tries: MOST_TRIES, text: 'It works.', due_at: null })
    world.wait(DAY_MS)
    world.mail.refusal = undefined
    await world.deliver()
    expect(world.mail.letters).toEqual([])
  })

  it('what will never be taken is given up at once', async () => {
    await open()
    await put()
    world.mail.refusal = new MailRefused('550 5.1.1 <staff@people.test>: no such user')
    await world.deliver()
    expect(await only()).toMatchObject({ status: 'dead', tries: 1, problem: '550 5.1.1 <…>: no such user' })
  })

  it('superusers send again what was given up, nobody else does, and nothing else is sent again', async () => {
    await open()
    await put()
    world.mail.refusal = new MailRefused('550 no')
    await world.deliver()
    world.mail.refusal = undefined
    const { id } = await only()
    const listed = await world.as('staff').get('/api/admin/mails?status=dead')
    expect(listed.body).toMatchObject([
      { id, subject: 'News', recipient_name: 'Sam Staff', problem: '550 no', _cannot: {} },
    ])
    for (const secret of ['It works', 'people.test', 'slot']) expect(listed.text).not.toContain(secret)
    expect((await world.as('staff').post(`/api/admin/mails/${id}/send_again`, {})).status).toBe(403)
    expect((await world.as('sellerA').get('/api/admin/mails')).status).toBe(403)
    const again = await world.as('superuser').post(`/api/admin/mails/${id}/send_again`, {})
    expect([again.status, again.body.status, again.body.tries]).toEqual([200, 'waiting', 0])
    await world.deliver()
    expect(world.mail.letters.length).toBe(1)
    const never = await world.as('superuser').post(`/api/admin/mails/${id}/send_again`, {})
    expect([never.status, never.body.detail]).toEqual([400, 'Only a mail that was given up can be sent again.'])
    const { body: sent } = await world.as('superuser').get(`/api/admin/mails/${id}`)
    expect(sent._cannot).toEqual({ send_again: never.body.detail })
    expect((await world.as('superuser').post('/api/admin/mails', { subject: 'Spam' })).status).not.toBe(201)
    expect((await world.as('superuser').get(`/api/admin/mails/${id}/history`)).text).not.toContain('It works')
  })

  it('nothing goes to somebody who was switched off meanwhile, and nothing comes too late', async () => {
    await open()
    const { inactive, staff } = world.ids.user
    await put({ to: [inactive] })
    await put({ to: [staff], expires: isoAfter(1000) })
    world.wait(1000)
    await world.deliver()
    expect(world.mail.letters).toEqual([])
    const [off, late] = await all()
    expect(off).toMatchObject({ status: 'dead', problem: 'The account is switched off.' })
    expect(late).toMatchObject({ status: 'dead', problem: 'It came too late to be of use.', text: '' })
    const again = await world.as('superuser').post(`/api/admin/mails/${late?.id}/send_again`, {})
    expect([again.status, again.body.detail]).toEqual([
      400,
      'It came too late to be of use, and what it said was removed.',
    ])
  })

  it('while it waits, the next one of the same takes its place and does not put it off; others stand beside it', async () => {
    await open()
    const due = isoAfter(60_000)
    for (let n = 1; n <= 10; n++) {
      await put({ many: 'news', text: `Part ${n}`, due: isoAfter(60_000 + n - 1) })
      world.wait(1)
    }
    expect(await only()).toMatchObject({ subject: '10 news', text: 'Part 10', due_at: due, times: 10 })
    await put({ to: [world.ids.user.support], due })
    await put({ slot: 'another', due })
    world.setTime(due)
    await world.deliver()
    expect(world.mail.letters.map(({ subject }) => subject).sort()).toEqual(['10 news', 'News', 'News'])
    await put({ many: 'news' })
    expect((await all()).at(-1)).toMatchObject({ subject: 'News', status: 'waiting' })
  })

  it('what is being sent is nobody else’s, not to change and not to send', async () => {
    await open()
    await put({ many: 'news' })
    const sending = Promise.withResolvers<void>()
    const slow = keptMail()
    const slowly = deliver(
      {
        ...world.services,
        mail: {
          ...slow,
          async send(letter) {
            await sending.promise
            slow.letters.push(letter)
          },
        },
      },
      () => 0,
    )
    while ((await only()).status !== 'sending') await new Promise((resolve) => setTimeout(resolve, 5))
    await world.deliver()
    expect(world.mail.letters).toEqual([])
    await put({ many: 'news', text: 'More' })
    sending.resolve()
    await slowly
    expect(slow.letters.map(({ text }) => text.split('\n')[0])).toEqual(['It works.'])
    await world.deliver()
    expect(world.mail.letters.map(({ text }) => text.split('\n')[0])).toEqual(['More'])
    expect((await all()).map(({ status }) => status)).toEqual(['sent', 'sent'])
  })

  it('when a process is gone, another one sends its mail after the lease, with the same id; a late word of the first changes nothing', async () => {
    await open()
    await put()
    const gone = Promise.withResolvers<void>()
    const first: string[] = []
    const stuck = deliver(
      {
        ...world.services,
        mail: {
          async send({ key }: Letter) {
            first.push(key)
            await gone.promise
            throw new MailRefused('550 too late')
          },
          tidy: async () => undefined,
        },
      },
      () => 0,
    )
    while (first.length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
    world.wait(LEASE_MS - 1)
    await world.deliver()
    expect(world.mail.letters).toEqual([])
    world.wait(1)
    await world.deliver()
    expect(world.mail.letters.map(({ key }) => key)).toEqual(first)
    gone.resolve()
    await stuck
    expect(await only()).toMatchObject({ status: 'sent', tries: 2, problem: '' })
  })

  it('a mail that ends the server each time is given up', async () => {
    await open()
    await put()
    await world.services.database.transaction(async (tx) => tx.run(`update mails set tries = ${MOST_TRIES}`, []))
    await world.deliver()
    expect(world.mail.letters).toEqual([])
    expect(await only()).toMatchObject({
      status: 'dead',
      problem: 'The server ended each time while it was being sent.',
    })
  })

  it('two servers share the work: each mail is sent once', async () => {
    await open()
    // PGlite is inside of one process.
    const apart = !world.url.startsWith('pglite:')
    const others = apart ? await openDatabase(world.url) : world.services.database
    for (let n = 0; n < 60; n++) await put({ slot: `n${n}`, subject: `Mail ${n}` })
    const [one, two] = [keptMail(), keptMail()]
    const slowly = (mail: typeof one) => ({
      ...mail,
      async send(letter: Parameters<typeof mail.send>[0]) {
        await new Promise((resolve) => setTimeout(resolve, 2))
        await mail.send(letter)
      },
    })
    const drain = async (works: Parameters<typeof deliver>[0]) => {
      while ((await deliver(works, () => 0)) > 0);
    }
    await Promise.all([
      drain({ ...world.services, mail: slowly(one) }),
      drain({ ...world.services, database: others, mail: slowly(two) }),
    ])
    if (apart) await others.close()
    const subjects = [...one.letters, ...two.letters].map(({ subject }) => subject)
    expect(new Set(subjects).size).toBe(60)
    expect(subjects.length).toBe(60)
    expect((await all()).every(({ status, tries }) => status === 'sent' && tries === 1)).toBe(true)
    expect(Math.min(one.letters.length, two.letters.length)).toBeGreaterThan(0)
  })

  it('old mails go, and what expired mails said before', async () => {
    await open()
    await put({ slot: 'sent' })
    await world.deliver()
    world.mail.refusal = new MailRefused('no')
    await put({ slot: 'dead' })
    await put({ slot: 'expiring', expires: isoAfter(2000) })
    await world.deliver()
    world.mail.refusal = undefined
    world.wait(DAY_MS)
    await put({ slot: 'waiting', due: isoAfter(90 * DAY_MS) })
    const tidy = () => world.services.database.transaction((tx) => tidyOutbox(tx, world.now()))
    await tidy()
    expect((await all()).map(({ status, text }) => `${status}: ${text}`)).toEqual([
      'sent: ',
      'dead: It works.',
      'dead: ',
      'waiting: It works.',
    ])
    world.wait(30 * DAY_MS)
    expect(oldSince(world.now())).toBe(isoAfter(DAY_MS))
    await tidy()
    expect((await all()).map(({ status }) => status)).toEqual(['waiting'])
  })
})

it('tries are spread by chance, between half and the whole of a wait that triples up to an hour', () => {
  const [least, most] = [0, 1].map((chance) => Array.from({ length: 9 }, (_, n) => waitAfter(n + 1, () => chance)))
  expect(most).toEqual([5, 15, 45, 135, 405, 1215, 3600, 3600, 3600].map((seconds) => seconds * 1000))
  expect(least).toEqual(most?.map((ms) => ms / 2))
})
