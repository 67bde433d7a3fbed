/** Writes many rows of one table at a time: for data that no one at a time could write in minutes. */
import { type DialectName, encoders } from '../../server/db/dialect.ts'
import type { Connection } from '../../server/db/open.ts'
import type { AnyField } from '../../shared/kernel/kinds.ts'

/** Rows of one statement; its text is prepared once. */
const AT_ONCE = 40

type Values = Readonly<Record<string, unknown>>
interface Column {
  readonly name: string
  readonly encode: (value: unknown) => unknown
}
const asIs = (value: unknown): unknown => value

/** Rows that wait to be written. */
export class Table {
  private readonly columns: readonly Column[]
  private readonly dialect: DialectName
  private readonly name: string
  private readonly texts = new Map<number, string>()
  private waiting: unknown[] = []

  constructor(dialect: DialectName, name: string, fields: readonly [string, AnyField][], keys: readonly string[] = []) {
    this.dialect = dialect
    this.name = name
    const own = keys.map((key) => ({ name: key, encode: asIs }))
    this.columns = [...own, ...fields.map(([field, { kind }]) => ({ name: field, encode: encoders[dialect][kind] }))]
  }

  /** How many rows wait. */
  get size(): number {
    return this.waiting.length / this.columns.length
  }

  add(row: Values): void {
    for (const { name, encode } of this.columns) this.waiting.push(encode(row[name]))
  }

  /** Writes what waits, inside the transaction; `clear` forgets it once that is committed. */
  async write(db: Connection): Promise<void> {
    const width = this.columns.length
    const step = AT_ONCE * width
    for (let from = 0; from < this.waiting.length; from += step) {
      const values = this.waiting.slice(from, from + step)
      await db.run(this.text(values.length / width), values)
    }
  }
  clear(): void {
    this.waiting = []
  }

  private text(rows: number): string {
    const known = this.texts.get(rows)
    if (known) return known
    let at = 0
    const place = () => (this.dialect === 'sqlite' ? '?' : `$${++at}`)
    const row = () => `(${this.columns.map(place).join(', ')})`
    const names = this.columns.map(({ name }) => `"${name}"`).join(', ')
    const text = `insert into "${this.name}" (${names}) values ${Array.from({ length: rows }, row).join(', ')}`
    this.texts.set(rows, text)
    return text
  }
}
