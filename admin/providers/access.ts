/** Refine's question "may I": a look into the session's table, and into the record when there is one. */
import type { AccessControlProvider } from '@refinedev/core'
import type { Right } from '../../shared/kernel/resource.ts'
import { loadSession, type Rights } from './session.ts'

const rightFor: Readonly<Record<string, Right>> = {
  list: 'view',
  show: 'view',
  create: 'add',
  clone: 'add',
  edit: 'change',
  delete: 'remove',
}

/** Whether the rights allow the action; what the table does not know needs the right to change. */
export const allows = (rights: Rights | undefined, action: string): boolean =>
  rights?.[rightFor[action] ?? 'change'] ?? false

export const accessControlProvider: AccessControlProvider = {
  can: async ({ resource, action }) => {
    const session = await loadSession()
    return { can: resource === undefined || allows(session?.permissions[resource], action) }
  },
  options: { queryOptions: { staleTime: Number.POSITIVE_INFINITY } },
}
