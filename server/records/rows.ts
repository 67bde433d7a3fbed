/** Many records of one resource saved as one: the rows of a list, or the children in the form of their parent. */
import { type FieldErrors, invalid, ROW_GONE } from '../../shared/kernel/errors.ts'
import { type Patch, type Resource, type Row, titleOf } from '../../shared/kernel/resource.ts'
import { allows } from '../../shared/permissions.ts'
import { given as bodyOf, forced } from './body.ts'
import type { Context } from './context.ts'
import { find, lookAgain } from './find.ts'
import { Findings } from './findings.ts'
import { changesBetween, type Part } from './history.ts'
import { judge } from './judge.ts'
import { remove } from './remove.ts'
import { savepoint } from './savepoint.ts'
import { insert, write } from './write.ts'

/** A row as it came: new without `id`; else with `_version` (what the caller saw) and perhaps `_remove`. */
export type GivenRow = Readonly<Record<string, unknown>>

export interface Rows {
  readonly resource: Resource
  readonly rows: readonly GivenRow[]
  /** How the errors of a row are named. */
  readonly keyOf: (row: GivenRow, index: number) => string
  /** The ref that points at the parent: no row sets it, and only rows that point there are touched. */
  readonly by?: string
}
type Plan = { readonly key: string } & (
  | { readonly does: 'create'; readonly given: Patch }
  | { readonly does: 'change'; readonly before: Row; readonly given: Patch }
  | { readonly does: 'remove'; readonly before: Row }
)

const NOT_ALLOWED = 'You do not have permission to perform this action.'
const whole = (errors: string): FieldErrors => ({ non_field_errors: [errors] })

/** The stored record that a row speaks of, or undefined when something was noted against it. */
async function stored(
  ctx: Context,
  { resource, by }: Rows,
  row: GivenRow,
  key: string,
  parent: number | null,
  found: Findings,
): Promise<Row | undefined> {
  const { id, _version: version, _remove: goes } = row
  if (typeof id !== 'number' || !Number.isSafeInteger(id) || id < 1) {
    found.note(key, { id: ['A valid integer is required.'] })
    return undefined
  }
  try {
    const before = await find(ctx, resource, id, goes === true ? 'remove' : 'change')
    if (by !== undefined && before[by] !== parent) found.note(key, whole(ROW_GONE))
    else if (version !== undefined && version !== before.version) found.noteStale(key, resource, id)
    else return before
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'not_found') found.note(key, whole(ROW_GONE))
    else found.noteError(key, error)
  }
  return undefined
}

/** Secrets are set in forms of their own. */
const withoutSecrets = ({ fields }: Resource, row: GivenRow): GivenRow =>
  Object.fromEntries(Object.entries(row).filter(([name]) => fields[name]?.kind !== 'secret'))

/** Judges every row before any is written; `parent` is null for one that is not there yet. */
export async function judgeRows(ctx: Context, rows: Rows, parent: number | null, found: Findings): Promise<Plan[]> {
  const plans: Plan[] = []
  for (const [index, row] of rows.rows.entries()) {
    const key = rows.keyOf(row, index)
    const isNew = row.id === undefined || row.id === null
    if (isNew && row._remove === true) continue
    if (isNew && allows(ctx.actor, 'add', rows.resource.name) !== true) {
      found.note(key, whole(NOT_ALLOWED))
      continue
    }
    const before = isNew ? null : await stored(ctx, rows, row, key, parent, found)
    if (before === undefined) continue
    if (before && row._remove === true) {
      plans.push({ key, does: 'remove', before })
      continue
    }
    const body = bodyOf(withoutSecrets(rows.resource, row))
    const { given, errors } = await judge(ctx, rows.resource, before, body, before ? 'patch' : 'create', rows.by)
    found.note(key, errors)
    plans.push(before ? { key, does: 'change', before, given } : { key, does: 'create', given })
  }
  return plans
}

async function save(ctx: Context, { resource, by }: Rows, plan: Plan, parent: number | null): Promise<Row | null> {
  if (plan.does === 'remove') {
    await remove(ctx, resource, plan.before.id, null)
    return null
  }
  const given = { ...plan.given, ...forced(ctx.actor, resource) }
  const own = by === undefined ? {} : { [by]: parent }
  const after =
    plan.does === 'create'
      ? await insert(ctx, resource, { ...given, ...own })
      : await write(ctx, resource, plan.before, given)
  await lookAgain(ctx, resource, after.id)
  return after
}

/** Writes what was judged, each row in a savepoint so that the errors of all are found; what it did, for the history. */
export async function saveRows(
  ctx: Context,
  rows: Rows,
  plans: readonly Plan[],
  parent: number | null,
  found: Findings,
): Promise<Part[]> {
  const parts: Part[] = []
  const { resource } = rows
  for (const plan of plans)
    try {
      const after = await savepoint(ctx, () => save(ctx, rows, plan, parent))
      const before = plan.does === 'create' ? null : plan.before
      const record = after ?? before
      const changes = before && after ? await changesBetween(ctx, resource, before, after) : []
      if (record && (changes.length > 0 || plan.does !== 'change'))
        parts.push({
          action: plan.does,
          resource: resource.paths.admin,
          label: resource.label.one,
          title: titleOf(resource, record),
          changes,
        })
    } catch (error) {
      found.noteError(plan.key, error)
    }
  return parts
}

/** Rows of a list that are changed at once. */
export const MAX_ROWS = 100

/**
 * Changes some records of a list, all or none. Answers their ids in the order that was given.
 * @throws AppError invalid with the errors as `id.field`, stale with the current records in `rows`
 */
export async function changeRows(ctx: Context, resource: Resource, given: readonly unknown[]): Promise<number[]> {
  if (given.length < 1 || given.length > MAX_ROWS) throw invalid(whole(`Give 1 to ${MAX_ROWS} rows.`))
  const rows = given.map(asRow)
  const ids = rows.map(({ id }) => Number(id))
  if (new Set(ids).size < ids.length) throw invalid(whole('A record stands there twice.'))
  if (!ids.every((id) => Number.isSafeInteger(id) && id > 0))
    throw invalid(whole('Every row needs the id of its record.'))
  const set: Rows = { resource, rows: rows.map(({ _remove, ...row }) => row), keyOf: ({ id }) => String(id) }
  const found = new Findings()
  const plans = await judgeRows(ctx, set, null, found)
  await found.refuse(ctx)
  await saveRows(ctx, set, plans, null, found)
  await found.refuse(ctx)
  return ids
}

/** @throws AppError invalid when it is no object */
export function asRow(value: unknown): GivenRow {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw invalid(whole('Every row is an object.'))
  return { ...value }
}
