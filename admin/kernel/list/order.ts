/** The order of a list: by one column, then by others, as clicks on their heads have made it. */

const nameOf = (entry: string): string => entry.replace(/^-/, '')
const turned = (entry: string): string => (entry.startsWith('-') ? nameOf(entry) : `-${entry}`)

/** Where a column stands in the order (0 is first), and which way it goes; null when it is not in it. */
export function placeOf(sort: readonly string[], name: string): { place: number; descending: boolean } | null {
  const place = sort.findIndex((entry) => nameOf(entry) === name)
  return place < 0 ? null : { place, descending: sort[place]?.startsWith('-') ?? false }
}

/**
 * A click makes a column the first of the order, ascending, or the other way round when it is in it already; the others
 * keep their places behind it. With `add` it goes behind them, or stays where it is.
 */
export function nextSort(sort: readonly string[], name: string, add = false): string[] {
  const now = sort.find((entry) => nameOf(entry) === name)
  const next = now === undefined ? name : turned(now)
  if (add) return now === undefined ? [...sort, next] : sort.map((entry) => (entry === now ? next : entry))
  return [next, ...sort.filter((entry) => entry !== now)]
}

/** Takes a column out; the rest stay. */
export const withoutSort = (sort: readonly string[], name: string): string[] =>
  sort.filter((entry) => nameOf(entry) !== name)
