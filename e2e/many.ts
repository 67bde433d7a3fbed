/** Records in such numbers that no test could make them one by one: written beside the server, which is not told. */
import path from 'node:path'
import Database from 'better-sqlite3'

/** Copies the row of a table so many times; `changed` says by SQL what differs (`n` counts from 1). */
export function copy(table: string, id: number, times: number, changed: Readonly<Record<string, string>> = {}): void {
  const folder = process.env.E2E_DATA
  if (!folder) throw new Error('The configuration of Playwright says where the data is.')
  const database = new Database(path.join(folder, 'crm.db'), { timeout: 10_000 })
  try {
    const names = database
      .prepare<[string], { name: string }>('select name from pragma_table_info(?)')
      .all(table)
      .map(({ name }) => name)
      .filter((name) => name !== 'id')
    const columns = names.map((name) => `"${name}"`).join(', ')
    const values = names.map((name) => changed[name] ?? `"${name}"`).join(', ')
    database
      .prepare(
        `with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < ?)
         insert into "${table}" (${columns}) select ${values} from numbers, "${table}" where id = ?`,
      )
      .run(times, id)
  } finally {
    database.close()
  }
}
