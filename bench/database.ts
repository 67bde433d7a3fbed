/** A database of N leads: seeded once and kept, and copied for each run, since creating leads changes it. */
import { spawnSync } from 'node:child_process'
import { constants, copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { migrationsOf } from '../server/db/migrate.ts'

const FOLDER = 'data/bench'
/** Other migrations make another database. */
const version = () => migrationsOf('sqlite').at(-1)?.hash.slice(0, 8) ?? 'none'

function seed(file: string, leads: number): void {
  process.stdout.write(`Seeding ${leads} leads …\n`)
  const env = { ...process.env, DATABASE_URL: `file:${file}` }
  const start = performance.now()
  const { status } = spawnSync(process.execPath, ['server/manage.ts', 'seed', '--size', String(leads)], {
    env,
    stdio: 'inherit',
  })
  if (status !== 0) throw new Error(`Seeding ${leads} leads failed.`)
  process.stdout.write(`Seeded in ${Math.round((performance.now() - start) / 1000)} s.\n`)
}

const remove = (file: string) => {
  for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true })
}

/** The kept database; made when there is none. */
export function keptDatabase(leads: number): string {
  mkdirSync(FOLDER, { recursive: true })
  const file = `${FOLDER}/leads-${leads}-${version()}.db`
  if (existsSync(file)) return file
  const unfinished = `${file}.part`
  remove(unfinished)
  seed(unfinished, leads)
  renameSync(unfinished, file)
  return file
}

/** Runs `work` on a copy of a database. */
export async function withCopy<T>(file: string, work: (copy: string) => Promise<T>): Promise<T> {
  const copy = `${FOLDER}/run-${process.pid}.db`
  copyFileSync(file, copy, constants.COPYFILE_FICLONE)
  try {
    return await work(copy)
  } finally {
    remove(copy)
  }
}
