/** How every resource looks, in menu order. */
import type { ResourceName } from '../../shared/resources/index.ts'
import type { Admin } from '../kernel/define-admin.ts'
import { companiesAdmin } from './companies.tsx'
import { customersAdmin } from './customers.tsx'
import { equipmentAdmin } from './equipment.tsx'
import { groupsAdmin } from './groups.tsx'
import { interactionsAdmin } from './interactions.tsx'
import { leadsAdmin } from './leads.tsx'
import { opportunitiesAdmin } from './opportunities.tsx'
import { rentalsAdmin } from './rentals.tsx'
import { usersAdmin } from './users.tsx'

/** A resource without its line here does not compile. */
const byName: { readonly [N in ResourceName]: Admin } = {
  leads: leadsAdmin,
  opportunities: opportunitiesAdmin,
  interactions: interactionsAdmin,
  rentals: rentalsAdmin,
  equipment: equipmentAdmin,
  customers: customersAdmin,
  companies: companiesAdmin,
  users: usersAdmin,
  groups: groupsAdmin,
}

export const admins: readonly Admin[] = Object.values(byName)
