/** Who changed what, when, through which door: written in the transaction of the change, never by a resource. */
import { isDeepStrictEqual } from 'node:util'
import type { AnyField, Kind } from '../../shared/kernel/kinds.ts'
import { isRefs, isSet } from '../../shared/kernel/many-kinds.ts'
import { toMajor } from '../../shared/kernel/money.ts'
import { isRef, type Resource, type Row, rowFields, titleOf } from '../../shared/kernel/resource.ts'
import { resourceNamed } from '../../shared/resources/index.ts'
import { manyIds, Statement } from '../db/compile.ts'
import { systemTables } from '../db/system-tables.ts'
import type { Context } from './context.ts'
import { insertRow } from './row-statements.ts'
import { Saving } from './saving.ts'

const historyTable = systemTables.find(({ name }) => name === 'history')
const fields = Object.entries(historyTable?.fields ?? {})

/** One field's change as history tells it: labels of choices and of refs, not keys and ids. */
export interface Change {
  readonly field: string
  readonly label: string
  readonly old: unknown
  readonly new: unknown
  /** Of refs, the way back: the id behind `old`, or the ids; not of lists that are told in part. */
  readonly old_id?: number | readonly number[]
}

/** What happened to a record in the form of its parent. */
export interface Part {
  readonly action: 'create' | 'change' | 'remove'
  /** The name under `/api/admin`. */
  readonly resource: string
  readonly label: string
  readonly title: string
  readonly changes: readonly Change[]
}

const forms: Partial<Record<Kind, (value: unknown) => unknown>> = {
  money: (value) => (typeof value === 'number' ? toMajor(value) : value),
  secret: () => '••••••••',
}

/** Longer lists are told by what differs, and no longer than this. */
const LONG = 100

async function labelsOf(ctx: Context, target: Resource, ids: readonly number[]): Promise<string[]> {
  if (ids.length === 0) return []
  const statement = new Statement(ctx.db.dialect)
  const rows = await ctx.db.run(
    `select id, "${target.title}" from "${target.name}" where id in ${manyIds(statement, ids)}`,
    statement.values,
  )
  const found = new Map(rows.map((row) => [Number(row.id), row]))
  return ids.map((id) => titleOf(target, found.get(id) ?? { id }))
}

const idsIn = (value: unknown): number[] => (Array.isArray(value) ? value.map(Number) : [])

async function toldRefs(ctx: Context, target: Resource, value: unknown, other: unknown): Promise<string[]> {
  const [ids, others] = [idsIn(value), new Set(idsIn(other))]
  const news = Math.max(ids.length, others.size) > LONG ? ids.filter((id) => !others.has(id)) : ids
  const labels = await labelsOf(ctx, target, news.slice(0, LONG))
  return news.length > LONG ? [...labels, `and ${news.length - LONG} more`] : labels
}

/** A value in words; of several records perhaps only what is not in the `other`. */
async function told(ctx: Context, resource: Resource, name: string, value: unknown, other: unknown): Promise<unknown> {
  const field = resource.fields[name]
  if (!field || value === null || value === undefined) return null
  if (isRef(field)) return (await labelsOf(ctx, resourceNamed(field.target), [Number(value)]))[0]
  if (isRefs(field)) return toldRefs(ctx, resourceNamed(field.target), value, other)
  if (isSet(field) && Array.isArray(value)) return value.map((key) => field.choices[key] ?? key)
  if ('choices' in field && typeof value === 'string')
    return (field.choices as Readonly<Record<string, string>>)[value] ?? value
  const form = forms[field.kind]
  return form ? form(value) : value
}

/** The ids behind an old value that is told by labels. */
function idsBehind(field: AnyField, was: unknown, is: unknown): Pick<Change, 'old_id'> {
  if (isRef(field)) return typeof was === 'number' ? { old_id: was } : {}
  if (!isRefs(field)) return {}
  const ids = idsIn(was)
  return Math.max(ids.length, idsIn(is).length) > LONG ? {} : { old_id: ids }
}

/** Fields that change with every write, and those that no person knows of, are no news. */
const SILENT = new Set(['updated_at', 'created_at', 'created_by'])

/** What is different and can be seen, in the order of the description. */
export async function changesBetween(ctx: Context, resource: Resource, before: Row, after: Row): Promise<Change[]> {
  const changes: Change[] = []
  for (const [name, field] of rowFields(resource)) {
    const { toldWith } = field
    if (
      SILENT.has(name) ||
      field.internal ||
      field.adminOnly ||
      !differs(before[toldWith ?? name], after[toldWith ?? name])
    )
      continue
    // It belongs to what happened: there is nothing that it was before, and 0 is nothing to tell.
    if (toldWith && !after[name]) continue
    const [was, is] = [toldWith ? null : before[name], after[name]]
    const [old, now] = [await told(ctx, resource, name, was, is), await told(ctx, resource, name, is, was)]
    changes.push({ field: name, label: field.label, old, new: now, ...idsBehind(field, was, is) })
  }
  return changes
}

const enter = (ctx: Context, resource: Resource, record: Row, action: string, changes: object) =>
  insertRow(ctx.db, 'history', fields, {
    resource: resource.name,
    record: record.id,
    title: titleOf(resource, record),
    action,
    at: ctx.now,
    actor: ctx.actor.id,
    through: ctx.through,
    request_id: ctx.requestId,
    changes,
  })

/** Writes that a record was deleted. */
export const rememberRemoval = async (ctx: Context, resource: Resource, record: Row): Promise<void> => {
  await enter(ctx, resource, record, 'remove', { fields: [] })
}

/** Keeps what happened to a record for the entry of its save; `before` is null on creation. */
export async function remember(ctx: Context, resource: Resource, before: Row | null, after: Row): Promise<void> {
  const changes = before ? await changesBetween(ctx, resource, before, after) : []
  ctx.saving?.take(resource, after, changes)
}

/**
 * Runs a save, and writes what happened in it to the record and to its rows as one entry. `record` is null on creation.
 * What is a part of another save of the record is told there.
 */
export async function asOneSave(
  ctx: Context,
  resource: Resource,
  record: Row | null,
  action: string,
  save: (ctx: Context) => Promise<Row>,
): Promise<Row> {
  if (ctx.saving?.covers(resource, record?.id ?? null)) return save(ctx)
  const saving = new Saving(resource, record?.id ?? null, action, ctx.saving)
  const saved = await save({ ...ctx, saving })
  const { changes: fields, parts } = saving
  // What nobody can see is no news.
  if (record === null || fields.length + parts.length > 0)
    await enter(ctx, resource, saved, action, { fields, ...(parts.length > 0 ? { parts } : {}) })
  return saved
}

/** Writes something that was said of a record and is none of its fields. */
export const rememberWord = async (ctx: Context, resource: Resource, record: Row, change: Change): Promise<void> => {
  await enter(ctx, resource, record, 'change', { fields: [change] })
}

/** Writes what somebody did with many records at once; `what` says how many of which. */
export const rememberMany = (ctx: Context, resource: Resource, action: string, what: string) =>
  enter(ctx, resource, { id: MANY, version: 0, [resource.title]: what }, action, { fields: [] })
/** Stands for the record where an entry tells of many. */
const MANY = 0

/** Whether two values in memory form are not the same; objects by what they hold. */
export const differs = (a: unknown, b: unknown): boolean => a !== b && !isDeepStrictEqual(a, b)
