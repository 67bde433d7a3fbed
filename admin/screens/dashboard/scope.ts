/** Whose work the dashboard is about. */
import { useAdminOf } from '../../kernel/admins.tsx'
import type { Admin } from '../../kernel/define-admin.ts'
import { useRights } from '../../kernel/session.tsx'

export type Scope = 'me' | 'everyone'

const DAY_MS = 86_400_000
/** The day so many days after another: `2026-10-21`, 1 → `2026-10-22`. */
export const daysFrom = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
/** Whole days from one day to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS)

/** How a resource looks, if this user may see its records. */
export function useVisibleAdmin(name: string): Admin | undefined {
  const admin = useAdminOf(name)
  return useRights(name).view ? admin : undefined
}
