/** `npm run bench [-- --leads N] [-- --scale] [-- --only NAME] [-- --seconds S]`: see README.md beside this file. */
import { parseArgs } from 'node:util'
import { measureBrowser } from './browser.ts'
import { compare } from './compare.ts'
import { keptDatabase, withCopy } from './database.ts'
import { factsOf } from './facts.ts'
import { type Cell, measure } from './measure.ts'
import { head, sayCell, sayGoals, sayGrowth, sayWaits } from './report.ts'
import { scenariosFor } from './scenarios.ts'
import { startPair } from './servers.ts'

const CONNECTIONS = [1, 16] as const
const SIZES = [10_000, 100_000, 1_000_000] as const

const { values } = parseArgs({
  options: {
    leads: { type: 'string', default: '100000' },
    scale: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    seconds: { type: 'string', default: '3' },
  },
})

/** All scenarios over a database of so many leads. */
async function measureSize(leads: number): Promise<Cell[]> {
  const kept = keptDatabase(leads)
  const scenarios = scenariosFor(factsOf(kept)).filter(({ name }) => name.includes(values.only))
  if (scenarios.length === 0) return []
  return withCopy(kept, async (file) => {
    const pair = await startPair(file)
    try {
      await compare(pair, scenarios)
      process.stdout.write(`\n${leads.toLocaleString('en')} leads. Product and floor answer the same.\n\n`)
      head()
      const cells: Cell[] = []
      for (const scenario of scenarios)
        for (const connections of CONNECTIONS) {
          const cell = await measure(pair, scenario, connections, Number(values.seconds))
          sayCell(cell)
          cells.push(cell)
        }
      return cells
    } finally {
      await pair.stop()
    }
  })
}

/** The list in a browser, over a database of so many leads. */
const measureWaits = (leads: number) =>
  withCopy(keptDatabase(leads), async (file) => {
    const pair = await startPair(file)
    try {
      return await measureBrowser(pair.product)
    } finally {
      await pair.stop()
    }
  })

async function main(): Promise<void> {
  const bySize = new Map<number, Cell[]>()
  for (const leads of values.scale ? SIZES : [Number(values.leads)]) bySize.set(leads, await measureSize(leads))
  const cells = [...bySize.values()].flat()
  const shares = cells.length === 0 || sayGoals(cells)
  const growth = values.scale ? sayGrowth(bySize) : true
  const waits =
    values.scale || !'browser'.includes(values.only) ? true : sayWaits(await measureWaits(Number(values.leads)))
  process.exitCode = shares && growth && waits ? 0 : 1
}

await main()
