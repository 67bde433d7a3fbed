/** `npm run bench [-- --leads N] [-- --scale] [-- --only NAME] [-- --seconds S]`: see README.md beside this file. */
import { parseArgs } from 'node:util'
import { measureBrowser } from './browser.ts'
import { compare } from './compare.ts'
import { keptDatabase, withCopy } from './database.ts'
import { type Facts, factsOf } from './facts.ts'
import { type Cell, measure } from './measure.ts'
import { head, sayCell, sayGoals, sayGrowth, sayWaits } from './report.ts'
import { scenariosFor } from './scenarios.ts'
import { type Pair, startPair } from './servers.ts'
import { measureStreams, withStreams } from './streams.ts'

const CONNECTIONS = [1, 16] as const
/** So many others listen while one is told. */
const STREAMS = 500
const SIZES = [10_000, 100_000, 1_000_000] as const

const { values } = parseArgs({
  options: {
    leads: { type: 'string', default: '100000' },
    scale: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    seconds: { type: 'string', default: '3' },
  },
})

/** Runs `work` with both servers over a database of so many leads. */
function withPair<T>(leads: number, work: (pair: Pair, facts: Facts) => Promise<T>): Promise<T> {
  const kept = keptDatabase(leads)
  return withCopy(kept, async (file) => {
    const pair = await startPair(file)
    try {
      return await work(pair, factsOf(kept))
    } finally {
      await pair.stop()
    }
  })
}

/** All scenarios over a database of so many leads. */
const measureSize = (leads: number): Promise<Cell[]> =>
  withPair(leads, async (pair, facts) => {
    const scenarios = scenariosFor(facts).filter(({ name }) => name.includes(values.only))
    if (scenarios.length === 0) return []
    await compare(pair, scenarios)
    process.stdout.write(`\n${leads.toLocaleString('en')} leads. Product and floor answer the same.\n\n`)
    head()
    const cells: Cell[] = []
    for (const scenario of scenarios)
      for (const connections of CONNECTIONS) {
        const run = () => measure(pair, scenario, connections, Number(values.seconds))
        const cell = await (scenario.streams ? withStreams(pair, facts, scenario.streams, run) : run())
        sayCell(cell)
        cells.push(cell)
      }
    return cells
  })

/** Whether a part of the run is asked for by its name. */
const asked = (name: string): boolean => !values.scale && name.includes(values.only)

async function main(): Promise<void> {
  const bySize = new Map<number, Cell[]>()
  for (const leads of values.scale ? SIZES : [Number(values.leads)]) bySize.set(leads, await measureSize(leads))
  const cells = [...bySize.values()].flat()
  const shares = cells.length === 0 || sayGoals(cells)
  const growth = values.scale ? sayGrowth(bySize) : true
  const leads = Number(values.leads)
  const news = asked('streams')
    ? sayWaits(`With ${STREAMS} other streams`, [
        await withPair(leads, (pair, facts) => measureStreams(pair, facts, STREAMS)),
      ])
    : true
  const waits = asked('browser')
    ? sayWaits('In Chromium', await withPair(leads, ({ product }, facts) => measureBrowser(product, facts)))
    : true
  process.exitCode = shares && growth && news && waits ? 0 : 1
}

await main()
