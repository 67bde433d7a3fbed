// A PostgreSQL of our own for a test run: nothing to configure, nothing left behind.
import { execFile, spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

export interface TestPostgres {
  url: string
  stop(): Promise<void>
}

/** Null when there is no PostgreSQL on this machine. TEST_DATABASE_URL names one that runs already. */
export async function startPostgres(): Promise<TestPostgres | null> {
  const { TEST_DATABASE_URL } = process.env
  if (TEST_DATABASE_URL) return { url: TEST_DATABASE_URL, stop: async () => {} }
  const programs = findPostgres()
  return programs ? startServer(programs) : null
}

/** The folder with the server's programs: Debian keeps them out of the PATH. */
export function findPostgres(): string | null {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [
    ...(process.env.PATH ?? '').split(path.delimiter),
    ...versions.map((version) => path.join(debian, version, 'bin')),
  ]
  const programs = ['initdb', 'pg_ctl', 'postgres']
  return folders.find((folder) => programs.every((name) => existsSync(path.join(folder, name)))) ?? null
}

async function startServer(programs: string): Promise<TestPostgres> {
  const folder = mkdtempSync(path.join(tmpdir(), 'tezrent-postgres-'))
  const data = path.join(folder, 'data')
  const log = path.join(folder, 'log')
  const control = path.join(programs, 'pg_ctl')
  const user = unprivileged()
  const options = { cwd: folder, ...user }
  const end = () => {
    // A checkpoint would be for nothing. It may fail: a server that never started, or that a test has killed.
    spawnSync(control, ['stop', '--mode=immediate', '--wait', '-D', data], { ...options, stdio: 'ignore' })
    rmSync(folder, { recursive: true, force: true })
  }
  // A test process that forgets stop(), or dies of an error, leaves no server behind either.
  process.once('exit', end)
  try {
    if (user) chownSync(folder, user.uid, user.gid)
    await exec(path.join(programs, 'initdb'), ['-D', data, ...clusterOptions], options)
    // A socket in our own folder: no port to fight over, and no other user can reach it.
    const settings = { ...fast, listen_addresses: "''", unix_socket_directories: folder }
    const words = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`)
    await exec(control, ['start', '--wait', '-D', data, '-l', log, '-o', words.join(' ')], options)
  } catch (error) {
    const reason = existsSync(log) ? `\n${readFileSync(log, 'utf8')}` : ''
    process.off('exit', end)
    end()
    throw new Error(`PostgreSQL did not start.${reason}`, { cause: error })
  }
  return {
    url: `postgres://postgres@localhost/postgres?host=${encodeURIComponent(folder)}`,
    async stop() {
      process.off('exit', end)
      end()
    },
  }
}

const exec = promisify(execFile)

const clusterOptions = [
  ...['--username=postgres', '--auth=trust', '--encoding=UTF8', '--no-sync'],
  // It knows the letters of all scripts, which pg_trgm needs, and is there without any locale installed.
  `--locale=${process.platform === 'linux' ? 'C.UTF-8' : 'en_US.UTF-8'}`,
]

// The data lives as long as the run: it need not survive a power cut.
const fast = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: 200 }

/** PostgreSQL refuses to run as root. */
function unprivileged(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  for (const wanted of ['postgres', 'nobody']) {
    const account = accounts.find(([name]) => name === wanted)
    if (account) return { uid: Number(account[2]), gid: Number(account[3]) }
  }
  throw new Error('PostgreSQL does not run as root, and there is neither a user postgres nor nobody.')
}
