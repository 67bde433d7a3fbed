/** `check`: is the database whole. Exit code 0 when all is well. */
import { registry } from '../../shared/resources/index.ts'
import { talliesOf } from '../db/tally-tables.ts'
import type { Services } from '../services.ts'
import type { Command } from './index.ts'

async function troubles({ database: { read } }: Services): Promise<string[]> {
  const found: string[] = []
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
    if (Number(searchable?.n) !== n) found.push(`search: ${searchable?.n} of ${n} ${resource.name} can be found`)
    for (const { table } of talliesOf(resource)) {
      const [tallied] = await read.run(`select coalesce(sum(n), 0) as n from "${table}"`, [])
      if (Number(tallied?.n) !== n) found.push(`counts: ${table} says ${tallied?.n}, there are ${n}`)
    }
  }
  return found
}

export const check: Command = {
  usage: 'check                        database, foreign keys, counts and search; exit 0 when all is well',
  options: {},
  async run(services) {
    const found = await troubles(services)
    process.stdout.write(found.length === 0 ? 'All is well.\n' : `${found.join('\n')}\n`)
    return found.length === 0 ? 0 : 1
  },
}
