/** How a large number of leads is made up: of a year that is played once, and of copies of it. */

export interface Layout {
  /** Leads of the year that is played. */
  readonly year: number
  readonly copies: number
  /** So many are left over, and written one by one. */
  readonly rest: number
}
/** The fewest, the most, and the best number of leads of a year: playing costs time, and copies are alike. */
const [FEWEST, MOST, BEST] = [1000, 3000, 2000]

/** Leaves over as few as can be. */
export function layoutOf(leads: number): Layout {
  let best: Layout | undefined
  for (let copies = Math.max(1, Math.ceil(leads / MOST)); copies <= Math.max(1, leads / FEWEST); copies++) {
    const one = { year: Math.floor(leads / copies), copies, rest: leads % copies }
    const distance = (layout: Layout) => Math.abs(layout.year - BEST)
    const better = !best || one.rest < best.rest || (one.rest === best.rest && distance(one) < distance(best))
    if (better) best = one
  }
  if (!best) throw new Error(`There is no way to make ${leads} leads.`)
  return best
}
