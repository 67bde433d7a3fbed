// What is looked up just before a write sees all that was stored, by whomever, and nothing that was not.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Database, openDatabase } from './open.ts'

const folder = mkdtempSync(join(tmpdir(), 'tezrent-before-writing-'))
const url = `file:${join(folder, 'crm.db')}`
let database: Database
beforeAll(async () => {
  database = await openDatabase(url)
  await database.transaction(async (tx) => {
    await tx.run('create table notes (text)', [])
  })
})
afterAll(async () => {
  await database.close()
  rmSync(folder, { recursive: true, force: true })
})
const note = (text: string) => (on: Database) =>
  on.transaction(async (tx) => {
    await tx.run('insert into notes values (?)', [text])
  })
const found = async (): Promise<unknown[]> => {
  // Reads of one turn share what they see.
  await nextTurn()
  const rows = await database.beforeWriting.run('select text from notes order by text', [])
  return rows.map(({ text }) => text)
}

it('what this and another process have stored is there at once', async () => {
  const other = await openDatabase(url)
  await note('a')(database)
  expect(await found()).toEqual(['a'])
  await note('b')(other)
  expect(await found()).toEqual(['a', 'b'])
  await database.read.run('select count(*) from notes', [])
  expect(await found()).toEqual(['a', 'b'])
  await other.close()
})

it('what somebody is about to store, and may take back, is not', async () => {
  const before = await found()
  const tries = Promise.withResolvers<void>()
  const written = Promise.withResolvers<void>()
  const undone = database.transaction(async (tx) => {
    await tx.run('insert into notes values (?)', ['c'])
    written.resolve()
    await tries.promise
    throw new Error('Not after all.')
  })
  await written.promise
  expect(await found()).toEqual(before)
  tries.resolve()
  await expect(undone).rejects.toThrow('Not after all.')
  expect(await found()).toEqual(before)
})
