/** How every resource looks, in menu order. */
import type { ResourceName } from '../../shared/resources/index.ts'
import type { Admin } from '../kernel/define-admin.ts'
import { automationRunsAdmin } from './automation-runs.tsx'
import { companiesAdmin } from './companies.tsx'
import { customerNotesAdmin } from './customer-notes.tsx'
import { customerSegmentsAdmin } from './customer-segments.tsx'
import { customersAdmin } from './customers.tsx'
import { equipmentAdmin } from './equipment.tsx'
import { favoritesAdmin } from './favorites.tsx'
import { groupsAdmin } from './groups.tsx'
import { interactionsAdmin } from './interactions.tsx'
import { leadsAdmin } from './leads.tsx'
import { mailsAdmin } from './mails.tsx'
import { notificationsAdmin } from './notifications.tsx'
import { opportunitiesAdmin } from './opportunities.tsx'
import { rentalsAdmin } from './rentals.tsx'
import { savedRepliesAdmin } from './saved-replies.tsx'
import { savedViewsAdmin } from './saved-views.tsx'
import { settingsAdmin } from './settings.tsx'
import { ticketCommentsAdmin } from './ticket-comments.tsx'
import { ticketsAdmin } from './tickets.tsx'
import { usersAdmin } from './users.tsx'

/** A resource without its line here does not compile. */
const byName: { readonly [N in ResourceName]: Admin } = {
  leads: leadsAdmin,
  opportunities: opportunitiesAdmin,
  interactions: interactionsAdmin,
  tickets: ticketsAdmin,
  ticket_comments: ticketCommentsAdmin,
  customer_notes: customerNotesAdmin,
  saved_replies: savedRepliesAdmin,
  rentals: rentalsAdmin,
  equipment: equipmentAdmin,
  favorites: favoritesAdmin,
  customers: customersAdmin,
  customer_segments: customerSegmentsAdmin,
  companies: companiesAdmin,
  users: usersAdmin,
  groups: groupsAdmin,
  automation_runs: automationRunsAdmin,
  notifications: notificationsAdmin,
  mails: mailsAdmin,
  saved_views: savedViewsAdmin,
}

/** Settings are no resource with rows, but have a page like one. */
export const admins: readonly Admin[] = [...Object.values(byName), settingsAdmin]
