// What a process that died left in the folder for temporary files.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, it, vi } from 'vitest'
import { removeOldSpools, SPOOL } from './spool-folders.ts'

const place = mkdtempSync(path.join(tmpdir(), 'tezrent-spools-'))
afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(place, { recursive: true })
})

it('goes after an hour; running uploads and what others keep there stay', async () => {
  const now = '2026-10-21T08:00:00.000Z'
  const made = (name: string, minutesAgo: number) => {
    const at = Date.parse(now) / 1000 - minutesAgo * 60
    mkdirSync(path.join(place, name))
    writeFileSync(path.join(place, name, '0'), 'bytes')
    utimesSync(path.join(place, name), at, at)
  }
  made(`${SPOOL}old`, 61)
  made(`${SPOOL}running`, 1)
  made('somebody-else', 100)
  vi.stubEnv('TMPDIR', place)
  await removeOldSpools(now)
  expect(readdirSync(place).sort()).toEqual(['somebody-else', `${SPOOL}running`])
})
