/** What SQLite cannot change in place, Drizzle Kit rebuilds: it copies a table, drops it, and gives the copy its name. */

const DROPPED = /^DROP TABLE [`"](\w+)[`"]/
const PRAGMA = /^PRAGMA foreign_keys/i

/** The tables that are dropped on the way: their indexes and triggers go with them. */
export const rebuiltIn = (statements: readonly string[]): ReadonlySet<string> =>
  new Set(statements.flatMap((text) => DROPPED.exec(text)?.[1] ?? []))

/**
 * The same statements, in which ids go on where they were instead of after the highest that is left, and without pragmas:
 * inside a transaction they do nothing, and the runner sees to foreign keys.
 */
export function safeRebuilds(statements: readonly string[]): string[] {
  const copied = (table: string) => statements.some((text) => text.startsWith(`ALTER TABLE \`__new_${table}\` RENAME`))
  return statements
    .filter((text) => !PRAGMA.test(text))
    .flatMap((text) => {
      const table = DROPPED.exec(text)?.[1]
      return table && copied(table) ? [...keepIds(table), text] : [text]
    })
}
const keepIds = (table: string): string[] => [
  `delete from sqlite_sequence where name = '__new_${table}'`,
  `insert into sqlite_sequence (name, seq) select '__new_${table}', seq from sqlite_sequence where name = '${table}'`,
]
