/** Live streams of notifications that stay open while something is measured, and how soon one of them tells of a comment. */
import { type ClientRequest, get, type IncomingMessage } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import type { Wait } from './browser.ts'
import type { Facts } from './facts.ts'
import { median } from './load.ts'
import { type Pair, people, type Server, signIn } from './servers.ts'

/** As many as the product lets one user have. */
const PER_USER = 5
const ROUNDS = 7
const TOLD_MS = 2000

type Headers = Awaited<ReturnType<typeof signIn>>

/** Signs in as many customers as so many streams need. */
async function listeners(product: Server, { customers }: Facts, streams: number): Promise<Headers[]> {
  // One more stream is begun for the customer who is told.
  const emails = customers.filter((email) => email !== people.customer).slice(0, Math.ceil(streams / PER_USER))
  if (emails.length * PER_USER < streams) throw new Error(`${customers.length} customers are too few for the streams.`)
  const headers: Headers[] = []
  for (const email of emails) headers.push(await signIn(product.url, email))
  return headers
}

const begin = (server: Server, headers: Headers): Promise<{ request: ClientRequest; response: IncomingMessage }> =>
  new Promise((resolve, reject) => {
    const request = get(`${server.url}/api/notifications/stream/`, { headers, agent: false }, (response) => {
      if (response.statusCode !== 200) return reject(new Error(`${server.name}: a stream got ${response.statusCode}`))
      response.on('error', () => undefined)
      resolve({ request, response: response.resume() })
    })
    request.on('error', reject)
  })

/** Runs `work` while each server has so many streams open. */
export async function withStreams<T>(pair: Pair, facts: Facts, streams: number, work: () => Promise<T>): Promise<T> {
  const people = await listeners(pair.product, facts, streams)
  const open: ClientRequest[] = []
  try {
    for (const server of [pair.product, pair.floor])
      for (let at = 0; at < streams; at++) {
        const headers = people[at % people.length] ?? {}
        open.push((await begin(server, headers)).request)
      }
    return await work()
  } finally {
    for (const request of open) request.destroy()
    // The servers let go of them when they hear of it.
    await delay(500)
  }
}

/** From the moment when a comment is sent to the moment when the customer's stream tells of it. */
async function told({ product }: Pair, path: string, headers: Headers): Promise<number> {
  const { request, response } = await begin(product, headers)
  const heard = new Promise<number>((resolve) => {
    response.on('data', (part: Buffer) => part.includes('event: notification') && resolve(performance.now()))
  })
  const started = performance.now()
  const answer = await fetch(product.url + path, {
    method: 'POST',
    headers: { ...product.headers.staff, 'content-type': 'application/json' },
    body: JSON.stringify({ comment: 'On the way.' }),
  })
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
  const ms = (await heard) - started
  request.destroy()
  return ms
}

/** How soon a customer hears of a comment while so many other streams are open. */
export async function measureStreams(pair: Pair, facts: Facts, streams: number): Promise<Wait> {
  const times: number[] = []
  const mine = await fetch(`${pair.product.url}/api/crm/tickets/`, { headers: pair.product.headers.customer })
  const { results }: { results: { id: number }[] } = await mine.json()
  const path = `/api/crm/tickets/${results[0]?.id}/add_comment/`
  await withStreams(pair, facts, streams, async () => {
    for (let round = 0; round < ROUNDS; round++) times.push(await told(pair, path, pair.product.headers.customer))
  })
  const name = `A stream among ${streams} is told`
  return { name, median: median(times), most: Math.max(...times), goal: TOLD_MS }
}
