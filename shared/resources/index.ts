/** Every resource of the product, in menu order. */
import type { Resource } from '../kernel/resource.ts'
import { automationRuns } from './automation-runs.ts'
import { companies } from './companies.ts'
import { customerNotes } from './customer-notes.ts'
import { customerSegments } from './customer-segments.ts'
import { customers } from './customers.ts'
import { equipment } from './equipment.ts'
import { favorites } from './favorites.ts'
import { groups } from './groups.ts'
import { interactions } from './interactions.ts'
import { leads } from './leads.ts'
import { mails } from './mails.ts'
import type { resourceNames } from './names.ts'
import { notifications } from './notifications.ts'
import { opportunities } from './opportunities.ts'
import { rentals } from './rentals.ts'
import { savedReplies } from './saved-replies.ts'
import { savedViews } from './saved-views.ts'
import { ticketComments } from './ticket-comments.ts'
import { tickets } from './tickets.ts'
import { users } from './users.ts'

export const resources = {
  leads,
  opportunities,
  interactions,
  tickets,
  ticket_comments: ticketComments,
  customer_notes: customerNotes,
  saved_replies: savedReplies,
  rentals,
  equipment,
  favorites,
  customers,
  customer_segments: customerSegments,
  companies,
  users,
  groups,
  automation_runs: automationRuns,
  notifications,
  mails,
  saved_views: savedViews,
} as const

export type ResourceName = keyof typeof resources
export type ResourceOf<N extends ResourceName> = (typeof resources)[N]

type TargetsOf<F> = { [K in keyof F]: F[K] extends { target: infer T } ? T : never }[keyof F]
type Targets = { [N in ResourceName]: TargetsOf<ResourceOf<N>['fields']> }[ResourceName]
/** A ref to a resource that does not exist stops the compiler here, which names it. */
const unknownTargets: Record<Exclude<Targets, ResourceName>, never> = {}
void unknownTargets

type Listed = (typeof resourceNames)[number]
/** So does a name that is missing in `names.ts`, and one that is there too much. */
const unlistedNames: Record<Exclude<ResourceName, Listed> | Exclude<Listed, ResourceName>, never> = {}
void unlistedNames

/** The same list for code that knows no name. */
export const registry: ReadonlyMap<string, Resource> = new Map(Object.entries(resources))

/** The resource of that name; throws on a name that came from outside, so look that up in `registry` first. */
export function resourceNamed(name: string): Resource {
  const resource = registry.get(name)
  if (!resource) throw new Error(`There is no resource "${name}".`)
  return resource
}
