/** How every resource looks, in menu order. */
import type { Admin } from '../kernel/define-admin.ts'
import { companiesAdmin } from './companies.tsx'
import { customersAdmin } from './customers.tsx'
import { equipmentAdmin } from './equipment.tsx'
import { interactionsAdmin } from './interactions.tsx'
import { leadsAdmin } from './leads.tsx'
import { opportunitiesAdmin } from './opportunities.tsx'
import { rentalsAdmin } from './rentals.tsx'
import { usersAdmin } from './users.tsx'

export const admins: readonly Admin[] = [
  leadsAdmin,
  opportunitiesAdmin,
  interactionsAdmin,
  rentalsAdmin,
  equipmentAdmin,
  customersAdmin,
  companiesAdmin,
  usersAdmin,
]
