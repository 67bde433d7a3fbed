/** What is kept of imports: who, when, how many, and which row became which record. */
import { type Resource, systemFields, titleOf } from '../../../shared/kernel/resource.ts'
import { allows, mayTune } from '../../../shared/permissions.ts'
import { resourceNamed } from '../../../shared/resources/index.ts'
import { Statement } from '../../db/compile.ts'
import type { Raw } from '../../db/open.ts'
import { systemTables } from '../../db/system-tables.ts'
import type { Context } from '../context.ts'
import { insertRow } from '../row-statements.ts'

const fieldsOf = (table: string) => Object.entries(systemTables.find(({ name }) => name === table)?.fields ?? {})
const importFields = fieldsOf('imports')

/** An import, as it is stored. */
export interface Import {
  readonly id: number
  readonly name: string
  readonly total: number
  readonly created: number
  readonly failed: number
  readonly known: number
  readonly undone: number
  readonly created_by: number
  readonly created_at: string
}
const counts = ['total', 'created', 'failed', 'known', 'undone'] as const
const columns = `i.id, i.name, ${counts.map((name) => `i.${name}`).join(', ')}, i.created_by, i.created_at`
const toImport = (row: Raw): Import => ({
  id: Number(row.id),
  name: String(row.name),
  total: Number(row.total),
  created: Number(row.created),
  failed: Number(row.failed),
  known: Number(row.known),
  undone: Number(row.undone),
  created_by: Number(row.created_by),
  created_at: String(row.created_at),
})

/** Begins an import; its rows come afterwards. */
export const startImport = (ctx: Context, { name: resource }: Resource, name: string, total: number): Promise<number> =>
  insertRow(ctx.db, 'imports', importFields, {
    resource,
    name,
    total,
    created_by: ctx.actor.id,
    created_at: ctx.now,
  })

/** An import of this resource. */
export async function findImport(ctx: Context, resource: Resource, id: number): Promise<Import | undefined> {
  const s = new Statement(ctx.db.dialect)
  const rows = await ctx.db.run(
    `select ${columns} from imports i where i.id = ${s.bind(id)} and i.resource = ${s.bind(resource.name)}`,
    s.values,
  )
  return rows[0] && toImport(rows[0])
}

/** Whether the caller may take an import back. */
export const mayUndo = ({ actor }: Context, resource: Resource, { created_by }: Import): boolean =>
  allows(actor, 'remove', resource.name) !== false && (created_by === actor.id || mayTune(actor))

/** The last imports of a resource, newest first. */
export async function lastImports(ctx: Context, resource: Resource, limit: number) {
  const s = new Statement(ctx.db.dialect)
  const users = resourceNamed(systemFields.created_by.target)
  const rows = await ctx.db.run(
    `select ${columns}, u."${users.title}" as by_name from imports i left join users u on u.id = i.created_by ` +
      `where i.resource = ${s.bind(resource.name)} order by i.id desc limit ${s.bind(limit)}`,
    s.values,
  )
  return rows.map((row) => {
    const one = toImport(row)
    const name = titleOf(users, { id: one.created_by, [users.title]: row.by_name })
    return { ...one, created_by_name: name, can_undo: one.created > one.undone && mayUndo(ctx, resource, one) }
  })
}

type Counts = Partial<Record<(typeof counts)[number], number>>
export async function addCounts(ctx: Context, id: number, more: Counts): Promise<void> {
  const s = new Statement(ctx.db.dialect)
  const sets = Object.entries(more).map(([name, n]) => `${name} = ${name} + ${s.bind(n)}`)
  await ctx.db.run(`update imports set ${sets.join(', ')} where id = ${s.bind(id)}`, s.values)
}

export interface KnownRow {
  readonly import: number
  readonly record: number
}
/** Which of these rows were imported before. */
export async function knownRows(
  ctx: Context,
  resource: Resource,
  keys: readonly string[],
): Promise<ReadonlyMap<string, KnownRow>> {
  if (keys.length === 0) return new Map()
  const s = new Statement(ctx.db.dialect)
  const rows = await ctx.db.run(
    `select "key", "import", record from import_rows where resource = ${s.bind(resource.name)} ` +
      `and "key" in (${keys.map((key) => s.bind(key)).join(', ')})`,
    s.values,
  )
  return new Map(
    rows.map((row) => [String(row.key), { import: Number(row.import), record: Number(row.record) }] as const),
  )
}

/** Notes what a row became; false when it had been imported already. */
export async function noteRow(
  ctx: Context,
  resource: Resource,
  id: number,
  { row, key }: { readonly row: number; readonly key: string },
  record: number,
  version: number,
): Promise<boolean> {
  const s = new Statement(ctx.db.dialect)
  const values = [id, resource.name, row, key, record, version].map((value) => s.place(value))
  const rows = await ctx.db.run(
    `insert into import_rows ("import", resource, "row", "key", record, made_version) values (${values.join(', ')}) ` +
      'on conflict (resource, "key") do nothing returning id',
    s.values,
  )
  return rows.length > 0
}

export interface NotedRow {
  readonly id: number
  readonly row: number
  readonly record: number
  readonly version: number
}
/** Rows of an import with what they became, the last first, from before `before` on. */
export async function notedRows(ctx: Context, id: number, before: number, limit: number): Promise<NotedRow[]> {
  const s = new Statement(ctx.db.dialect)
  const rows = await ctx.db.run(
    `select id, "row", record, made_version from import_rows where "import" = ${s.bind(id)} and id < ${s.bind(before)} ` +
      `order by id desc limit ${s.bind(limit)}`,
    s.values,
  )
  return rows.map(({ id: own, row, record, made_version }) => ({
    id: Number(own),
    row: Number(row),
    record: Number(record),
    version: Number(made_version),
  }))
}

/** Forgets rows, so that they can be imported again. */
export async function forgetRows(ctx: Context, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return
  const s = new Statement(ctx.db.dialect)
  await ctx.db.run(`delete from import_rows where id in (${ids.map((id) => s.bind(id)).join(', ')})`, s.values)
}
