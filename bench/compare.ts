/** Before anything is measured: do both servers answer the same. */
import { deepStrictEqual } from 'node:assert/strict'
import type { Call, Scenario } from './scenarios.ts'
import type { Pair, Person, Server } from './servers.ts'

/** How many of a scenario's calls are compared. */
const SOME = 10
/** What the moment and the id of a new record decide. */
const OWN = new Set(['id', 'created_at', 'updated_at'])

async function ask({ url, headers }: Server, as: Person, { method, path, body }: Call): Promise<unknown> {
  const response = await fetch(url + path, {
    method,
    headers: { ...headers[as], 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  if (!response.ok) throw new Error(`${url}${path}: ${response.status} ${await response.text()}`)
  // Links name the server that was asked.
  const text = (await response.text()).replaceAll(url, '')
  return JSON.parse(text, (key, value) => (body && OWN.has(key) ? null : value))
}

/** @throws AssertionError with the difference */
export async function compare({ product, floor }: Pair, scenarios: readonly Scenario[]): Promise<void> {
  for (const { name, as, calls } of scenarios)
    for (const call of calls.slice(0, SOME)) {
      const [theirs, ours] = [await ask(floor, as, call), await ask(product, as, call)]
      // As texts: the order of the keys is part of the answer.
      deepStrictEqual(
        JSON.stringify(ours),
        JSON.stringify(theirs),
        `${name}: product and floor answer differently to ${call.path}`,
      )
    }
}
