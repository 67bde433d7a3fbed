/** Who changed what, when, through which door: written in the transaction of the change, never by a resource. */
import { isDeepStrictEqual } from 'node:util'
import type { Kind } from '../../shared/kernel/kinds.ts'
import { isRefs, isSet } from '../../shared/kernel/many-kinds.ts'
import { toMajor } from '../../shared/kernel/money.ts'
import { isRef, type Resource, type Row, titleOf } from '../../shared/kernel/resource.ts'
import { resourceNamed } from '../../shared/resources/index.ts'
import { Statement } from '../db/compile.ts'
import type { Raw } from '../db/open.ts'
import { systemTables } from '../db/system-tables.ts'
import type { Context } from './context.ts'
import { insertRow } from './insert.ts'

const historyTable = systemTables.find(({ name }) => name === 'history')
const fields = Object.entries(historyTable?.fields ?? {})

/** One field's change as history tells it: labels of choices and of refs, not keys and ids. */
interface Change {
  readonly field: string
  readonly label: string
  readonly old: unknown
  readonly new: unknown
}

const forms: Partial<Record<Kind, (value: unknown) => unknown>> = {
  money: (value) => (typeof value === 'number' ? toMajor(value) : value),
  secret: () => '••••••••',
}

async function labelOf(ctx: Context, target: Resource, id: unknown): Promise<unknown> {
  if (typeof id !== 'number') return null
  const statement = new Statement(ctx.db.dialect)
  const rows = await ctx.db.run(
    `select id, "${target.title}" from "${target.name}" where id = ${statement.bind(id)}`,
    statement.values,
  )
  return titleOf(target, rows[0] ?? { id })
}

async function told(ctx: Context, resource: Resource, name: string, value: unknown): Promise<unknown> {
  const field = resource.fields[name]
  if (!field || value === null || value === undefined) return null
  if (isRef(field)) return labelOf(ctx, resourceNamed(field.target), value)
  if (isRefs(field) && Array.isArray(value))
    return Promise.all(value.map((id) => labelOf(ctx, resourceNamed(field.target), id)))
  if (isSet(field) && Array.isArray(value)) return value.map((key) => field.choices[key] ?? key)
  if ('choices' in field && typeof value === 'string')
    return (field.choices as Readonly<Record<string, string>>)[value] ?? value
  const form = forms[field.kind]
  return form ? form(value) : value
}

/** Fields that change with every write, and those that no person knows of, are no news. */
const SILENT = new Set(['updated_at', 'created_at', 'created_by'])

/** Writes what happened to a record; `before` and `after` are null on creation and deletion. */
export async function remember(
  ctx: Context,
  resource: Resource,
  action: string,
  before: Row | null,
  after: Row | null,
): Promise<void> {
  const changes: Change[] = []
  if (before && after)
    for (const [name, field] of Object.entries(resource.fields)) {
      if (SILENT.has(name) || field.internal || !differs(before[name], after[name])) continue
      const [old, fresh] = [await told(ctx, resource, name, before[name]), await told(ctx, resource, name, after[name])]
      changes.push({ field: name, label: field.label, old, new: fresh })
    }
  // What nobody can see is no news.
  if (before && after && changes.length === 0) return
  const record = after ?? before
  if (!record) return
  await insertRow(ctx.db, 'history', fields, {
    resource: resource.name,
    record: record.id,
    title: titleOf(resource, record),
    action,
    at: ctx.now,
    actor: ctx.actor.id,
    through: ctx.through,
    request_id: ctx.requestId,
    changes: { fields: changes },
  })
}

/** Whether two values in memory form are not the same; objects by what they hold. */
export const differs = (a: unknown, b: unknown): boolean => a !== b && !isDeepStrictEqual(a, b)

/** The history of a record, newest first, and how many entries there are. */
export async function historyOf(
  ctx: Context,
  resource: Resource,
  id: number,
  limit: number,
  offset: number,
): Promise<{ entries: Raw[]; count: number }> {
  const statement = new Statement(ctx.db.dialect)
  const which = () => `h.resource = ${statement.bind(resource.name)} and h.record = ${statement.bind(id)}`
  const users = resourceNamed('users')
  const rows = await ctx.db.run(
    `select h.id, h.at, h.action, h.title, h.actor, h.through, h.changes, u."${users.title}" as name from history h left join users u on u.id = h.actor where ${which()} order by h.id desc limit ${statement.bind(limit)} offset ${statement.bind(offset)}`,
    statement.values,
  )
  const counting = new Statement(ctx.db.dialect)
  const total = await ctx.db.run(
    `select count(*) as n from history where resource = ${counting.bind(resource.name)} and record = ${counting.bind(id)}`,
    counting.values,
  )
  const entries = rows.map(({ changes, name, title, ...row }) => ({
    ...row,
    label: title,
    actor_name: row.actor === null ? 'TezRent' : name || titleOf(users, { id: row.actor }),
    changes: (typeof changes === 'string' ? JSON.parse(changes) : changes).fields ?? [],
  }))
  return { entries, count: Number(total[0]?.n) }
}
