/** The tables that a large demo fills, with the search texts and the history that belong to each record. */

import type { DialectName } from '../../server/db/dialect.ts'
import type { Database } from '../../server/db/open.ts'
import { searchText } from '../../server/db/search.ts'
import { systemTables } from '../../server/db/system-tables.ts'
import { text } from '../../shared/kernel/kinds.ts'
import { type Resource, type Row, storedFields } from '../../shared/kernel/resource.ts'
import type { Entry } from './folded.ts'
import { Table } from './table.ts'

const historyFields = Object.entries(systemTables.find(({ name }) => name === 'history')?.fields ?? {})

export class Ledger {
  private readonly dialect: DialectName
  private readonly tables = new Map<string, Table>()
  private readonly texts = new Map<string, Table>()
  private readonly history: Table

  constructor(dialect: DialectName) {
    this.dialect = dialect
    this.history = new Table(dialect, 'history', historyFields)
  }

  add(resource: Resource, row: Row): void {
    const known =
      this.tables.get(resource.name) ??
      new Table(this.dialect, resource.name, storedFields(resource), ['id', 'version'])
    this.tables.set(resource.name, known)
    known.add(row)
  }
  /** What a record is found by. In SQLite the ids of one resource must come in order, or the index falls into pieces. */
  addText(resource: Resource, row: Row): void {
    const key = this.dialect === 'sqlite' ? 'rowid' : 'id'
    const name = `${resource.name}_search`
    const known = this.texts.get(name) ?? new Table(this.dialect, name, [['text', text('Text')]], [key])
    this.texts.set(name, known)
    known.add({ [key]: row.id, text: searchText(resource, row) })
  }
  addHistory(entries: readonly Entry[]): void {
    for (const entry of entries) this.history.add({ ...entry })
  }

  /** Enough waits for a transaction that is worth its commit. */
  get full(): boolean {
    return this.history.size >= ENOUGH
  }

  /** Writes all that waits in one transaction; records in the order in which they may point at each other. */
  async write(database: Database): Promise<void> {
    const records = ORDER.map((name) => this.tables.get(name)).filter((table) => table !== undefined)
    const all = [...records, ...this.texts.values(), this.history]
    await database.transaction(async (db) => {
      for (const table of all) await table.write(db)
    })
    for (const table of all) table.clear()
  }
}
/** Lines of history: there is at least one for every record. */
const ENOUGH = 50_000
const ORDER = ['users', 'customers', 'leads', 'opportunities', 'rentals', 'interactions']
/** The tables that are written here. */
export const FILLED: readonly string[] = [...ORDER, 'history']
