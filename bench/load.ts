/** Sends requests as fast as they are answered, and measures each. */
import autocannon from 'autocannon'
import type { Scenario } from './scenarios.ts'
import type { Server } from './servers.ts'

/** What one slice of time gave. */
export interface Slice {
  readonly seconds: number
  /** Milliseconds of every answer. */
  readonly times: readonly number[]
}

/** Waits until the server has answered what is left of the slice before. */
const settle = async ({ url }: Server): Promise<void> => {
  await (await fetch(`${url}/health/`)).arrayBuffer()
}

/** Calls `scenario` for some seconds, or longer when nothing was answered. @throws when an answer is no success */
export async function load(server: Server, scenario: Scenario, connections: number, seconds: number): Promise<Slice> {
  await settle(server)
  const slice = await fire(server, scenario, connections, seconds)
  return slice.times.length > 0 ? slice : load(server, scenario, connections, seconds * 4)
}

function fire(server: Server, scenario: Scenario, connections: number, seconds: number): Promise<Slice> {
  const headers = server.headers[scenario.as]
  const requests = scenario.calls.map(({ path, method, body }) => ({
    path,
    method,
    ...(body === undefined
      ? {}
      : { body: JSON.stringify(body), headers: { ...headers, 'content-type': 'application/json' } }),
  }))
  const times: number[] = []
  const started = performance.now()
  let last = started
  return new Promise((resolve, reject) => {
    const instance = autocannon(
      { url: server.url, connections, duration: seconds, sampleInt: 50, requests, headers },
      (error, result) => {
        if (error) return reject(error)
        if (result.non2xx + result.errors > 0)
          return reject(
            new Error(`${server.name}, ${scenario.name}: ${result.non2xx} refusals, ${result.errors} errors`),
          )
        resolve({ seconds: (last - started) / 1000, times })
      },
    )
    instance.on('response', (_client: unknown, _status: number, _bytes: number, ms: number) => {
      times.push(ms)
      last = performance.now()
    })
  })
}

/** The value below which this share of the sorted times lies. */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

/** The value in the middle. */
export const median = (values: readonly number[]): number =>
  percentile(
    values.toSorted((a, b) => a - b),
    0.5,
  )
