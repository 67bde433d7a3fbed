/** Of which resources records were changed since the last look, by whatever process: the history tells. */
import type { Database } from '../db/open.ts'

/** On PostgreSQL a lower number may be committed after a higher one: so many are looked at again. */
const LATE = { sqlite: 0, postgres: 100 } as const
const MOST = 1000

export class Changes {
  private readonly database: Pick<Database, 'read' | 'dialect'>
  private top: number | undefined
  private seen: ReadonlySet<number> = new Set()

  constructor(database: Changes['database']) {
    this.database = database
  }

  /** The names of the resources; none at the first look, which only says from where on. */
  async look(): Promise<ReadonlySet<string>> {
    const { read, dialect } = this.database
    let top = this.top
    if (top === undefined) {
      const [last] = await read.run('select coalesce(max(id), 0) as id from history', [])
      top = Number(last?.id ?? 0)
      this.top = top
      this.seen = new Set(Array.from({ length: LATE[dialect] }, (_, back) => Number(last?.id ?? 0) - back))
    }
    const from = top - LATE[dialect]
    const rows = await read.run(`select id, resource from history where id > ${from} order by id limit ${MOST}`, [])
    // The last listener may have gone meanwhile: who comes next begins anew.
    if (this.top === undefined) return new Set()
    const news = rows.filter(({ id }) => !this.seen.has(Number(id)))
    this.top = Math.max(top, ...rows.map(({ id }) => Number(id)))
    if (LATE[dialect] > 0) this.seen = new Set(rows.map(({ id }) => Number(id)))
    return new Set(news.map(({ resource }) => String(resource)))
  }

  /** Nobody listens any more: the next look begins anew. */
  forget(): void {
    this.top = undefined
  }
}
