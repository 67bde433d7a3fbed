// The demo is believable, the same every time, and its people can sign in.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../server/app.ts'
import { commands } from '../server/commands/index.ts'
import type { DatabaseKind } from '../server/testing/templates.ts'
import { automations } from '../shared/automations/index.ts'
import { registry, resourceNamed } from '../shared/resources/index.ts'
import { leads } from '../shared/resources/leads.ts'
import { opportunities } from '../shared/resources/opportunities.ts'
import { tickets } from '../shared/resources/tickets.ts'
import { seedDemo } from './demo.ts'
import { DEMO_PASSWORD, logins } from './logins.ts'
import { emptyPlace, everything, type Place } from './testing.ts'

const counted = async (place: Place, table: string, field: string) =>
  new Map(
    (await place.rows(`select ${field} as value, count(*) as n from ${table} group by ${field}`)).map((row) => [
      row.value,
      Number(row.n),
    ]),
  )

describe.each<DatabaseKind>(['sqlite', 'postgres'])('the demo on %s', (kind) => {
  let place: Place
  beforeAll(async () => {
    place = await emptyPlace(kind)
    expect(await seedDemo(place.services)).toBe(true)
  })
  afterAll(() => place.remove())

  it('has leads in every status and deals in every stage', async () => {
    const [total] = await place.rows('select count(*) as n from leads')
    expect(Number(total?.n)).toBe(300)
    const statuses = await counted(place, 'leads', 'status')
    for (const status of Object.keys(leads.fields.status.choices))
      expect(statuses.get(status), status).toBeGreaterThanOrEqual(10)
    const stages = await counted(place, 'opportunities', 'stage')
    for (const stage of Object.keys(opportunities.fields.stage.choices))
      expect(stages.get(stage), stage).toBeGreaterThanOrEqual(5)
  })

  it('has deals that were won with amounts, lost with reasons, and came from converted leads', async () => {
    const odd =
      await place.rows(`select id from opportunities where (stage = 'closed_won' and (actual_amount is null or actual_close_date is null))
      or (stage = 'closed_lost' and loss_reason = '') or (stage not like 'closed%' and actual_close_date is not null)`)
    expect(odd).toEqual([])
    const unconverted = await place.rows(
      "select o.id from opportunities o join leads l on l.id = o.lead where l.status <> 'converted'",
    )
    expect(unconverted).toEqual([])
  })

  it('lets every demo login in, with its role', async () => {
    const app = createApp(place.services)
    for (const [email, who] of logins) {
      const body = JSON.stringify({ email, password: DEMO_PASSWORD })
      const response = await app.request('/api/accounts/login/', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      })
      expect(response.status, email).toBe(200)
      const { user } = await response.json()
      expect(user.is_superuser).toBe(who === 'superuser')
      if (who.startsWith('seller')) expect(who).toBe(`seller, ${user.company.company_name}`)
    }
  })

  it('has staff in groups, who may do what those permit', async () => {
    const people = await place.rows(
      'select u.email, g.name from users_groups k join users u on u.id = k.owner join "groups" g on g.id = k.target order by u.id',
    )
    expect(people).toEqual([
      { email: 'dilshod@tezrent.demo', name: 'Sales' },
      { email: 'sardor@tezrent.demo', name: 'Sales' },
      { email: 'natalya@tezrent.demo', name: 'Support' },
    ])
    const app = createApp(place.services)
    const signIn = async (email: string) => {
      const response = await app.request('/api/admin/session/', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email, password: DEMO_PASSWORD }),
      })
      return (await response.json()).permissions
    }
    const every = { view: true, add: true, change: true, remove: true }
    const seen = { view: true, add: false, change: false, remove: false }
    const sales = await signIn('dilshod@tezrent.demo')
    expect([sales.leads, sales.rentals, sales.groups]).toEqual([every, seen, seen])
    const support = await signIn('natalya@tezrent.demo')
    expect([support.leads, support.customers]).toEqual([seen, { ...seen, change: true }])
    expect((await signIn('sales@tezrent.demo')).rentals).toEqual(every)
  })

  it('has rentals, tickets with threads and files, notes, favorites', async () => {
    const many = async (table: string) => Number((await place.rows(`select count(*) as n from ${table}`))[0]?.n)
    expect(await many('rentals')).toBe(251)
    expect(await many('tickets')).toBeGreaterThanOrEqual(140)
    expect(await many('ticket_comments')).toBeGreaterThanOrEqual(350)
    expect(await many('customer_notes')).toBeGreaterThanOrEqual(100)
    expect(await many('favorites')).toBeGreaterThanOrEqual(60)
    const statuses = await counted(place, 'tickets', 'status')
    for (const status of Object.keys(tickets.fields.status.choices))
      expect(statuses.get(status), status).toBeGreaterThanOrEqual(2)
    expect([...(await counted(place, 'files', 'content_type')).keys()].toSorted()).toEqual([
      'application/pdf',
      'image/jpeg',
      'image/png',
    ])
    for (const some of [
      "tickets where internal_notes <> '' and resolution <> '' and customer_rating > 3",
      'ticket_comments where is_internal',
      "ticket_comments where author_role = 'seller'",
      "customer_notes where is_important and tags <> ''",
      "customer_notes where tags like '%русский%'",
      "tickets where title like '%عطل%'",
    ])
      expect((await place.rows(`select id from ${some} limit 1`)).length, some).toBe(1)
  })

  it('shows what the automations made, and why they made nothing', async () => {
    const without = await place.rows(
      `select r.id from rentals r where (r.total_amount >= 1000000 or r.total_days >= 30)
      and (select count(*) from opportunities o where o.related_rental = r.id) <> 1
      and not exists (select 1 from automation_runs a where a.rule = 'large-rental' and a.record = r.id and a.status = 'failed')`,
    )
    expect(without).toEqual([])
    expect(
      await place.rows(
        "select id from rentals r where status = 'dispute' and not exists (select 1 from tickets t where t.related_rental = r.id and t.category = 'complaint')",
      ),
    ).toEqual([])
    const runs = await place.rows('select rule, status, count(*) as n from automation_runs group by rule, status')
    const ran = new Set(runs.map(({ rule, status }) => `${rule} ${status}`))
    for (const { rule } of automations) expect(ran, rule).toContain(`${rule} done`)
    expect(ran).toContain('repeated-favorites skipped')
    expect([...ran].filter((one) => one.endsWith('failed'))).toEqual(['large-rental failed'])
    const made = await place.rows("select id from leads where source = 'automation' and created_by is null")
    expect(made.length).toBe(6)
  })

  it('has one automation that failed, and does its work when it is run again', async () => {
    const [failed, ...more] = await place.rows("select id, record, detail from automation_runs where status = 'failed'")
    expect([failed?.detail, more]).toEqual([expect.stringContaining('could not be stored'), []])
    const app = createApp(place.services)
    const call = async (path: string, body: object, headers: object = {}) => {
      const sent = {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      }
      return (await app.request(path, sent)).json()
    }
    const { access } = await call('/api/accounts/login/', { email: 'admin@tezrent.demo', password: DEMO_PASSWORD })
    const again = `/api/admin/automation-runs/${failed?.id}/run_again/`
    const run = await call(again, {}, { authorization: `Bearer ${access}` })
    expect(run).toMatchObject({ status: 'done', made_resource: 'opportunities' })
    const made = await place.rows(`select stage from opportunities where related_rental = ${failed?.record}`)
    expect(made).toEqual([{ stage: 'closed_won' }])
  })

  it('has saved replies, most of them for everybody', async () => {
    const all = await place.rows('select shared from saved_replies')
    expect([all.length, all.filter(({ shared }) => shared === 1 || shared === true).length]).toEqual([6, 5])
  })

  it('has saved views, for everybody, whose addresses the lists understand', async () => {
    const all = await place.rows('select resource, query from saved_views where is_shared order by id')
    expect(all.map(({ resource }) => resource)).toEqual(['leads', 'leads', 'opportunities', 'tickets', 'tickets'])
    for (const { resource, query } of all)
      for (const name of new URLSearchParams(String(query)).keys())
        expect([...Object.keys(resourceNamed(String(resource)).fields), 'sort'], String(query)).toContain(name)
  })

  it('has segments by rules and by hand, with members', async () => {
    const all = await place.rows(
      'select s.name, count(k.target) as n from customer_segments s left join customer_segments_customers k on k.owner = s.id group by s.name',
    )
    expect(all.length).toBe(8)
    for (const { name, n } of all) {
      expect(Number(n), String(name)).toBeGreaterThan(0)
      expect(Number(n), String(name)).toBeLessThan(40)
    }
    const byHand = 'select distinct owner from customer_segments_added_customers'
    expect((await place.rows(byHand)).length).toBe(4)
  })

  it('gives everybody who can sign in something to do', async () => {
    const app = createApp(place.services)
    const signedIn = async (email: string) => {
      const response = await app.request('/api/accounts/login/', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email, password: DEMO_PASSWORD }),
      })
      const { access } = await response.json()
      return async (path: string): Promise<number> =>
        (await (await app.request(path, { headers: { authorization: `Bearer ${access}` } })).json()).count
    }
    for (const email of ['seller@tezrent.demo', 'seller2@tezrent.demo']) {
      const count = await signedIn(email)
      for (const path of [
        'crm/leads',
        'crm/opportunities',
        'rentals',
        'crm/tickets',
        'crm/customer-notes',
        'notifications',
      ])
        expect(await count(`/api/${path}/`), `${email} ${path}`).toBeGreaterThan(5)
    }
    for (const email of ['customer@tezrent.demo', 'customer2@tezrent.demo']) {
      const count = await signedIn(email)
      for (const path of [
        'rentals/',
        'crm/tickets/?status=open,in_progress,waiting_customer,waiting_seller',
        'crm/tickets/?status=resolved,closed',
        'favorites/',
        'notifications/?is_read=false',
        'notifications/?is_read=true',
      ])
        expect(await count(`/api/${path}`), `${email} ${path}`).toBeGreaterThan(0)
    }
    for (const email of ['sales@tezrent.demo', 'support@tezrent.demo']) {
      const count = await signedIn(email)
      const unread = await count('/api/notifications/?is_read=false')
      expect(unread, email).toBeGreaterThan(0)
      expect(unread, email).toBeLessThan(40)
    }
    expect(
      await (await signedIn('support@tezrent.demo'))('/api/crm/tickets/?status=open&assigned_to=none'),
    ).toBeGreaterThan(1)
  })

  it('tells nothing that happens before its beginning or after now', async () => {
    expect(
      await place.rows(
        'select id from leads where last_contacted_at < created_at or converted_at < created_at or updated_at < created_at',
      ),
    ).toEqual([])
    for (const [child, by, parent] of [
      ['interactions', 'related_to_lead', 'leads'],
      ['ticket_comments', 'ticket', 'tickets'],
      ['tickets', 'related_rental', 'rentals'],
      ['favorites', 'customer', 'customers'],
      ['customer_notes', 'customer', 'customers'],
    ])
      expect(
        await place.rows(
          `select c.id from ${child} c join ${parent} p on p.id = c.${by} where c.created_at < p.created_at`,
        ),
        child,
      ).toEqual([])
    expect(
      await place.rows('select id from tickets where resolved_at < created_at or closed_at < resolved_at'),
    ).toEqual([])
    expect(await place.rows('select i.id from interactions i where i.performed_at > i.created_at')).toEqual([])
    const late = "> '2026-10-21T08:00:00.000Z'"
    for (const name of registry.keys())
      expect(await place.rows(`select id from "${name}" where created_at ${late} or updated_at ${late}`), name).toEqual(
        [],
      )
    // In Dubai it is noon.
    const [today] = await place.rows("select count(*) as n from tickets where created_at > '2026-10-20T20:00:00.000Z'")
    expect(Number(today?.n)).toBeGreaterThanOrEqual(3)
    for (const name of ['leads', 'rentals', 'tickets', 'ticket_comments', 'history']) {
      const at = name === 'history' ? 'at' : 'created_at'
      const backwards = `select a.id from ${name} a join ${name} b on b.id = a.id + 1 and b.${at} < a.${at}`
      expect(
        await place.rows(
          name === 'history'
            ? `${backwards} and a.resource = b.resource and a.resource <> 'users' and a.resource <> 'customers'`
            : backwards,
        ),
        name,
      ).toEqual([])
    }
  })

  it('is whole, and fills nothing twice', async () => {
    expect(await commands.check?.run(place.services, {}, [])).toBe(0)
    expect(await seedDemo(place.services)).toBe(false)
  })

  it('is imperfect, as data is', async () => {
    for (const odd of [
      'assigned_to is null',
      "contact_phone = ''",
      'length(company_name) > 80',
      "title like '%Аренда%'",
      "title like '%استئجار%'",
    ])
      expect((await place.rows(`select id from leads where ${odd} limit 1`)).length, odd).toBe(1)
  })
})

it('is the same in two databases at the same moment', async () => {
  const [one, other] = [await emptyPlace('sqlite'), await emptyPlace('sqlite')]
  await seedDemo(one.services)
  await seedDemo(other.services)
  expect(await everything(one)).toEqual(await everything(other))
  await one.remove()
  await other.remove()
}, 120_000)
