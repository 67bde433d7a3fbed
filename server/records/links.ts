/** Writes what a record points at through its fields of several refs: the difference alone. */
import type { Resource } from '../../shared/kernel/resource.ts'
import { manyRefsOf } from '../../shared/kernel/schema.ts'
import { manyIds, Statement } from '../db/compile.ts'
import { linkTable } from '../db/links.ts'
import type { Connection } from '../db/open.ts'

type Values = Readonly<Record<string, unknown>>
const idsIn = (values: Values | null, name: string): readonly number[] => {
  const ids = values?.[name]
  return Array.isArray(ids) ? ids : []
}
const without = (ids: readonly number[], others: readonly number[]): number[] => {
  const known = new Set(others)
  return ids.filter((id) => !known.has(id))
}

async function add(db: Connection, table: string, owner: number, targets: readonly number[]): Promise<void> {
  if (targets.length === 0) return
  const s = new Statement(db.dialect)
  const id = s.place(owner)
  const text =
    db.dialect === 'sqlite'
      ? `select ${id}, value from json_each(${s.place(JSON.stringify(targets))})`
      : `select ${id}::bigint, unnest(${s.place(targets)}::bigint[])`
  await db.run(`insert into "${table}" (owner, target) ${text}`, s.values)
}
async function take(db: Connection, table: string, owner: number, targets: readonly number[]): Promise<void> {
  if (targets.length === 0) return
  const s = new Statement(db.dialect)
  await db.run(`delete from "${table}" where owner = ${s.bind(owner)} and target in ${manyIds(s, targets)}`, s.values)
}

/** What a field points at now, and did not before. */
export const newIds = (before: Values | null, after: Values, name: string): number[] =>
  without(idsIn(after, name), idsIn(before, name))

/** Writes what changed in a record's links; `before` is null for a new one. */
export async function writeLinks(
  db: Connection,
  resource: Resource,
  id: number,
  before: Values | null,
  after: Values,
): Promise<void> {
  for (const [name, field] of manyRefsOf(resource.fields)) {
    if (field.large) continue
    const table = linkTable(resource, name)
    await take(db, table, id, newIds(after, before ?? {}, name))
    await add(db, table, id, newIds(before, after, name))
  }
}
