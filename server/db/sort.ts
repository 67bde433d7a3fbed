/** How a field is ordered: the same expression in the index and in the statement, on both databases. */
import type { AnyField, ChoiceField } from '../../shared/kernel/kinds.ts'

/** `lower()` knows ASCII alone in SQLite and under PostgreSQL's "C" order: the same list on both. */
export function sortExpression(name: string, field: AnyField, prefix = ''): string {
  const column = `${prefix}"${name}"`
  if (field.kind === 'text') return `lower(${column})`
  if (field.kind === 'choice' && (field as ChoiceField).ranked) {
    const ranks = Object.keys((field as ChoiceField).choices)
      .map((choice, rank) => `when '${choice}' then ${rank}`)
      .join(' ')
    return `(case ${column} ${ranks} end)`
  }
  return column
}
