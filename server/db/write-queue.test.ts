// Short units of work that wait together share one commit, and nothing else.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Connection, Database } from './open.ts'
import { openSqlite } from './open-sqlite.ts'

let folder: string
let database: Database
let watcher: Sqlite.Database
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'write-queue-'))
  database = openSqlite(join(folder, 'crm.db'))
  await database.transaction(async (tx) => void (await tx.run('create table t (n integer primary key, text text)', [])))
  watcher = new Sqlite(join(folder, 'crm.db'), { readonly: true })
})
afterEach(async () => {
  watcher.close()
  await database.close()
  rmSync(folder, { recursive: true })
})

const BRIEF = { brief: true }
const add =
  (n: number, text = '') =>
  async (tx: Connection) => {
    await tx.run('insert into t (n, text) values (?, ?)', [n, text])
    return n
  }
const stored = () => watcher.prepare('select n from t order by n').pluck().all()
/** Counts commits as another process sees them, each time it is called: right after each unit that may have one of its own. */
function commitCounter() {
  const version = watcher.prepare<[], number>('pragma data_version').pluck()
  let [commits, last] = [0, version.get()]
  return () => {
    const now = version.get()
    if (now !== last) commits++
    last = now
    return commits
  }
}

describe('short units of work', () => {
  it('that wait together are stored by one commit, in the order in which they came', async () => {
    const order: number[] = []
    const commits = commitCounter()
    await Promise.all(
      [3, 1, 2].map(async (n) => {
        order.push(await database.transaction(add(n), BRIEF))
        commits()
      }),
    )
    expect([commits(), order, stored()]).toEqual([1, [3, 1, 2], [1, 2, 3]])
  })
  it('that come right after another wait a turn for those that arrive with them', async () => {
    const commits = commitCounter()
    const addAndLook = async (n: number) => {
      await database.transaction(add(n), BRIEF)
      commits()
    }
    await addAndLook(1)
    const third = new Promise((resolve) => setImmediate(() => resolve(addAndLook(3))))
    await Promise.all([addAndLook(2), third])
    expect([commits(), stored()]).toEqual([2, [1, 2, 3]])
  })
  it('are told only of what is stored', async () => {
    await Promise.all(
      [1, 2, 3].map(async (n) => {
        await database.transaction(add(n), BRIEF)
        expect(stored()).toContain(n)
      }),
    )
  })
  it.each([0, 1, 2])('fail alone: number %i', async (bad) => {
    const works = [0, 1, 2].map((n) =>
      database.transaction(async (tx) => {
        await add(n)(tx)
        if (n === bad) throw new Error(`not ${n}`)
        return n
      }, BRIEF),
    )
    const settled = await Promise.allSettled(works)
    expect(settled.map(({ status }) => status)).toEqual([0, 1, 2].map((n) => (n === bad ? 'rejected' : 'fulfilled')))
    expect(settled[bad]).toMatchObject({ reason: { message: `not ${bad}` } })
    expect(stored()).toEqual([0, 1, 2].filter((n) => n !== bad))
  })
  it('fail together when the whole transaction is lost, and the next is well', async () => {
    const works = [
      database.transaction(add(1), BRIEF),
      database.transaction(async (tx) => {
        await add(2)(tx)
        // What a full disk does.
        await tx.run('rollback', [])
        throw new Error('The disk is full.')
      }, BRIEF),
      database.transaction(add(3), BRIEF),
    ]
    const settled = await Promise.allSettled(works)
    expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled'])
    expect(settled[0]).toMatchObject({ reason: { message: 'The disk is full.' } })
    expect(stored()).toEqual([3])
  })
  it('fail together when one cannot be taken back alone, and the next is well', async () => {
    const works = [
      database.transaction(add(1), BRIEF),
      database.transaction(async (tx) => {
        await add(2)(tx)
        await tx.run('release unit', [])
        throw new Error('Its savepoint is gone.')
      }, BRIEF),
      database.transaction(add(3), BRIEF),
    ]
    const settled = await Promise.allSettled(works)
    expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled'])
    expect(settled[1]).toMatchObject({ reason: { message: 'Its savepoint is gone.' } })
    expect(stored()).toEqual([3])
  })
  it('fail together when the commit does', async () => {
    await database.transaction(async (tx) => {
      await tx.run('create table child (t integer references t (n) deferrable initially deferred)', [])
    })
    const orphan = database.transaction(async (tx) => void (await tx.run('insert into child values (9)', [])), BRIEF)
    const settled = await Promise.allSettled([orphan, database.transaction(add(1), BRIEF)])
    expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(stored()).toEqual([])
    expect(await database.transaction(add(2), BRIEF)).toBe(2)
  })
  it('leave long ones alone', async () => {
    const seen: unknown[] = []
    const long = (n: number) =>
      database
        .transaction(async (tx) => {
          seen.push(stored())
          await add(n)(tx)
        })
        .then(() => seen.push(stored()))
    await Promise.all([database.transaction(add(1), BRIEF), long(2), database.transaction(add(3), BRIEF), long(4)])
    expect(seen).toEqual([[1], [1, 2], [1, 2, 3], [1, 2, 3, 4]])
  })
})
