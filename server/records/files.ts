/**
 * Files of records: which there are, whose they are, and which nobody owns. A file is entered here before its bytes are
 * stored and forgotten after they are gone, so whatever happens in between, what is left over is known.
 */

import type { Resource } from '../../shared/kernel/resource.ts'
import { both } from '../../shared/kernel/where.ts'
import { allows } from '../../shared/permissions.ts'
import { registry } from '../../shared/resources/index.ts'
import { manyIds, Statement } from '../db/compile.ts'
import { saysYes, yesNo } from '../db/dialect.ts'
import type { Connection, Raw } from '../db/open.ts'
import { selectIds } from '../db/select.ts'
import { systemTables } from '../db/system-tables.ts'
import type { Context } from './context.ts'
import { insertRow } from './row-statements.ts'

const fields = Object.entries(systemTables.find(({ name }) => name === 'files')?.fields ?? {})

/** A file as it is entered: `name` and `content_type` are judged already. */
export interface NewFile {
  readonly key: string
  readonly name: string
  readonly size: number
  readonly content_type: string
}
/** A file on the wire. */
export interface Attachment {
  readonly id: number
  readonly name: string
  readonly size: number
  readonly content_type: string
  readonly url: string
  readonly created_at: string
}

/** Enters files that belong to nobody yet; answers their ids in the same order. */
export async function enterFiles(ctx: Context, files: readonly NewFile[]): Promise<number[]> {
  const ids: number[] = []
  for (const file of files) {
    const row = { ...file, created_by: ctx.actor.id, created_at: ctx.now }
    ids.push(await insertRow(ctx.db, 'files', fields, row))
  }
  return ids
}

/** Gives entered files to a record. */
export async function attach(ctx: Context, resource: Resource, record: number, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return
  const s = new Statement(ctx.db.dialect)
  const rows = await ctx.db.run(
    `update files set resource = ${s.place(resource.name)}, record = ${s.place(record)} where id in ${manyIds(s, ids)} and resource = ${s.bind('')} returning id`,
    s.values,
  )
  if (rows.length !== ids.length) throw new Error(`Of ${ids.length} files only ${rows.length} can be attached.`)
}

const dropped = (s: Statement): string =>
  `resource = ${s.place('')}, record = null, is_dropped = ${yesNo(s.dialect, true)}`

/** Takes the files of a record that is deleted; their bytes go after the commit. */
export async function detachAll(ctx: Context, resource: Resource, record: number): Promise<void> {
  if (!resource.files) return
  const s = new Statement(ctx.db.dialect)
  const set = dropped(s)
  const rows = await ctx.db.run(
    `update files set ${set} where resource = ${s.bind(resource.name)} and record = ${s.bind(record)} returning id`,
    s.values,
  )
  if (rows.length > 0) ctx.afterCommit(() => ctx.files.sweep())
}

/** Gives up those of the files that became nobody's; says whether there are any. */
export async function giveUp(db: Connection, ids: readonly number[]): Promise<boolean> {
  const s = new Statement(db.dialect)
  const set = dropped(s)
  const rows = await db.run(
    `update files set ${set} where id in ${manyIds(s, ids)} and resource = ${s.bind('')} returning id`,
    s.values,
  )
  return rows.length > 0
}

/** Files that nobody will own: given up, or entered before `since` by a request that never ended. */
export async function ownerless(db: Connection, since: string, limit: number): Promise<{ id: number; key: string }[]> {
  const s = new Statement(db.dialect)
  const rows = await db.run(
    `select id, key from files where resource = ${s.bind('')} and (${saysYes(db.dialect, 'is_dropped')} or created_at < ${s.bind(since)}) order by id limit ${s.bind(limit)}`,
    s.values,
  )
  return rows.map((row) => ({ id: Number(row.id), key: String(row.key) }))
}

/** Forgets files whose bytes are gone. */
export async function forget(db: Connection, ids: readonly number[]): Promise<void> {
  const s = new Statement(db.dialect)
  await db.run(`delete from files where id in ${manyIds(s, ids)}`, s.values)
}

const toAttachment = (ctx: Context, row: Raw): Attachment => ({
  id: Number(row.id),
  name: String(row.name),
  size: Number(row.size),
  content_type: String(row.content_type),
  url: ctx.files.urlOf(Number(row.id)),
  created_at: String(row.created_at),
})

/** The files of some records, in the order in which they came. */
export async function filesOf(
  ctx: Context,
  resource: Resource,
  records: readonly number[],
): Promise<Map<number, Attachment[]>> {
  const found = new Map<number, Attachment[]>()
  const s = new Statement(ctx.db.dialect)
  const rows = await ctx.db.run(
    `select id, record, name, size, content_type, created_at from files where resource = ${s.bind(resource.name)} and record in ${manyIds(s, records)} order by id`,
    s.values,
  )
  for (const row of rows) {
    const record = Number(row.record)
    const list = found.get(record)
    if (list) list.push(toAttachment(ctx, row))
    else found.set(record, [toAttachment(ctx, row)])
  }
  return found
}

/** Where the bytes of a file are, and what they are. */
export type Download = NewFile & { readonly id: number }

/** A file that the caller may see, because he may see the record that it belongs to; else undefined. */
export async function downloadable(ctx: Context, id: number): Promise<Download | undefined> {
  const s = new Statement(ctx.db.dialect)
  const rows = await ctx.db.run(
    `select id, resource, record, key, name, size, content_type from files where id = ${s.bind(id)}`,
    s.values,
  )
  const [row] = rows
  const resource = row && registry.get(String(row.resource))
  const view = resource ? allows(ctx.actor, 'view', resource.name) : false
  if (!row || !resource || view === false) return undefined
  const where = both({ ids: [Number(row.record)] }, view)
  const seen = await selectIds(ctx.db, { resource, where, limit: 1 })
  if (seen.length === 0) return undefined
  return {
    id: Number(row.id),
    key: String(row.key),
    name: String(row.name),
    size: Number(row.size),
    content_type: String(row.content_type),
  }
}
