// An opportunity through its stages: what each of them sets and clears, whichever door it came through.
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Loose } from '../testing/caller.ts'
import { makeOpportunity, read } from '../testing/samples.ts'
import { databases, NOON, openWorld, type World } from '../testing/world.ts'

const stages = ['prospecting', 'qualification', 'proposal', 'negotiation', 'closed_won', 'closed_lost'] as const
type Stage = (typeof stages)[number]
const usual: Record<Stage, number> = {
  prospecting: 10,
  qualification: 25,
  proposal: 50,
  negotiation: 90,
  closed_won: 100,
  closed_lost: 0,
}
const isClosed = (stage: Stage) => stage.startsWith('closed')
/** 21:00 in UTC is tomorrow in Dubai. */
const LATE = '2026-10-21T21:00:00.000Z'

describe.each(databases)('on %s', (kind) => {
  let world: World
  beforeAll(async () => {
    world = await openWorld(kind)
  })
  afterAll(() => world.close())
  const staff = () => world.as('staff')
  const path = (deal: Loose, action = '') => `/api/crm/opportunities/${deal.id}/${action}`
  const now = (deal: Loose) => read(world, path(deal))
  const dealIn = (stage: Stage, more: object = {}) =>
    makeOpportunity(world, {
      stage,
      estimated_amount: 1000,
      ...(stage === 'closed_lost' ? { loss_reason: 'Dear' } : {}),
      ...more,
    })

  it('a new one has the defaults of its stage', async () => {
    expect(await makeOpportunity(world)).toMatchObject({
      stage: 'prospecting',
      probability: 10,
      estimated_amount: 0,
      weighted_value: 0,
      actual_amount: null,
      actual_close_date: null,
      loss_reason: '',
      description: '',
      lead: null,
    })
    for (const stage of stages)
      expect(await dealIn(stage)).toMatchObject({
        stage,
        probability: usual[stage],
        weighted_value: (1000 * usual[stage]) / 100,
      })
    expect(await dealIn('proposal', { probability: 75 })).toMatchObject({ probability: 75, weighted_value: 750 })
    expect(await dealIn('proposal', { probability: 0 })).toMatchObject({ probability: 0, weighted_value: 0 })
    for (const probability of [null, ''])
      expect(await dealIn('proposal', { probability })).toMatchObject({ probability: 50 })
    for (const amount of ['', null])
      expect(await makeOpportunity(world, { estimated_amount: amount })).toMatchObject({ estimated_amount: 0 })
  })
  it.each([-1, 101, 1.5, 'half', true, 1e9, '50%'])('a probability of %j is refused', async (probability) => {
    const deal = await dealIn('proposal')
    for (const answer of [
      await staff().post('/api/crm/opportunities/', { title: 'x', probability }),
      await staff().patch(path(deal), { probability }),
    ]) {
      expect([answer.status, Object.keys(answer.body)]).toEqual([400, ['probability']])
    }
  })

  describe('from stage to stage', () => {
    const pairs = stages.flatMap((from) => stages.map((to) => [from, to] as const))
    it.each(pairs)('%s to %s', async (from, to) => {
      for (const [surface, more] of [
        ['/api/crm', {}],
        ['/api/admin', { probability: 33 }],
      ] as const) {
        world.setTime(NOON)
        const deal = await dealIn(from)
        world.setTime(LATE)
        if (to === 'closed_lost' && from !== to) {
          const refused = await staff().patch(`${surface}/opportunities/${deal.id}/`, { stage: to })
          expect([refused.status, Object.keys(refused.body)]).toEqual([400, ['loss_reason']])
          const blank = await staff().patch(`${surface}/opportunities/${deal.id}/`, { stage: to, loss_reason: '  ' })
          expect([blank.status, Object.keys(blank.body)]).toEqual([400, ['loss_reason']])
          expect(await now(deal)).toEqual(deal)
        }
        const reason = to === 'closed_lost' ? { loss_reason: from === to ? 'Dear' : 'Chose another' } : {}
        const answer = await staff().patch(`${surface}/opportunities/${deal.id}/`, { stage: to, ...reason, ...more })
        expect(answer.status, answer.text).toBe(200)
        const given = 'probability' in more && !isClosed(to)
        const closedOn = !isClosed(to) ? null : from === to ? '2026-10-21' : '2026-10-22'
        const probability = given ? 33 : usual[to]
        expect(answer.body).toMatchObject({
          stage: to,
          probability,
          weighted_value: 10 * probability,
          actual_close_date: closedOn,
          actual_amount: to === 'closed_won' ? 1000 : null,
          loss_reason: to === 'closed_lost' ? reason.loss_reason : '',
        })
      }
    })
    it('a probability stays while the stage does', async () => {
      const deal = await dealIn('proposal', { probability: 75 })
      expect((await staff().patch(path(deal), { stage: 'proposal', notes: 'x' })).body.probability).toBe(75)
      expect((await staff().patch(path(deal), { probability: 80 })).body).toMatchObject({
        stage: 'proposal',
        probability: 80,
        weighted_value: 800,
      })
      expect((await staff().put(path(deal), { title: 'Put', stage: 'negotiation' })).body.probability).toBe(90)
    })
    it('closed stages pin it', async () => {
      const won = await dealIn('closed_won')
      expect((await staff().patch(path(won), { probability: 50 })).body).toMatchObject({
        probability: 100,
        weighted_value: 1000,
      })
      const lost = await dealIn('closed_lost')
      expect((await staff().patch(path(lost), { probability: 50 })).body).toMatchObject({
        probability: 0,
        weighted_value: 0,
      })
    })
    it('an open one has no actual amount, no closing date and no reason', async () => {
      const deal = await dealIn('proposal', { actual_amount: 5, loss_reason: 'x' })
      expect(deal).toMatchObject({ actual_amount: null, actual_close_date: null, loss_reason: '' })
      expect((await staff().patch(path(deal), { actual_amount: 7, loss_reason: 'y' })).body).toMatchObject({
        actual_amount: null,
        loss_reason: '',
      })
      expect((await staff().get(path(deal))).header('etag')).toBe('"1"')
    })
    it('created as won or lost it asks what the action asks', async () => {
      world.setTime(NOON)
      expect(await dealIn('closed_won', { actual_amount: 900.5 })).toMatchObject({
        actual_amount: 900.5,
        actual_close_date: '2026-10-21',
        probability: 100,
      })
      const answer = await staff().post('/api/crm/opportunities/', { title: 'x', stage: 'closed_lost' })
      expect([answer.status, Object.keys(answer.body)]).toEqual([400, ['loss_reason']])
    })
  })

  describe('mark_won', () => {
    it.each(stages)('from %s', async (stage) => {
      for (const surface of ['/api/crm', '/api/admin']) {
        world.setTime(NOON)
        const deal = await dealIn(stage)
        world.setTime(LATE)
        const answer = await staff().post(`${surface}/opportunities/${deal.id}/mark_won/`, { actual_amount: 45_000 })
        if (isClosed(stage)) {
          expect([answer.status, Object.keys(answer.body)]).toEqual([400, ['detail']])
          expect(await now(deal)).toEqual(deal)
        } else {
          expect([answer.status, answer.header('etag')]).toEqual([200, '"2"'])
          expect(answer.body).toMatchObject({
            stage: 'closed_won',
            probability: 100,
            actual_amount: 45_000,
            actual_close_date: '2026-10-22',
            estimated_amount: 1000,
            weighted_value: 1000,
          })
        }
      }
    })
    it.each([
      [{}, 1000],
      [undefined, 1000],
      [{ actual_amount: null }, 1000],
      [{ actual_amount: '' }, 1000],
      [{ actual_amount: 0 }, 0],
      [{ actual_amount: '99.50' }, 99.5],
    ])('%j is %d', async (body, amount) => {
      expect((await staff().post(path(await dealIn('proposal'), 'mark_won/'), body)).body.actual_amount).toBe(amount)
    })
    it.each([-1, 'much', 0.001, 1e10, true, []])('an amount of %j is refused', async (actual_amount) => {
      const deal = await dealIn('proposal')
      const answer = await staff().post(path(deal, 'mark_won/'), { actual_amount })
      expect([answer.status, Object.keys(answer.body)]).toEqual([400, ['actual_amount']])
      expect(await now(deal)).toEqual(deal)
    })
  })

  describe('mark_lost', () => {
    it.each(stages)('from %s', async (stage) => {
      for (const name of ['reason', 'lost_reason']) {
        const deal = await dealIn(stage)
        const answer = await staff().post(path(deal, 'mark_lost/'), { [name]: ' Chose a competitor ' })
        if (isClosed(stage)) expect([answer.status, await now(deal)]).toEqual([400, deal])
        else
          expect(answer.body).toMatchObject({
            stage: 'closed_lost',
            probability: 0,
            loss_reason: 'Chose a competitor',
            actual_amount: null,
            weighted_value: 0,
          })
      }
    })
    it.each([
      {},
      undefined,
      { reason: '' },
      { reason: '  ' },
      { reason: '', lost_reason: ' ' },
      { loss_reason: 'wrong name' },
    ])('%j names no reason', async (body) => {
      const deal = await dealIn('proposal')
      const answer = await staff().post(path(deal, 'mark_lost/'), body)
      expect([answer.status, Object.keys(answer.body)]).toEqual([400, ['reason']])
      expect(await now(deal)).toEqual(deal)
    })
  })

  it('weighted values are rounded to 2 decimals', async () => {
    for (const [estimated_amount, probability, weighted_value] of [
      [0.01, 50, 0.01],
      [0.01, 49, 0],
      [99.99, 33, 33],
      [1234.56, 7, 86.42],
      [9_999_999_999.99, 99, 9_899_999_999.99],
      [10.1, 5, 0.51],
    ])
      expect(await dealIn('proposal', { estimated_amount, probability })).toMatchObject({ weighted_value })
  })

  it('any sequence of calls, through any doors, leaves an opportunity as the rules say', () => {
    const door = fc.constantFrom('crm', 'admin', 'bulk')
    const act = (deal: Loose, through: string, action: string, input: object) =>
      through === 'bulk'
        ? staff().post(`/api/admin/opportunities/bulk/${action}`, { ids: [deal.id], input })
        : staff().post(
            through === 'crm' ? path(deal, `${action}/`) : `/api/admin/opportunities/${deal.id}/${action}`,
            input,
          )
    const write = async (deal: Loose, through: string, body: object) => {
      const admin = `/api/admin/opportunities/${deal.id}`
      if (through === 'PUT crm') return staff().put(path(deal), { title: deal.title, ...body })
      if (through === 'PATCH admin') return staff().patch(admin, body)
      if (through === 'PATCH crm') return staff().patch(path(deal), body)
      const { _version } = (await staff().get(admin)).body
      return staff().patch('/api/admin/opportunities', [{ id: deal.id, _version, ...body }])
    }
    const step = fc.oneof(
      fc.record({
        door: fc.constantFrom('PATCH crm', 'PATCH admin', 'PUT crm', 'list'),
        to: fc.constantFrom(...stages),
        probability: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
        reason: fc.constantFrom('', 'Dear'),
      }),
      fc.record({ won: fc.option(fc.integer({ min: 0, max: 9999 }), { nil: undefined }), door }),
      fc.record({ lost: fc.constantFrom('', 'Late'), door }),
      fc.record({ moved: fc.constantFrom('proposal', 'negotiation'), door: fc.constantFrom('admin', 'bulk') }),
      fc.record({ estimate: fc.integer({ min: 0, max: 99_999 }) }),
    )
    return fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 10 }), async (steps) => {
        const deal = await makeOpportunity(world, { estimated_amount: 500 })
        let model = {
          stage: 'prospecting' as Stage,
          probability: 10,
          estimated_amount: 500,
          actual_amount: null as number | null,
          loss_reason: '',
        }
        for (const one of steps) {
          const before = model
          let wanted = 200
          let answer: Loose
          if ('to' in one) {
            const entered = one.to !== model.stage
            if (entered && one.to === 'closed_lost' && one.reason === '') wanted = 400
            else {
              model = {
                ...model,
                stage: one.to,
                probability: one.probability ?? (entered ? usual[one.to] : model.probability),
              }
              if (isClosed(one.to)) model.probability = usual[one.to]
              if (entered && one.to === 'closed_won')
                Object.assign(model, { actual_amount: model.estimated_amount, loss_reason: '' })
              if (entered && one.to === 'closed_lost') model.actual_amount = null
              if (one.to === 'closed_lost' && one.reason) model.loss_reason = one.reason
              if (!isClosed(one.to)) Object.assign(model, { actual_amount: null, loss_reason: '' })
            }
            const body = {
              stage: one.to,
              ...(one.probability === undefined ? {} : { probability: one.probability }),
              ...(one.to === 'closed_lost' && one.reason ? { loss_reason: one.reason } : {}),
            }
            answer = await write(deal, one.door, body)
          } else if ('won' in one) {
            if (isClosed(model.stage)) wanted = 400
            else
              model = {
                ...model,
                stage: 'closed_won',
                probability: 100,
                actual_amount: one.won ?? model.estimated_amount,
                loss_reason: '',
              }
            answer = await act(deal, one.door, 'mark_won', one.won === undefined ? {} : { actual_amount: one.won })
          } else if ('lost' in one) {
            if (isClosed(model.stage) || one.lost === '') wanted = 400
            else model = { ...model, stage: 'closed_lost', probability: 0, actual_amount: null, loss_reason: one.lost }
            answer = await act(deal, one.door, 'mark_lost', { reason: one.lost })
          } else if ('moved' in one) {
            const to = one.moved as Stage
            if (isClosed(model.stage)) wanted = 400
            else if (to !== model.stage) model = { ...model, stage: to, probability: usual[to] }
            answer = await act(deal, one.door, `to_${one.moved}`, {})
          } else {
            model = { ...model, estimated_amount: one.estimate }
            answer = await staff().patch(path(deal), { estimated_amount: one.estimate })
          }
          const told = `${JSON.stringify(before)} ${JSON.stringify(one)} ${answer.text}`
          // A bulk action tells of each record; what is wrong with its input is wrong with all of them.
          const many = 'door' in one && one.door === 'bulk' && answer.status === 200
          if (many) expect(answer.body.done, told).toBe(wanted === 200 ? 1 : 0)
          else expect(answer.status, told).toBe(wanted)
          const end = await now(deal)
          expect(end).toMatchObject(model)
          expect(end.actual_close_date !== null).toBe(isClosed(model.stage))
          expect(end.weighted_value).toBe(
            Number((BigInt(model.estimated_amount * 100) * BigInt(model.probability) + 50n) / 100n) / 100,
          )
        }
      }),
      { seed: 4, numRuns: 40 },
    )
  })
})
