/** The groups of TezRent's staff. Who is in none may do all that staff may. */
import type { ResourceName } from '../../shared/resources/index.ts'

type Changes = Partial<Record<ResourceName, readonly ('add' | 'change' | 'remove')[]>>

/** What each may do beside seeing everything. */
const groups = {
  Sales: {
    leads: ['add', 'change', 'remove'],
    opportunities: ['add', 'change', 'remove'],
    interactions: ['add', 'change', 'remove'],
  },
  Support: {
    interactions: ['add', 'change'],
    tickets: ['add', 'change'],
    ticket_comments: ['add', 'change'],
    customer_notes: ['add', 'change'],
    rentals: ['change'],
    customers: ['change'],
  },
} as const satisfies Readonly<Record<string, Changes>>
export type GroupName = keyof typeof groups
export const groupNames: readonly GroupName[] = ['Sales', 'Support']

/** Its permissions, in the order of the menu. */
export function permissionsOf(name: GroupName, names: readonly ResourceName[]): string[] {
  const more: Changes = groups[name]
  return names.flatMap((resource) => ['view', ...(more[resource] ?? [])].map((right) => `${resource}.${right}`))
}
