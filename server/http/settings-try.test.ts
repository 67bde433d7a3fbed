// What an automation would have done of late: with thresholds that are typed, without a trace.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Loose } from '../testing/caller.ts'
import { demand } from '../testing/conformance.ts'
import { formOf, postForm } from '../testing/files.ts'
import { make, makeTicket } from '../testing/samples.ts'
import { scenarios } from '../testing/scenarios.ts'
import { databases, NOON, openWorld, type World } from '../testing/world.ts'

const PATH = '/api/admin/settings/try/'

describe.each(databases)('the past of automations on %s', (kind) => {
  let world: World
  beforeAll(async () => {
    world = await openWorld(kind)
  })
  afterAll(() => world?.close())

  const ask = async (rule: string, settings?: object, as: 'staff' | 'support' = 'staff'): Promise<Loose> => {
    const answer = await world.as(as).post(PATH, { rule, settings })
    expect(answer.status, answer.text).toBe(200)
    demand('admin_settings_try', answer)
    return answer.body
  }
  const on = async <T>(at: string, work: () => Promise<T>): Promise<T> => {
    world.setTime(at)
    const done = await work()
    world.setTime(NOON)
    return done
  }
  const rent = (total_amount: number, end_date = '2026-11-05'): Promise<Loose> =>
    make(world.as('staff'), '/api/rentals/', {
      customer: world.ids.customerA,
      equipment: world.ids.craneA,
      start_date: '2026-11-01',
      end_date,
      total_amount,
    })
  const everything = async () => [
    await world.rows('select count(*) as n from automation_runs'),
    await world.rows('select count(*) as n from opportunities'),
    await world.rows('select count(*) as n from leads'),
    await world.rows('select count(*) as n from history'),
    await world.rows('select version, changed from settings'),
  ]

  it('asks the rentals of 30 days for other thresholds, says why, and writes nothing', async () => {
    await on('2026-09-20T08:00:00.000Z', () => rent(9300))
    const small = await on('2026-10-01T08:00:00.000Z', () => rent(9100))
    const long = await on('2026-10-05T08:00:00.000Z', () => rent(300, '2026-11-25'))
    const before = await everything()
    expect(await ask('large-rental', { large_rental_days: 100 })).toEqual({
      since: '2026-09-21T08:00:00.000Z',
      count: 0,
      complete: true,
      examples: [],
    })
    const found = await ask('large-rental', { large_rental_amount: 8900.5, large_rental_days: 20 })
    expect(found).toMatchObject({ count: 2, complete: true })
    expect(found.examples).toEqual([
      {
        resource: 'rentals',
        id: long.id,
        title: long.rental_reference,
        at: '2026-10-05T08:00:00.000Z',
        because: [{ label: 'Days', kind: 'integer', value: 24 }],
      },
      {
        resource: 'rentals',
        id: small.id,
        title: small.rental_reference,
        at: '2026-10-01T08:00:00.000Z',
        because: [{ label: 'Total amount', kind: 'money', value: 9100 }],
      },
    ])
    expect(await everything()).toEqual(before)
  })

  it('counts a customer with favorites once in the time that is typed', async () => {
    const { customerA } = world.ids
    const likes = [2, 3, 4, 12, 13].map((day, at) => ({ day: String(day).padStart(2, '0'), at }))
    for (const { day, at } of likes) {
      const name = `Digger ${at}`
      const machine = await make(world.as('staff'), '/api/admin/equipment/', { name, company: 1, daily_rate: 100 })
      await on(`2026-10-${day}T08:00:00.000Z`, () =>
        make(world.as('staff'), '/api/admin/favorites/', { customer: customerA, equipment: machine.id }),
      )
    }
    const at = async (count: number, days: number) => {
      const settings = { repeated_favorites_count: count, repeated_favorites_days: days }
      const { examples, count: found } = await ask('repeated-favorites', settings)
      return { found, moments: examples.map((one: Loose) => [one.at.slice(8, 10), one.because[0].value]), examples }
    }
    expect((await at(4, 7)).found).toBe(0)
    const two = await at(2, 7)
    expect(two.moments).toEqual([
      ['13', 2],
      ['03', 2],
    ])
    expect(two.examples[0]).toMatchObject({ resource: 'customers', id: customerA })
    expect((await at(5, 30)).moments).toEqual([['13', 5]])
  })

  it('names the causes of automations without thresholds, and what came of them', async () => {
    const ticket = await makeTicket(world)
    const { examples, count } = await ask('ticket-created')
    expect(count).toBeGreaterThan(0)
    expect(examples[0]).toMatchObject({ resource: 'tickets', id: ticket.id, at: NOON })
    expect(examples[0].because[0].label).toBe('What came of it')
  })

  it('counts no cause that found nothing to do; of one that was switched off nobody knows', async () => {
    const found = async () => (await ask('rental-dispute')).count
    const before = await found()
    const rental = await rent(500)
    const dispute = async () => {
      for (const status of ['in_progress', 'dispute'])
        expect((await world.as('staff').patch(`/api/admin/rentals/${rental.id}`, { status })).status).toBe(200)
    }
    await dispute()
    expect(await found()).toBe(before + 1)
    // Its ticket is still open.
    await dispute()
    expect(await found()).toBe(before + 1)
  })

  it('shows nobody what he may not view', async () => {
    const group = await make(world.as('superuser'), '/api/admin/groups/', {
      name: 'Leads alone',
      permissions: ['leads.view'],
    })
    const user = `/api/admin/users/${world.ids.user.support}/`
    expect((await world.as('superuser').patch(user, { groups: [group.id] })).status).toBe(200)
    expect((await world.as('support').post(PATH, { rule: 'large-rental' })).status).toBe(403)
    expect(await ask('ticket-created', undefined, 'support')).toMatchObject({ count: 0, examples: [] })
    // What came of a cause is told by its run: who may not view runs is not told either.
    for (const [permissions, count] of [
      [['tickets.view'], 0],
      [['tickets.view', 'automation_runs.view'], expect.any(Number)],
    ] as const) {
      const put = await world.as('superuser').patch(`/api/admin/groups/${group.id}/`, { permissions })
      expect(put.status, put.text).toBe(200)
      const told = await ask('ticket-created', undefined, 'support')
      expect([told.count, told.examples.length > 0]).toEqual([count, count !== 0])
    }
    expect((await world.as('superuser').patch(user, { groups: [] })).status).toBe(200)
  })

  scenarios(
    () => world,
    [
      {
        name: 'an automation that there is not is 400',
        as: 'staff',
        call: `POST ${PATH}`,
        body: { rule: 'x' },
        status: 400,
      },
      {
        name: 'thresholds out of bounds are told by field',
        as: 'staff',
        call: `POST ${PATH}`,
        body: { rule: 'large-rental', settings: { large_rental_days: 0 } },
        status: 400,
        is: { large_rental_days: ['Ensure this value is greater than or equal to 1.'] },
      },
      { name: 'sellers do not ask', as: 'sellerA', call: `POST ${PATH}`, body: { rule: 'large-rental' }, status: 403 },
      { name: 'strangers do not ask', as: 'anonymous', call: `POST ${PATH}`, body: {}, status: 401 },
    ],
  )

  it('takes fewer and smaller files where the settings say so, and never more than the server takes', async () => {
    const limits = async () => (await world.as('staff').get('/api/admin/session/')).body.settings.files
    const set = (body: object) => world.as('superuser').patch('/api/admin/settings/', body)
    expect(await limits()).toMatchObject({ count: 10, megabytes: 10 })
    await set({ upload_files: 1, upload_megabytes: 100 })
    expect(await limits()).toMatchObject({ count: 1, megabytes: 10 })
    const file = { name: 'a.txt', bytes: Buffer.from('hello') }
    const form = formOf({ title: 'x', description: 'x' }, [file, file])
    const refused = await postForm(world.as('customerA'), '/api/crm/tickets/', form)
    expect([refused.status, refused.body]).toEqual([400, { attachment: ['At most 1 file at once.'] }])
    await set({ upload_files: 0, upload_megabytes: 0 })
  })
})
