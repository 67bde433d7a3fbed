/** Which records a report adds up, as SQL: those that a list with the same filters has. */
import { compileWhere, type Statement } from '../db/compile.ts'
import { searchIds } from '../db/search.ts'
import type { Selection } from '../db/select.ts'

/** The condition on the table's alias `t`. */
export function selected(s: Statement, { resource, where, terms }: Selection): string {
  const condition = compileWhere(s, resource, where, 't')
  return terms ? `${condition} and t.id in (${searchIds(s, resource, terms)})` : condition
}
