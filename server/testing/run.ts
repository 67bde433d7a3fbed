// Programs of the product as a shell runs them.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}
export interface Running {
  readonly child: ChildProcess
  readonly ended: Promise<Ended>
  /** Resolves when standard output has matched. */
  says(pattern: RegExp): Promise<string>
}

/** The environment of a test, and nothing of ours. */
const environment = (env: Record<string, string>) => ({
  PATH: process.env.PATH ?? '',
  HOME: tmpdir(),
  NODE_NO_WARNINGS: '1',
  ...env,
})

export function start(file: string, args: readonly string[], env: Record<string, string>, cwd = root): Running {
  const child = spawn(process.execPath, [path.join(root, file), ...args], { cwd, env: environment(env) })
  let [out, err] = ['', '']
  child.stderr.on('data', (text) => {
    err += text
  })
  const waiting = new Set<() => void>()
  child.stdout.on('data', (text) => {
    out += text
    for (const look of waiting) look()
  })
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, out, err }))
  })
  const says = (pattern: RegExp) =>
    new Promise<string>((resolve, reject) => {
      const look = () => {
        if (!pattern.test(out)) return
        waiting.delete(look)
        resolve(out)
      }
      waiting.add(look)
      look()
      ended.then(
        ({ code }) => reject(new Error(`It ended with ${code} and never said ${pattern}: ${out}${err}`)),
        reject,
      )
    })
  return { child, ended, says }
}

export const run = (file: string, args: readonly string[], env: Record<string, string>, cwd?: string): Promise<Ended> =>
  start(file, args, env, cwd).ended

/** A folder that goes with the test. */
export function folder(): { path: string; remove(): void } {
  const made = mkdtempSync(path.join(tmpdir(), 'tezrent-run-'))
  return { path: made, remove: () => rmSync(made, { recursive: true, force: true }) }
}

/** The environment of a server with all that it keeps in one folder. */
export const serverIn = (home: string, port: number): Record<string, string> => ({
  DATABASE_URL: `file:${path.join(home, 'crm.db')}`,
  MEDIA_DIR: path.join(home, 'media'),
  PORT: String(port),
  LOG_LEVEL: 'silent',
})

/** A port that nobody uses at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
