import { Statement } from '../db/compile.ts'
import { saysYes } from '../db/dialect.ts'
import type { Connection } from '../db/open.ts'

/** The views that a user's lists open with, by the name of the resource: known with the session, no list waits for them. */
export async function defaultViewsOf(
  db: Connection,
  user: number,
): Promise<Record<string, { id: number; query: string }>> {
  const s = new Statement(db.dialect)
  const rows = await db.run(
    `select id, resource, query from saved_views where owner = ${s.bind(user)} and ${saysYes(db.dialect, 'is_default')}`,
    s.values,
  )
  return Object.fromEntries(rows.map(({ id, resource, query }) => [resource, { id: Number(id), query: String(query) }]))
}
