/** Saved views as the session brings them: the menu and the tabs of a list wait for no request of their own. */
import type { Actor } from '../../shared/actors.ts'
import { allows } from '../../shared/permissions.ts'
import { ofOwner, savedViews } from '../../shared/resources/saved-views.ts'
import { columnList } from '../db/columns.ts'
import { compileWhere, Statement } from '../db/compile.ts'
import { saysYes } from '../db/dialect.ts'
import type { Connection } from '../db/open.ts'
import { orderBy } from '../db/sort.ts'
import { adminShape, type Wire } from '../records/representation.ts'

/** The first views of a list, and how many there are. */
export interface ViewsOfList {
  readonly records: readonly Wire[]
  readonly total: number
}

/** So many of each list; a person's session is asked for every minute. */
export const MOST_VIEWS = 10

/**
 * The views that somebody may see, by the name of the resource: of each list the first, his own before those of others
 * and each by name, and the one that the list opens with wherever it stands.
 */
export async function viewsOf(db: Connection, actor: Actor & { id: number }): Promise<Record<string, ViewsOfList>> {
  const seen = allows(actor, 'view', savedViews.name)
  if (seen === false) return {}
  const { columns, emit } = adminShape(actor, savedViews, 'list')
  // In SQLite values are told by their places: what follows is written in the order of the text.
  const s = new Statement(db.dialect)
  const { list, joins } = columnList(s, savedViews, columns)
  const own = compileWhere(s, savedViews, ofOwner(actor), 't')
  const where = compileWhere(s, savedViews, seen, 't')
  const byName = orderBy(savedViews, [{ field: 'name', descending: false }], 'v')
  const rows = await db.run(
    `select ${list}, p.total as _total from (
       select v.id, v.own, row_number() over (partition by v.resource order by v.own desc, ${byName}) as place,
         count(*) over (partition by v.resource) as total
       from (select t.id, t.resource, t.name, ${own} as own from saved_views t where ${where}) v
     ) p cross join saved_views t${joins}
     where t.id = p.id and (p.place <= ${s.bind(MOST_VIEWS)} or (p.own and ${saysYes(db.dialect, 't.is_default')}))
     order by p.place`,
    s.values,
  )
  const found: Record<string, ViewsOfList> = {}
  for (const { _total, ...raw } of rows) {
    const record = emit(raw)
    const name = String(record.resource)
    const { records = [] } = found[name] ?? {}
    found[name] = { records: [...records, record], total: Number(_total) }
  }
  return found
}
