/** Many records of one resource saved as one: the rows of a list, or the children in the form of their parent. */
import { type FieldErrors, invalid, notFound } from '../../shared/kernel/errors.ts'
import { type Patch, type Resource, type Row, titleOf } from '../../shared/kernel/resource.ts'
import { allows } from '../../shared/permissions.ts'
import { given as bodyOf, forced } from './body.ts'
import type { Context } from './context.ts'
import { repeated } from './create.ts'
import { demandAllowed, fatesOf } from './fates.ts'
import { find, findRow, lookAgain } from './find.ts'
import { Findings } from './findings.ts'
import { changesBetween, type Part } from './history.ts'
import { judge } from './judge.ts'
import { checkRefs } from './refs.ts'
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
export type Plan = { readonly key: string } & (
  | { readonly does: 'create'; readonly given: Patch }
  | { readonly does: 'change'; readonly before: Row; readonly given: Patch }
  | { readonly does: 'remove'; readonly before: Row }
)

const NOT_ALLOWED = 'You do not have permission to perform this action.'
const whole = (errors: string): FieldErrors => ({ non_field_errors: [errors] })

const isId = (value: unknown): value is number => typeof value === 'number' && Number.isSafeInteger(value) && value > 0
const isGiven = (value: unknown): boolean => value !== undefined && value !== null

/** What is wrong with the marks of a row: its id, its version, and whether it goes. */
function wrongMarks({ id, _version: version, _remove: goes }: GivenRow): FieldErrors {
  const number = ['A valid integer is required.']
  return {
    ...(isGiven(id) && !isId(id) ? { id: number } : {}),
    ...(isGiven(version) && !isId(version) ? { _version: number } : {}),
    ...(isGiven(goes) && typeof goes !== 'boolean' ? { _remove: ['Must be a valid boolean.'] } : {}),
  }
}

/** The stored record that a row speaks of, or undefined when there is none for the caller. */
async function stored(
  ctx: Context,
  { resource, by }: Rows,
  { id, _version: version, _remove: goes }: GivenRow,
  key: string,
  parent: number | null,
  found: Findings,
): Promise<Row | undefined> {
  if (!isId(id)) return undefined
  const before = await find(ctx, resource, id, goes === true ? 'remove' : 'change')
  if (by !== undefined && before[by] !== parent) {
    found.noteGone(key)
    return undefined
  }
  if (isGiven(version) && version !== before.version) found.noteStale(key, resource, id)
  return before
}

/** Secrets are set in forms of their own. */
const withoutSecrets = ({ fields }: Resource, row: GivenRow): GivenRow =>
  Object.fromEntries(Object.entries(row).filter(([name]) => fields[name]?.kind !== 'secret'))

async function plan(ctx: Context, rows: Rows, row: GivenRow, key: string, parent: number | null, found: Findings) {
  const { resource, by } = rows
  const isNew = !isGiven(row.id)
  if (isNew && row._remove === true) return undefined
  if (isNew && allows(ctx.actor, 'add', resource.name) !== true) {
    found.note(key, whole(NOT_ALLOWED))
    return undefined
  }
  const before = isNew ? null : await stored(ctx, rows, row, key, parent, found)
  if (before === undefined) return undefined
  if (before && row._remove === true) {
    demandAllowed((await fatesOf(ctx, resource, [before.id])).fates, titleOf(resource, before))
    return { key, does: 'remove', before } as const
  }
  const body = bodyOf(withoutSecrets(resource, row))
  const { given, errors } = await judge(ctx, resource, before, body, before ? 'patch' : 'create', by)
  found.note(key, errors)
  return before ? ({ key, does: 'change', before, given } as const) : ({ key, does: 'create', given } as const)
}

/** Judges every row before any is written; `parent` is null for one that is not there yet. */
export async function judgeRows(ctx: Context, rows: Rows, parent: number | null, found: Findings): Promise<Plan[]> {
  const plans: Plan[] = []
  const seen = new Set<unknown>()
  for (const [index, row] of rows.rows.entries()) {
    const key = rows.keyOf(row, index)
    const wrong = seen.has(row.id) ? whole('This row is given twice.') : wrongMarks(row)
    if (isGiven(row.id)) seen.add(row.id)
    found.note(key, wrong)
    if (Object.keys(wrong).length > 0) continue
    const one = await found.attempt(key, () => plan(ctx, rows, row, key, parent, found))
    if (one) plans.push(one)
  }
  return plans
}

/** Errors of refs are asked again: a record that a row points at may have gone with another row. */
async function demandRefs(ctx: Context, resource: Resource, before: Row | null, given: Patch): Promise<void> {
  const errors = await checkRefs(ctx, resource, before, given)
  if (Object.keys(errors).length > 0) throw invalid(errors)
}

/** What a row became, and what it was; as it is now, because what was stored before may have changed it along. */
async function save(ctx: Context, { resource, by }: Rows, plan: Plan, parent: number | null) {
  if (plan.does === 'create') {
    const given = { ...plan.given, ...forced(ctx.actor, resource), ...(by === undefined ? {} : { [by]: parent }) }
    await demandRefs(ctx, resource, null, given)
    if (await repeated(ctx, resource, given)) throw invalid(whole(`This ${resource.label.one.toLowerCase()} exists.`))
    const after = await insert(ctx, resource, given)
    await lookAgain(ctx, resource, after.id)
    return { before: null, after }
  }
  const before = await findRow(ctx, resource, plan.before.id)
  if (!before) throw notFound()
  if (plan.does === 'remove') {
    await remove(ctx, resource, before.id, null)
    return { before, after: null }
  }
  const given = { ...plan.given, ...forced(ctx.actor, resource) }
  await demandRefs(ctx, resource, before, given)
  const after = await write(ctx, resource, before, given)
  await lookAgain(ctx, resource, after.id)
  return { before, after }
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
  for (const plan of plans) {
    const saved = await found.attempt(plan.key, () => savepoint(ctx, () => save(ctx, rows, plan, parent)))
    const record = saved && (saved.after ?? saved.before)
    const changes = saved?.before && saved.after ? await changesBetween(ctx, resource, saved.before, saved.after) : []
    if (record && (changes.length > 0 || plan.does !== 'change'))
      parts.push({
        action: plan.does,
        resource: resource.paths.admin,
        label: resource.label.one,
        title: titleOf(resource, record),
        changes,
      })
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
