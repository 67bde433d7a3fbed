/** `check`: is the database whole. Exit code 0 when all is well. */
import { registry } from '../../shared/resources/index.ts'
import { talliesOf } from '../db/tally-tables.ts'
import type { Services } from '../services.ts'
import type { Command } from './index.ts'

/** Files whose bytes or whose record are gone. */
async function lostFiles({ database: { read }, store }: Services): Promise<string[]> {
  const found: string[] = []
  for (const resource of registry.values()) {
    if (!resource.files) continue
    const rows = await read.run(
      `select f.id, f.key, t.id as owner from files f left join "${resource.name}" t on t.id = f.record where f.resource = '${resource.name}' order by f.id`,
      [],
    )
    for (const { id, key, owner } of rows) {
      if (owner === null) found.push(`file ${id}: there is no such record in ${resource.name}`)
      if (!(await store.has(String(key)))) found.push(`file ${id}: ${key} is not in the store`)
    }
  }
  return found
}

async function troubles(services: Services): Promise<string[]> {
  const { read } = services.database
  const found = await lostFiles(services)
  if (read.dialect === 'sqlite') {
    const integrity = await read.run('pragma integrity_check', [])
    for (const row of integrity) if (row.integrity_check !== 'ok') found.push(`database: ${row.integrity_check}`)
    for (const row of await read.run('pragma foreign_key_check', []))
      found.push(`foreign key: ${row.table} ${row.rowid} points at no ${row.parent}`)
  }
  for (const resource of registry.values()) {
    const [counted] = await read.run(`select count(*) as n from "${resource.name}"`, [])
    const n = Number(counted?.n)
    const [searchable] = await read.run(`select count(*) as n from "${resource.name}_search"`, [])
    if (resource.search.length > 0 && Number(searchable?.n) !== n)
      found.push(`search: ${searchable?.n} of ${n} ${resource.name} can be found`)
    for (const { table } of talliesOf(resource)) {
      const [tallied] = await read.run(`select coalesce(sum(n), 0) as n from "${table}"`, [])
      if (Number(tallied?.n) !== n) found.push(`counts: ${table} says ${tallied?.n}, there are ${n}`)
    }
  }
  return found
}

export const check: Command = {
  usage: 'check                        database, foreign keys, counts, search and files; exit 0 when all is well',
  options: {},
  async run(services) {
    const found = await troubles(services)
    process.stdout.write(found.length === 0 ? 'All is well.\n' : `${found.join('\n')}\n`)
    return found.length === 0 ? 0 : 1
  },
}
