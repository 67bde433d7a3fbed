/** What a run prints. */
import type { Wait } from './browser.ts'
import type { Cell } from './measure.ts'

const line = (cells: readonly (string | number)[]): string =>
  cells.map((cell, index) => (index === 0 ? String(cell).padEnd(22) : String(cell).padStart(12))).join('')
const ms = (value: number): string => value.toFixed(value < 10 ? 2 : 1)
const say = (text: string): void => {
  process.stdout.write(`${text}\n`)
}

export const head = (): void =>
  say(line(['scenario', 'connections', 'floor/s', 'product/s', 'share', 'p50 ms', 'p99 ms', 'floor p50']))

const holds = ({ ratio, scenario }: Cell): boolean => ratio >= scenario.least

export function sayCell(cell: Cell): void {
  const { scenario, connections, floor, product, ratio } = cell
  const share = `${Math.round(ratio * 100)} %${holds(cell) ? ' ' : '!'}`
  const rates = [Math.round(floor.perSecond), Math.round(product.perSecond), share]
  say(line([scenario.name, connections, ...rates, ms(product.p50), ms(product.p99), ms(floor.p50)]))
}

/** The goals of one size. True when all hold. */
export function sayGoals(cells: readonly Cell[]): boolean {
  const missed = cells.filter((cell) => !holds(cell))
  const names = missed.map(({ scenario, connections }) => `${scenario.name} (${connections})`)
  say('')
  say(
    `At least 50 % of the floor on every read, 60 % on every write: ${names.length === 0 ? 'yes' : `no: ${names.join(', ')}`}`,
  )
  return missed.length === 0
}

/** The most that a search with many hits may take, in milliseconds. */
const MANY_HITS_MS = 15

/** How the medians of one connection grow from the first size to the last. True when all goals hold. */
export function sayGrowth(bySize: ReadonlyMap<number, readonly Cell[]>): boolean {
  const sizes = [...bySize.keys()]
  const alone = [...bySize.values()].map((cells) => cells.filter(({ connections }) => connections === 1))
  say('')
  say(line(['p50 ms, 1 connection', ...sizes.map((size) => size.toLocaleString('en')), 'growth', 'goal']))
  let all = true
  for (const [index, { scenario, product: first }] of (alone[0] ?? []).entries()) {
    const medians = alone.map((cells) => cells[index]?.product.p50 ?? Number.NaN)
    const last = medians.at(-1) ?? Number.NaN
    const growth = last / first.p50
    const bounded = Number.isFinite(scenario.growth)
    const good = bounded ? growth <= scenario.growth : last <= MANY_HITS_MS
    all &&= good
    const goal = bounded ? `≤ ${scenario.growth}×` : `≤ ${MANY_HITS_MS} ms`
    say(line([scenario.name, ...medians.map(ms), `${growth.toFixed(2)}×`, `${goal}${good ? ' ' : '!'}`]))
  }
  return all
}

/** What a person waits for. True when all goals hold; a reason why it was not measured is said, and no failure. */
export function sayWaits(where: string, waits: readonly Wait[] | string): boolean {
  say('')
  if (typeof waits === 'string') {
    say(`${where}: not measured, ${waits}.`)
    return true
  }
  say(`${where.padEnd(32)}${['median ms', 'most ms', 'goal'].map((word) => word.padStart(12)).join('')}`)
  for (const { name, median, most, goal } of waits) {
    const cells = [ms(median), ms(most), `≤ ${goal} ms${median <= goal ? ' ' : '!'}`]
    say(name.padEnd(32) + cells.map((cell) => cell.padStart(12)).join(''))
  }
  return waits.every(({ median, goal }) => median <= goal)
}
