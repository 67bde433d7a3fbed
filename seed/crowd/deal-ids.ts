/** Which id each deal will have: ids grow with the moments at which the deals are made, whatever they come from. */
import type { Story } from '../story.ts'

export interface DealIds {
  /** By the lead that becomes one. */
  readonly ofLead: Int32Array
  /** By the deal that has no lead. */
  readonly alone: Int32Array
}

const conversion = (story: Story): number | undefined =>
  story.steps.find((step) => step.does === 'act' && step.action === 'convert_to_opportunity')?.at

/** Tells every story once, to see when it comes to a deal. */
export function dealIds(
  leads: number,
  deals: number,
  tellLead: (index: number) => Story,
  tellDeal: (index: number) => Story,
): DealIds {
  const made: { at: number; ids: Int32Array; index: number }[] = []
  const ids: DealIds = { ofLead: new Int32Array(leads), alone: new Int32Array(deals) }
  for (let index = 0; index < leads; index++) {
    const at = conversion(tellLead(index))
    if (at !== undefined) made.push({ at, ids: ids.ofLead, index })
  }
  for (let index = 0; index < deals; index++) made.push({ at: tellDeal(index).at, ids: ids.alone, index })
  made.sort((a, b) => a.at - b.at)
  for (const [rank, one] of made.entries()) one.ids[one.index] = rank + 1
  return ids
}
