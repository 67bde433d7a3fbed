/** The last bulk edit of each person and resource, so that it can be taken back. */
import type { Patch, Resource } from '../../../shared/kernel/resource.ts'
import { resourceNamed } from '../../../shared/resources/index.ts'
import { Statement } from '../../db/compile.ts'
import { decoders } from '../../db/dialect.ts'
import { systemTables } from '../../db/system-tables.ts'
import type { Context } from '../context.ts'
import { insertRow } from '../row-statements.ts'

const fieldsOf = (table: string) => Object.entries(systemTables.find(({ name }) => name === table)?.fields ?? {})
const editFields = fieldsOf('bulk_edits')
const partFields = fieldsOf('bulk_edit_parts')

/** What an edit did to a record. */
export interface Edited {
  readonly id: number
  /** The version that the edit made. */
  readonly version: number
  /** What the fields that it changed held before, in memory form. */
  readonly was: Patch
}

async function forget(ctx: Context, where: (s: Statement) => string): Promise<void> {
  const s = new Statement(ctx.db.dialect)
  await ctx.db.run(`delete from bulk_edit_parts where edit in (select id from bulk_edits where ${where(s)})`, s.values)
  const again = new Statement(ctx.db.dialect)
  await ctx.db.run(`delete from bulk_edits where ${where(again)}`, again.values)
}
export const forgetEdit = (ctx: Context, id: number): Promise<void> => forget(ctx, (s) => `id = ${s.bind(id)}`)

/** Begins an edit; the one before it can no longer be taken back. */
export async function startEdit(ctx: Context, resource: Resource): Promise<number> {
  await forget(ctx, (s) => `resource = ${s.bind(resource.name)} and created_by = ${s.bind(ctx.actor.id)}`)
  const values = { resource: resource.name, created_by: ctx.actor.id, created_at: ctx.now }
  return insertRow(ctx.db, 'bulk_edits', editFields, values)
}

/** Keeps what a part of an edit did; false when another edit has begun, and there is no way back. */
export async function keepPart(ctx: Context, edit: number, edited: readonly Edited[]): Promise<boolean> {
  const s = new Statement(ctx.db.dialect)
  const [known] = await ctx.db.run(`select id from bulk_edits where id = ${s.bind(edit)}`, s.values)
  if (known) await insertRow(ctx.db, 'bulk_edit_parts', partFields, { edit, edited: { edited } })
  return known !== undefined
}

/** The caller's last edit of a resource, or undefined when it was taken back; `id` when it must be that one. */
export async function lastEdit(ctx: Context, resource: Resource, id?: number): Promise<number | undefined> {
  const s = new Statement(ctx.db.dialect)
  const rows = await ctx.db.run(
    `select id from bulk_edits where resource = ${s.bind(resource.name)} and created_by = ${s.bind(ctx.actor.id)}` +
      `${id === undefined ? '' : ` and id = ${s.bind(id)}`} order by id desc limit 1`,
    s.values,
  )
  return rows[0] && Number(rows[0].id)
}

const isEdited = (one: unknown): one is Edited => typeof one === 'object' && one !== null && 'was' in one && 'id' in one
/** What an edit did, in the order in which it was done. */
export async function editedBy(ctx: Context, edit: number): Promise<Edited[]> {
  const s = new Statement(ctx.db.dialect)
  const rows = await ctx.db.run(`select edited from bulk_edit_parts where edit = ${s.bind(edit)} order by id`, s.values)
  return rows.flatMap((row) => {
    const { edited } = Object(decoders.json?.(row.edited))
    return Array.isArray(edited) ? edited.filter(isEdited) : []
  })
}

/** What automations made because of an edit, by record: what kinds of records. They carry the moment of their cause. */
export async function madeBy(ctx: Context, resource: Resource, edit: number): Promise<ReadonlyMap<number, string[]>> {
  const s = new Statement(ctx.db.dialect)
  const rows = await ctx.db.run(
    `select r.record, r.made_resource from automation_runs r join bulk_edits e on e.created_at = r.created_at and e.created_by = r.created_by where e.id = ${s.bind(edit)} and r.resource = ${s.bind(resource.name)} and r.made_record is not null order by r.id`,
    s.values,
  )
  const made = new Map<number, string[]>()
  for (const { record, made_resource } of rows) {
    const label = resourceNamed(String(made_resource)).label.one.toLowerCase()
    made.set(Number(record), [...(made.get(Number(record)) ?? []), label])
  }
  return made
}
