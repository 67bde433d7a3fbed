/** What staff ask of criteria: whom they would find, and why a customer is in a segment. */
import { invalid, invalidPk } from '../../shared/kernel/errors.ts'
import { wholeNumber } from '../../shared/kernel/schema.ts'
import { both, type Where } from '../../shared/kernel/where.ts'
import { allows } from '../../shared/permissions.ts'
import { customers } from '../../shared/resources/customers.ts'
import { type Criteria, rulesIn } from '../../shared/segment-criteria.ts'
import { Statement } from '../db/compile.ts'
import type { Raw } from '../db/open.ts'
import { fieldsOnly, selectIds, selectPage } from '../db/select.ts'
import type { Context } from '../records/context.ts'
import { list, type Page } from '../records/list.ts'
import { shapeFor } from '../records/representation.ts'
import { type ActionCall, Answer } from '../records/serve.ts'
import { compileCriteria, type Texts, textsFor } from './compile.ts'
import { readCriteria } from './criteria.ts'
import { criteriaOf, membersAmong, type Segment } from './members.ts'
import { customersInPieces, type Scope } from './sources.ts'
import { demandMayAsk, demandSeen } from './unseen.ts'

const SAMPLE = 10

interface Tally {
  /** How many there are, and then for how many customers each rule holds. */
  readonly counts: number[]
  /** The newest of them. */
  readonly sample: number[]
}

/** Of all customers, or of those asked about. */
async function tally(ctx: Context, criteria: Criteria, scope: Scope): Promise<Tally> {
  const texts = await textsFor(ctx.db, criteria, scope)
  const all: Tally = { counts: [0, ...rulesIn(criteria).map(() => 0)], sample: [] }
  const add = async (piece: Scope) => {
    const row = await tallyOf(ctx, criteria, piece, texts)
    for (const at of all.counts.keys()) all.counts[at] = (all.counts[at] ?? 0) + Number(row?.[`n${at}`] ?? 0)
    // Pieces come with the newest first.
    all.sample.push(...idsIn(row?.sample).slice(0, SAMPLE - all.sample.length))
  }
  if (scope !== null) await add(scope)
  else for await (const piece of customersInPieces(ctx.db)) await add(piece)
  return all
}

async function tallyOf(ctx: Context, criteria: Criteria, scope: Scope, texts: Texts): Promise<Raw | undefined> {
  const { db, today, timeZone } = ctx
  const s = new Statement(db.dialect)
  const compiled = compileCriteria(s, criteria, { today, timeZone, scope, texts })
  if (!compiled) return undefined
  const { tables, holds } = compiled
  const array = db.dialect === 'sqlite' ? 'json_group_array(id)' : 'json_agg(id)'
  const counts = [`case when ${holds} then 1 else 0 end`, ...rulesIn(criteria).map((_, at) => `r${at}`)]
  const columns = counts.map((one, at) => `coalesce(sum(${one}), 0) as n${at}`)
  const newest = `select id from held where ${holds} order by id desc limit ${s.bind(SAMPLE)}`
  const [row] = await db.run(
    `${tables} select ${columns.join(', ')}, (select ${array} from (${newest}) newest) as sample from held`,
    s.values,
  )
  return row
}

const idsIn = (value: unknown): number[] => {
  const list: unknown = typeof value === 'string' ? JSON.parse(value) : value
  return Array.isArray(list) ? list.map(Number) : []
}

/** Some customers by name and address, for those who may see customers at all. */
async function sampleOf(ctx: Context, ids: readonly number[]): Promise<Raw[]> {
  const view = allows(ctx.actor, 'view', customers.name)
  if (view === false || ids.length === 0) return []
  return selectPage(ctx.db, { resource: customers, where: both({ ids }, view) }, fieldsOnly(['id', 'name', 'email']))
}

/** How many customers criteria hold for, ten of the newest, and for how many each rule holds by itself. */
export async function preview(ctx: Context, { input }: ActionCall): Promise<Answer> {
  const criteria = readCriteria(Object(input.criteria), ctx.timeZone)
  demandSeen(ctx.actor, criteria)
  const { counts, sample } = await tally(ctx, criteria, null)
  const perRule = rulesIn(criteria).map(({ path, rule }, at) => ({ path, ...rule, count: counts[at + 1] }))
  return new Answer({
    count: counts[0],
    sample: await sampleOf(ctx, sample),
    per_rule: perRule,
  })
}

/** The customer that is asked about. @throws AppError invalid for one that is missing or hidden */
async function customerIn(ctx: Context, params: ActionCall['params']): Promise<number> {
  const text = params.get('customer') ?? ''
  if (text === '') throw invalid({ customer: ['This field is required.'] })
  const id = wholeNumber(text)
  const use = allows(ctx.actor, 'use', customers.name)
  const found =
    id !== null && use !== false
      ? await selectIds(ctx.db, { resource: customers, where: both({ ids: [id] }, use) })
      : []
  if (id === null || found.length === 0) throw invalid({ customer: [invalidPk(text.slice(0, 50))] })
  return id
}

/** The members by name, a page of them, with whether each was added by hand. @throws AppError permission_denied */
export async function members(ctx: Context, segment: Segment, { query }: ActionCall): Promise<Page> {
  demandMayAsk(ctx.actor, criteriaOf(segment))
  const where: Where = { has: { resource: 'customer_segments', by: 'customers', where: { ids: [segment.id] } } }
  const { search, limit, offset } = query
  const asked = { where, search, limit, offset, order: [{ field: 'name', descending: false }] }
  const page = await list(ctx, customers, asked, shapeFor(ctx.actor, customers, 'picker'))
  const byHand = new Set(segment.added_customers)
  return { ...page, records: page.records.map((one) => ({ ...one, added_by_hand: byHand.has(Number(one.id)) })) }
}

/**
 * Whether a customer is a member, whether by hand, and which of the rules hold for it at this moment.
 * @throws AppError permission_denied where the rules tell what the caller may not view
 */
export async function why(ctx: Context, segment: Segment, { params }: ActionCall): Promise<Answer> {
  const criteria = criteriaOf(segment)
  demandMayAsk(ctx.actor, criteria)
  const customer = await customerIn(ctx, params)
  const { counts } = await tally(ctx, criteria, [customer])
  const members = await membersAmong(ctx, segment.id, [customer])
  return new Answer({
    customer,
    is_member: members.has(customer),
    added_by_hand: segment.added_customers.includes(customer),
    matches: counts[0] === 1,
    rules: rulesIn(criteria).flatMap(({ path, rule }, at) => (counts[at + 1] === 1 ? [{ path, ...rule }] : [])),
  })
}
