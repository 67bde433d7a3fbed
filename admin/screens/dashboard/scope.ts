/** Whose work the dashboard is about, and what of it comes first. */

import { DAY_MS } from '../../../shared/kernel/instants.ts'
import { useAdminOf } from '../../kernel/admins.tsx'
import type { Admin } from '../../kernel/define-admin.ts'
import { queryOfAddress } from '../../kernel/list/list-query.ts'
import { useRights } from '../../kernel/session.tsx'
import { useAllEmpty } from '../../kernel/use-resource-query.ts'
import { useStored } from '../../kernel/use-stored.ts'

export type Scope = 'me' | 'everyone'

/**
 * Whose work it is, and how to choose; undefined as long as that is not known. Without a choice it is everyone's for
 * whoever has nothing of his own: he would look at zeros.
 */
export function useScope(admins: readonly (Admin | undefined)[]): [Scope | undefined, (scope: Scope) => void] {
  const [stored, store] = useStored('local', 'dashboard-scope')
  const chosen = stored === 'me' || stored === 'everyone' ? stored : undefined
  const idle = useAllEmpty(
    chosen
      ? []
      : admins.flatMap((admin) => (admin ? [{ admin, query: queryOfAddress(admin, 'assigned_to=me', 1) }] : [])),
  )
  return [chosen ?? (idle === undefined ? undefined : idle ? 'everyone' : 'me'), store]
}

/** Whole days from one day to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS)

/** How a resource looks, if this user may see its records. */
export function useVisibleAdmin(name: string): Admin | undefined {
  const admin = useAdminOf(name)
  return useRights(name).view ? admin : undefined
}

/** A part of the page, and how much it says to this person. */
interface Part {
  /** Whether he changes such records, or only looks at them. */
  readonly works: boolean
  /** Whether there is nothing in it, as far as that is known. */
  readonly empty?: boolean
}

/** What somebody works with comes first, and what is empty last; empty and not his work, it is nowhere. */
export const inOrder = <P extends Part>(parts: readonly (P | undefined)[]): P[] => {
  const place = ({ works, empty }: Part) => (empty ? 2 : 0) + (works ? 0 : 1)
  return parts
    .filter((part) => part !== undefined)
    .filter((part) => part.works || !part.empty)
    .toSorted((one, other) => place(one) - place(other))
}
