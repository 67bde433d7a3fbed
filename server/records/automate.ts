/**
 * Automations: what the system does by itself when a record changed, in the transaction of the change, each in a
 * savepoint and at most once per cause. A failure is recorded, can be run again, and leaves the user's change alone.
 */
import { type Resource, type Row, titleOf } from '../../shared/kernel/resource.ts'
import type { Switch } from '../../shared/settings.ts'
import { Statement } from '../db/compile.ts'
import { LostRace } from '../db/open.ts'
import { asSystem, authorOf, type Context } from './context.ts'
import type { Past } from './past.ts'
import { savepoint } from './savepoint.ts'

/** What a rule made, or why it made nothing. */
export type Outcome =
  | { readonly made: string; readonly resource?: string; readonly record?: number }
  | { readonly skipped: string }

export interface Automation<R extends Resource> {
  /** The file's name. */
  readonly rule: string
  /** The setting that switches it off. */
  readonly onlyIf?: Switch
  /** What triggers it: a text that is the same for the same cause, or null when this change is none. */
  // biome-ignore lint/suspicious/noExplicitAny: rows of every resource pass through the generic runner
  readonly cause: (ctx: Context, before: Row<R> | null | any, after: Row<R> | any) => string | null
  // biome-ignore lint/suspicious/noExplicitAny: as above
  readonly run: (ctx: Context, after: Row<R> | any) => Promise<Outcome>
  /** Its causes of late, where thresholds decide what is one. */
  readonly past?: Past
}

/** What is written of a run. */
export interface Result {
  readonly status: 'done' | 'skipped' | 'failed'
  readonly detail: string
  readonly made_resource: string
  readonly made_record: number | null
}

const MAX_DEPTH = 3
/** So much of a record's title names the cause. */
const TITLE = 200
/** The database's own troubles, and races that were lost, are the whole transaction's. */
const isFatal = (error: unknown): boolean => {
  if (error instanceof LostRace) return true
  const code = String((error as { code?: unknown } | null)?.code ?? '')
  return code === '40001' || code === '40P01' || /^SQLITE_(FULL|IOERR|CORRUPT|BUSY|NOMEM|READONLY)/.test(code)
}

/** The row (rule, cause) is written first: whoever cannot write it is not the first, and does nothing. */
async function claim(
  ctx: Context,
  rule: string,
  cause: string,
  resource: Resource,
  record: Row,
): Promise<number | null> {
  const s = new Statement(ctx.db.dialect)
  const title = titleOf(resource, record).slice(0, TITLE)
  const given = [rule, cause, 'done', resource.name, record.id, title, authorOf(ctx), ctx.now, ctx.now]
  const values = given.map((value) => s.place(value)).join(', ')
  const rows = await ctx.db.run(
    `insert into automation_runs (rule, cause, status, resource, record, title, created_by, created_at, updated_at) values (${values}) on conflict (rule, cause) do nothing returning id`,
    s.values,
  )
  return rows[0] ? Number(rows[0].id) : null
}

/** What a claim says of its run. */
const claimed: Result = { status: 'done', detail: '', made_resource: '', made_record: null }
/** Says what came of a run: what differs from its claim, since a column that is named costs its index even where nothing changes. */
async function note(ctx: Context, id: number, { status, detail, made_resource, made_record }: Result): Promise<void> {
  const s = new Statement(ctx.db.dialect)
  const values = Object.entries({ status, detail, made_resource, made_record })
  const known = new Map<string, unknown>(Object.entries(claimed))
  const news = values.filter(([name, value]) => value !== known.get(name))
  if (news.length === 0) return
  const sets = news.map(([name, value]) => `${name} = ${s.place(value)}`).join(', ')
  await ctx.db.run(`update automation_runs set ${sets} where id = ${s.bind(id)}`, s.values)
}

const without = (status: Result['status'], detail: string): Result => ({
  status,
  detail,
  made_resource: '',
  made_record: null,
})

/** What came of a cause while the rule was switched off. */
export const SWITCHED_OFF = 'It is switched off.'

/** Runs a rule once; when it fails, what it wrote is undone. */
export async function runSafely(ctx: Context, { run, onlyIf }: Automation<Resource>, after: Row): Promise<Result> {
  if (onlyIf && !ctx.settings[onlyIf]) return without('skipped', SWITCHED_OFF)
  // What the system does by itself is no part of what the person saved.
  const { saving: _, ...caller } = ctx
  const inner: Context = { ...asSystem(caller), through: 'automation', depth: ctx.depth + 1 }
  try {
    const outcome = await savepoint(inner, () => run(inner, after))
    if ('skipped' in outcome) return without('skipped', outcome.skipped)
    const { made: detail, resource: made_resource = '', record: made_record = null } = outcome
    return { status: 'done', detail, made_resource, made_record }
  } catch (error) {
    if (isFatal(error)) throw error
    return without('failed', error instanceof Error ? error.message : String(error))
  }
}

/** Runs what a change triggers. */
export async function automate(
  ctx: Context,
  resource: Resource,
  automations: readonly Automation<Resource>[],
  before: Row | null,
  after: Row,
): Promise<void> {
  if (ctx.depth >= MAX_DEPTH) return
  for (const automation of automations) {
    const why = automation.cause(ctx, before, after)
    if (why === null) continue
    const id = await claim(ctx, automation.rule, why, resource, after)
    if (id !== null) await note(ctx, id, await runSafely(ctx, automation, after))
  }
}
