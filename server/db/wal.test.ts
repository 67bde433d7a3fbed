import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { openDatabase } from './open.ts'

const folder = mkdtempSync(join(tmpdir(), 'tezrent-wal-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('the write-ahead log is used again, also when every write follows a read of the same turn', async () => {
  const file = join(folder, 'crm.db')
  const database = await openDatabase(`file:${file}`)
  await database.transaction(async (tx) => {
    await tx.run('create table notes (text)', [])
  })
  for (let n = 0; n < 1500; n++) {
    await database.read.run('select count(*) from notes', [])
    await database.transaction(async (tx) => {
      await tx.run('insert into notes values (?)', ['x'.repeat(10_000)])
    })
  }
  // SQLite writes it back to the database after a thousand pages of 4 KiB.
  expect(statSync(`${file}-wal`).size).toBeLessThan(6_000_000)
  await database.close()
})
