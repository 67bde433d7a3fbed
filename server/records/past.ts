/**
 * What an automation would have done of late, had its thresholds been those of the call: looked up, and nothing written.
 * Never more than so many records are looked at, and never longer than so long.
 */
import { PAST_DAYS, RUNS } from '../../shared/automations/automation.ts'
import { daysBefore } from '../../shared/kernel/instants.ts'
import type { Resource } from '../../shared/kernel/resource.ts'
import { titleOf } from '../../shared/kernel/resource.ts'
import { both, type Where } from '../../shared/kernel/where.ts'
import { allows } from '../../shared/permissions.ts'
import { registry, resourceNamed } from '../../shared/resources/index.ts'
import { Statement } from '../db/compile.ts'
import type { Raw } from '../db/open.ts'
import { fieldsOnly, selectPage } from '../db/select.ts'
import { type Automation, SWITCHED_OFF } from './automate.ts'
import type { Context } from './context.ts'
import { mayAtAll } from './find.ts'
import { pauses } from './pauses.ts'

const EXAMPLES = 20
const MOST_RECORDS = 5000
const MOST_MS = 1500
const PAGE = 500

/** A fact that makes something a cause, under the label that it has elsewhere; amounts in major units. */
export interface Because {
  readonly label: string
  readonly kind: 'integer' | 'money' | 'text'
  readonly value: number | string
}
/** A record that was a cause, or would have been one. */
export interface PastCause {
  readonly resource: string
  readonly record: number
  readonly at: string
  readonly because: readonly Because[]
}

/** How much may still be looked at. */
export class Budget {
  private left = MOST_RECORDS
  private readonly end = performance.now() + MOST_MS
  /** Whether something was left out. */
  spent = false

  /** So many records of the next page. */
  next(): number {
    if (this.left <= 0 || performance.now() > this.end) this.spent = true
    return this.spent ? 0 : Math.min(PAGE, this.left)
  }
  looked(records: number): void {
    this.left -= records
  }
}

/** Records added since a moment, newest first, of those that the caller may view. @throws AppError permission_denied */
export async function* lately(
  ctx: Context,
  resource: Resource,
  since: string,
  names: readonly string[],
  budget: Budget,
): AsyncGenerator<Raw> {
  const view = mayAtAll(ctx, resource, 'view')
  const pause = pauses()
  const columns = fieldsOnly(['id', ...names])
  for (let below = Number.MAX_SAFE_INTEGER; ; ) {
    const limit = budget.next()
    if (limit === 0) return
    const where: Where = both({ created_at: { gte: since }, id: { lt: below } }, view)
    const rows = await selectPage(ctx.db, { resource, where, limit }, columns)
    budget.looked(rows.length)
    yield* rows
    if (rows.length < limit) return
    below = Number(rows.at(-1)?.id)
    await pause()
  }
}

/** What is asked of the past of an automation that has thresholds: its causes since a moment, newest first. */
export type Past = (ctx: Context, since: string, budget: Budget) => Promise<readonly PastCause[]>

interface Example extends PastCause {
  readonly title: string
}
export interface WouldHave {
  readonly since: string
  readonly count: number
  /** False where there was more than could be looked at. */
  readonly complete: boolean
  readonly examples: readonly Example[]
}

/** What it would have done, whether it is switched on or not. */
export async function wouldHave(
  ctx: Context,
  { rule, past }: Pick<Automation<Resource>, 'rule' | 'past'>,
): Promise<WouldHave> {
  const since = daysBefore(ctx.now, PAST_DAYS)
  if (!past) return fromRuns(ctx, rule, since)
  const budget = new Budget()
  const causes = await past(ctx, since, budget)
  return { since, count: causes.length, complete: !budget.spent, examples: await titled(ctx, causes) }
}

/**
 * Without thresholds every cause has its run. One that found nothing to do would find nothing again; of one that was
 * switched off nobody knows, so it counts.
 */
async function fromRuns(ctx: Context, rule: string, since: string): Promise<WouldHave> {
  const seen = [...registry.keys()].filter((name) => allows(ctx.actor, 'view', name) === true)
  // What came of it is told by the run, and perhaps of a record of another kind.
  if (!seen.includes(RUNS)) return { since, count: 0, complete: true, examples: [] }
  const s = new Statement(ctx.db.dialect)
  const among = () => `(${seen.map((name) => s.bind(name)).join(', ')})`
  const of = `rule = ${s.bind(rule)} and created_at >= ${s.bind(since)} and resource in ${among()} and (made_resource = '' or made_resource in ${among()}) and (status <> 'skipped' or detail = ${s.bind(SWITCHED_OFF)})`
  const some = `select id from ${RUNS} where ${of} order by id desc limit ${MOST_RECORDS + 1}`
  const rows = await ctx.db.run(
    `with latest as (${some}) select r.resource, r.record, r.created_at, r.detail, (select count(*) from latest) as n from ${RUNS} r where r.id in (select id from latest order by id desc limit ${EXAMPLES}) order by r.id desc`,
    s.values,
  )
  const count = Number(rows[0]?.n ?? 0)
  const causes = rows.map((row) => ({
    resource: String(row.resource),
    record: Number(row.record),
    at: String(row.created_at),
    because: [{ label: 'What came of it', kind: 'text' as const, value: String(row.detail) }],
  }))
  return {
    since,
    count: Math.min(count, MOST_RECORDS),
    complete: count <= MOST_RECORDS,
    examples: await titled(ctx, causes),
  }
}

/** The first of them by their titles, without those that are gone or hidden from the caller. */
async function titled(ctx: Context, causes: readonly PastCause[]): Promise<Example[]> {
  const first = causes.slice(0, EXAMPLES)
  const titles = new Map<string, string>()
  for (const [name, some] of Map.groupBy(first, ({ resource }) => resource)) {
    const resource = resourceNamed(name)
    const view = allows(ctx.actor, 'view', name)
    if (view === false) continue
    const where = both({ ids: some.map(({ record }) => record) }, view)
    for (const row of await selectPage(ctx.db, { resource, where }, fieldsOnly(['id', resource.title])))
      titles.set(`${name} ${row.id}`, titleOf(resource, row))
  }
  return first.flatMap((cause) => {
    const title = titles.get(`${cause.resource} ${cause.record}`)
    return title === undefined ? [] : [{ ...cause, title }]
  })
}
