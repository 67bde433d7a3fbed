/**
 * Automations: what the system does by itself when a record changed, in the transaction of the change, each in a
 * savepoint and at most once per cause. A failure is recorded, can be run again, and leaves the user's change alone.
 */
import type { Resource, Row } from '../../shared/kernel/resource.ts'
import { Statement } from '../db/compile.ts'
import type { Context } from './context.ts'
import { savepoint } from './savepoint.ts'

/** What a rule made, or why it made nothing. */
export type Outcome =
  | { readonly made: string; readonly resource?: string; readonly record?: number }
  | { readonly skipped: string }

export interface Automation<R extends Resource> {
  /** The file's name. */
  readonly rule: string
  /** What triggers it: a text that is the same for the same cause, or null when this change is none. */
  // biome-ignore lint/suspicious/noExplicitAny: rows of every resource pass through the generic runner
  readonly cause: (ctx: Context, before: Row<R> | null | any, after: Row<R> | any) => string | null
  // biome-ignore lint/suspicious/noExplicitAny: as above
  readonly run: (ctx: Context, after: Row<R> | any) => Promise<Outcome>
}

const MAX_DEPTH = 3
/** The database's own troubles are the whole transaction's. */
const isFatal = (error: unknown): boolean => {
  const code = String((error as { code?: unknown } | null)?.code ?? '')
  return code === '40001' || code === '40P01' || /^SQLITE_(FULL|IOERR|CORRUPT|BUSY|NOMEM|READONLY)/.test(code)
}

/** The row (rule, cause) is written first: whoever cannot write it is not the first, and does nothing. */
async function claim(
  ctx: Context,
  rule: string,
  cause: string,
  resource: string,
  record: number,
): Promise<number | null> {
  const s = new Statement(ctx.db.dialect)
  const values = [rule, cause, 'done', resource, record, ctx.now].map((value) => s.place(value)).join(', ')
  const rows = await ctx.db.run(
    `insert into automation_runs (rule, cause, status, resource, record, at) values (${values}) on conflict (rule, cause) do nothing returning id`,
    s.values,
  )
  return rows[0] ? Number(rows[0].id) : null
}

async function note(ctx: Context, id: number, status: string, detail: string): Promise<void> {
  const s = new Statement(ctx.db.dialect)
  await ctx.db.run(
    `update automation_runs set status = ${s.place(status)}, detail = ${s.place(detail)} where id = ${s.bind(id)}`,
    s.values,
  )
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
  for (const { rule, cause, run } of automations) {
    const why = cause(ctx, before, after)
    if (why === null) continue
    const id = await claim(ctx, rule, why, resource.name, after.id)
    if (id === null) continue
    const { saving: _, ...own } = ctx
    const inner: Context = { ...own, through: 'automation', depth: ctx.depth + 1, actor: { role: 'system', id: null } }
    try {
      const outcome = await savepoint(inner, () => run(inner, after))
      await note(ctx, id, 'made' in outcome ? 'done' : 'skipped', 'made' in outcome ? outcome.made : outcome.skipped)
    } catch (error) {
      if (isFatal(error)) throw error
      await note(ctx, id, 'failed', error instanceof Error ? error.message : String(error))
    }
  }
}
