// The demo is believable, the same every time, and its people can sign in.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../server/app.ts'
import { commands } from '../server/commands/index.ts'
import type { DatabaseKind } from '../server/testing/templates.ts'
import { registry } from '../shared/resources/index.ts'
import { leads } from '../shared/resources/leads.ts'
import { opportunities } from '../shared/resources/opportunities.ts'
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

  it('tells nothing that happens before its beginning or after yesterday', async () => {
    expect(
      await place.rows(
        'select id from leads where last_contacted_at < created_at or converted_at < created_at or updated_at < created_at',
      ),
    ).toEqual([])
    expect(
      await place.rows(
        'select i.id from interactions i join leads l on l.id = i.related_to_lead where i.performed_at < l.created_at',
      ),
    ).toEqual([])
    expect(await place.rows('select i.id from interactions i where i.performed_at > i.created_at')).toEqual([])
    const late = "> '2026-10-20T20:00:00.000Z'"
    for (const name of registry.keys())
      expect(await place.rows(`select id from "${name}" where created_at ${late} or updated_at ${late}`), name).toEqual(
        [],
      )
    const backwards = 'select a.id from leads a join leads b on b.id > a.id and b.created_at < a.created_at'
    expect(await place.rows(backwards)).toEqual([])
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

it('is the same in two databases on the same day', async () => {
  const [one, other] = [await emptyPlace('sqlite'), await emptyPlace('sqlite', '2026-10-21T15:30:00.000Z')]
  await seedDemo(one.services)
  await seedDemo(other.services)
  expect(await everything(one)).toEqual(await everything(other))
  await one.remove()
  await other.remove()
}, 120_000)
