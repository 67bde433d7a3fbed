/** What the system does by itself: every automation, in the order in which settings, page and documents name them. */

import { assigned } from './assigned.ts'
import { largeRental } from './large-rental.ts'
import { rentalDispute } from './rental-dispute.ts'
import { repeatedFavorites } from './repeated-favorites.ts'
import { ticketComment } from './ticket-comment.ts'
import { ticketCreated } from './ticket-created.ts'
import { ticketStatus } from './ticket-status.ts'
import { unassignedLead } from './unassigned-lead.ts'

export const automations = [
  largeRental,
  repeatedFavorites,
  rentalDispute,
  ticketCreated,
  ticketComment,
  ticketStatus,
  assigned,
  unassignedLead,
] as const

type Every = (typeof automations)[number]
type Merged<U> = (U extends unknown ? (one: U) => void : never) extends (all: infer I) => void ? I : never

/** Rule → what it does in words. */
export const automationLabels = Object.fromEntries(automations.map(({ rule, label }) => [rule, label])) as {
  readonly [R in Every['rule']]: string
}
/** The switches and thresholds of all. */
export const automationSettings = Object.assign({}, ...automations.map(({ settings }) => settings)) as Merged<
  Every['settings']
>
