/** One scenario at one number of connections, on both servers by turns: what disturbs one disturbs the other. */
import { load, median, percentile } from './load.ts'
import type { Scenario } from './scenarios.ts'
import type { Pair, Server } from './servers.ts'

export interface Figures {
  readonly perSecond: number
  /** Milliseconds. */
  readonly p50: number
  readonly p99: number
}
export interface Cell {
  readonly scenario: Scenario
  readonly connections: number
  readonly product: Figures
  readonly floor: Figures
  /** The product's share of the floor. */
  readonly ratio: number
}

const SLICES = 3
const WARM_SECONDS = 0.3

interface Turns {
  readonly rates: number[]
  readonly times: number[]
}
async function turn(
  server: Server,
  scenario: Scenario,
  connections: number,
  seconds: number,
  turns: Turns,
): Promise<void> {
  const slice = await load(server, scenario, connections, seconds)
  turns.rates.push(slice.times.length / slice.seconds)
  for (const time of slice.times) turns.times.push(time)
}

function figures({ rates, times }: Turns): Figures {
  const sorted = times.toSorted((a, b) => a - b)
  return { perSecond: median(rates), p50: percentile(sorted, 0.5), p99: percentile(sorted, 0.99) }
}

/** Some short slices each; the ratio is the median of the ratios of neighbours. */
export async function measure(
  { product, floor }: Pair,
  scenario: Scenario,
  connections: number,
  seconds: number,
): Promise<Cell> {
  const [ours, theirs]: [Turns, Turns] = [
    { rates: [], times: [] },
    { rates: [], times: [] },
  ]
  for (const server of [product, floor]) await load(server, scenario, connections, WARM_SECONDS)
  for (let slice = 0; slice < SLICES; slice++) {
    await turn(floor, scenario, connections, seconds / SLICES, theirs)
    await turn(product, scenario, connections, seconds / SLICES, ours)
  }
  const ratio = median(ours.rates.map((rate, index) => rate / (theirs.rates[index] ?? rate)))
  return { scenario, connections, product: figures(ours), floor: figures(theirs), ratio }
}
