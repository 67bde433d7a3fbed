/** The product and the floor, each in a process of its own, over the same database. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { DEMO_PASSWORD } from '../seed/logins.ts'

/** Who calls: the demo logins of these roles. */
export const people = {
  staff: 'sales@tezrent.demo',
  seller: 'seller@tezrent.demo',
  customer: 'customer@tezrent.demo',
} as const
export type Person = keyof typeof people
type Headers = Readonly<Record<string, string>>

export interface Server {
  readonly name: string
  readonly url: string
  readonly headers: Readonly<Record<Person, Headers>>
  stop(): Promise<void>
}
type Started = Omit<Server, 'headers'>

const SECRET_KEY = 'only for measuring, on this machine, for some minutes'
const START_MS = 30_000

async function untilUp(url: string, child: ChildProcess): Promise<void> {
  const patience = Date.now() + START_MS
  while (Date.now() < patience) {
    if (child.exitCode !== null) throw new Error(`${url} ended with code ${child.exitCode} before it answered.`)
    try {
      await fetch(url)
      return
    } catch {
      // Nobody listens yet.
      await delay(50)
    }
  }
  throw new Error(`${url} did not start within ${START_MS / 1000} s.`)
}

/** A port that nobody listens on at the moment. */
export async function freePort(): Promise<number> {
  const probe = createServer()
  probe.listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('There is no free port.')
  return address.port
}

/** Node's own flags come from `BENCH_NODE_FLAGS`: a profiler, say. */
const flags = (name: string): string[] => (name === 'product' ? (process.env.BENCH_NODE_FLAGS?.split(' ') ?? []) : [])

async function start(name: string, program: string, file: string): Promise<Started> {
  const port = await freePort()
  const env = {
    ...process.env,
    PORT: String(port),
    DATABASE_URL: `file:${file}`,
    LOG_LEVEL: 'info',
    LOGIN_RATE_LIMIT: '0',
    SECRET_KEY,
  }
  const child = spawn(process.execPath, [...flags(name), program], { env, stdio: ['ignore', 'ignore', 'inherit'] })
  const url = `http://127.0.0.1:${port}`
  let stopping = false
  child.once('exit', (code, signal) => {
    if (!stopping) process.stderr.write(`${name} ended by itself: ${signal ?? `code ${code}`}\n`)
  })
  try {
    await untilUp(`${url}/health/`, child)
  } catch (error) {
    child.kill()
    throw error
  }
  return {
    name,
    url,
    async stop() {
      stopping = true
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}

/** Signs in; both servers take the token. @throws Error with what was answered instead */
export async function signIn(url: string, email: string): Promise<Headers> {
  const body = JSON.stringify({ email, password: DEMO_PASSWORD })
  const response = await fetch(`${url}/api/accounts/login/`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  })
  const answer: unknown = await response.json()
  if (answer === null || typeof answer !== 'object' || !('access' in answer))
    throw new Error(`${email} could not sign in: ${response.status} ${JSON.stringify(answer)}`)
  return { authorization: `Bearer ${answer.access}` }
}

export interface Pair {
  readonly product: Server
  readonly floor: Server
  stop(): Promise<void>
}

/** Starts both over the database in `file`. */
export async function startPair(file: string): Promise<Pair> {
  const product = await start('product', 'server/main.ts', file)
  try {
    const floor = await start('floor', 'bench/floor.ts', file)
    const headers = {
      staff: await signIn(product.url, people.staff),
      seller: await signIn(product.url, people.seller),
      customer: await signIn(product.url, people.customer),
    }
    const stop = async () => {
      await Promise.all([product.stop(), floor.stop()])
    }
    return { product: { ...product, headers }, floor: { ...floor, headers }, stop }
  } catch (error) {
    await product.stop()
    throw error
  }
}
