/** What each resource does on the server. */
import { companies } from '../../shared/resources/companies.ts'
import { customers } from '../../shared/resources/customers.ts'
import { equipment } from '../../shared/resources/equipment.ts'
import { favorites } from '../../shared/resources/favorites.ts'
import { groups } from '../../shared/resources/groups.ts'
import type { ResourceName } from '../../shared/resources/index.ts'
import { savedReplies } from '../../shared/resources/saved-replies.ts'
import { repeatedFavorites } from '../automations/repeated-favorites.ts'
import { type AnyServed, serve } from '../records/serve.ts'
import { automationRunsOnServer } from './automation-runs.ts'
import { customerNotesOnServer } from './customer-notes.ts'
import { customerSegmentsOnServer } from './customer-segments.ts'
import { interactionsOnServer } from './interactions.ts'
import { leadsOnServer } from './leads.ts'
import { mailsOnServer } from './mails.ts'
import { notificationsOnServer } from './notifications.ts'
import { opportunitiesOnServer } from './opportunities.ts'
import { rentalsOnServer } from './rentals.ts'
import { savedViewsOnServer } from './saved-views.ts'
import { ticketCommentsOnServer } from './ticket-comments.ts'
import { ticketsOnServer } from './tickets.ts'
import { usersOnServer } from './users.ts'

const byName: { readonly [N in ResourceName]: AnyServed } = {
  leads: leadsOnServer,
  opportunities: opportunitiesOnServer,
  interactions: interactionsOnServer,
  tickets: ticketsOnServer,
  ticket_comments: ticketCommentsOnServer,
  customer_notes: customerNotesOnServer,
  saved_replies: serve(savedReplies, {}),
  rentals: rentalsOnServer,
  equipment: serve(equipment, {}),
  favorites: serve(favorites, { automations: [repeatedFavorites] }),
  customers: serve(customers, {}),
  customer_segments: customerSegmentsOnServer,
  companies: serve(companies, {}),
  users: usersOnServer,
  groups: serve(groups, {}),
  automation_runs: automationRunsOnServer,
  notifications: notificationsOnServer,
  mails: mailsOnServer,
  saved_views: savedViewsOnServer,
}

export const served: ReadonlyMap<string, AnyServed> = new Map(Object.entries(byName))
