// Two servers that live through the same, but for what one of them alone is told: for tests of what may not leak.
import { expect } from 'vitest'
import type { DialectName } from '../db/dialect.ts'
import type { Connection } from '../db/open.ts'
import type { Method, Options } from './caller.ts'
import type { Person } from './people.ts'
import type { DatabaseKind } from './templates.ts'
import { openWorld, type World } from './world.ts'

export type Side = 'left' | 'right'

export interface Twins {
  readonly left: World
  readonly right: World
  /** In both worlds, at the same moment; what it makes has the same ids in both. */
  together<T>(work: (world: World, side: Side) => Promise<T>): Promise<T>
  /** In one of them alone; the other skips the ids and numbers that it took. */
  alone(side: Side, work: (world: World) => Promise<unknown>): Promise<void>
  /** Asks both as this person and demands the same answer, headers included. @returns its status */
  same(person: Person, method: Method, path: string, body?: unknown, options?: Options): Promise<number>
  /** The highest id of a table in both worlds. */
  highest(table: string): number
  close(): Promise<void>
}

type Last = Map<string, number>

/** The last ids of all tables. */
const ids: Record<DialectName, string> = {
  sqlite: 'select name, seq as n from sqlite_sequence',
  postgres:
    "select regexp_replace(sequencename, '_id_seq$', '') as name, last_value as n from pg_sequences where last_value is not null",
}
/** The higher of both worlds, by name. */
async function highest(worlds: readonly World[], text: string): Promise<Last> {
  const found: Last = new Map()
  for (const world of worlds)
    for (const { name, n } of await world.rows(text))
      found.set(String(name), Math.max(Number(n), found.get(String(name)) ?? 0))
  return found
}
/** The next numbers follow these. */
async function skipNumbers(tx: Connection, numbers: Last): Promise<void> {
  for (const [name, n] of numbers)
    await tx.run(
      `insert into counters (name, n) values ('${name}', ${n}) on conflict (name) do update set n = excluded.n`,
      [],
    )
}
/** The next ids follow these. */
async function skipIds(tx: Connection, last: Last): Promise<void> {
  if (tx.dialect === 'postgres') {
    const all = [...last].map(([name, n]) => `setval('"${name}_id_seq"', ${n})`)
    await tx.run(`select ${all.join(', ')}`, [])
    return
  }
  await tx.run('delete from sqlite_sequence', [])
  for (const [name, n] of last) await tx.run(`insert into sqlite_sequence (name, seq) values ('${name}', ${n})`, [])
}

export async function openTwins(kind: DatabaseKind): Promise<Twins> {
  const left = await openWorld(kind)
  const right = await openWorld(kind)
  const both = [left, right] as const
  let known: Last = new Map()
  /** No id is free in one world that is taken in the other: else hidden records would show by the ids of the next ones. */
  const align = async () => {
    const numbers = await highest(both, 'select name, n from counters')
    for (const { services } of both) await services.database.transaction((tx) => skipNumbers(tx, numbers))
    known = await highest(both, ids[left.services.database.dialect])
    for (const { services } of both) await services.database.transaction((tx) => skipIds(tx, known))
  }
  const ask = async (world: World, person: Person, ...call: [Method, string, unknown, Options?]) => {
    const answer = await world.as(person).call(...call)
    const headers = [...answer.headers].filter(([name]) => name !== 'x-request-id')
    // In pieces, so that a failure shows the one that differs.
    return { status: answer.status, text: answer.text.split(/(?<=,)(?=")/), headers }
  }
  return {
    left,
    right,
    async together(work) {
      const made = await work(left, 'left')
      expect(await work(right, 'right'), 'what both worlds made').toEqual(made)
      await align()
      for (const world of both) world.wait(1000)
      return made
    },
    async alone(side, work) {
      await work(side === 'left' ? left : right)
      await align()
      for (const world of both) world.wait(1000)
    },
    async same(person, method, path, body, options) {
      const answer = await ask(left, person, method, path, body, options)
      const other = await ask(right, person, method, path, body, options)
      expect(other, `${method} ${path} ${JSON.stringify(body)} by ${person}`).toEqual(answer)
      return answer.status
    },
    highest: (table) => known.get(table) ?? 0,
    async close() {
      for (const world of both) await world.close()
    },
  }
}
