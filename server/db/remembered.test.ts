import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { leads } from '../../shared/resources/leads.ts'
import { migrate } from './migrate.ts'
import { openDatabase } from './open.ts'
import { count } from './select.ts'

const folder = mkdtempSync(join(tmpdir(), 'tezrent-remembered-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('a search is counted once, and again when this process or another changed what is searched', async () => {
  const url = `file:${join(folder, 'crm.db')}`
  const database = await openDatabase(url)
  await migrate(database)
  const other = await openDatabase(url)
  let counted = 0
  database.onStatement = (text) => {
    if (text.startsWith('select count(*) as n from (select s.rowid')) counted++
  }
  const crane = () => count(database.read, { resource: leads, where: true, terms: [['crane']] })
  const add = (on: typeof database, id: number) =>
    on.transaction(async (tx) => {
      await tx.run('insert into "leads_search" (rowid, text) values (?, ?)', [id, 'tower crane'])
    })

  await add(database, 1)
  expect([await crane(), await crane(), counted]).toEqual([1, 1, 1])
  await add(database, 2)
  expect([await crane(), await crane(), counted]).toEqual([2, 2, 2])
  await add(other, 3)
  expect([await crane(), await crane(), counted]).toEqual([3, 3, 3])
  // Writes to other tables change no search.
  await database.transaction((tx) =>
    Promise.resolve(tx.run('update users set version = version', [])).then(() => undefined),
  )
  expect([await crane(), counted]).toEqual([3, 3])
  // What was rolled back changed nothing, and is not seen.
  await database
    .transaction(async (tx) => {
      await tx.run('delete from "leads_search"', [])
      throw new Error('not today')
    })
    .catch(() => undefined)
  expect([await crane(), counted]).toEqual([3, 3])
  await other.close()
  await database.close()
})
