/** Who calls: staff, a seller, a customer, or the server itself. */

/**
 * Somebody who calls. `grants` are what the groups of a staff user permit (`"leads.view"`); null when he is in none, and
 * for a superuser: then they narrow nothing.
 */
export interface Staff {
  readonly role: 'staff'
  readonly id: number
  readonly superuser: boolean
  readonly grants: ReadonlySet<string> | null
}
/** A seller without a company has no records. */
export interface Seller {
  readonly role: 'seller'
  readonly id: number
  readonly company: number | null
  /** Settings allow him to log interactions, and to read what other sellers wrote about his customers. */
  readonly logs?: boolean
  readonly sharesNotes?: boolean
}
/** A customer without a profile has no records. */
export interface Customer {
  readonly role: 'customer'
  readonly id: number
  readonly customer: number | null
}
/** The server itself: automations and the command line. */
export interface System {
  readonly role: 'system'
  readonly id: null
}
/** The one that there is: it may everything. */
export const system: System = { role: 'system', id: null }
/** Whoever calls; what he may is in permissions.ts. */
export type Actor = Staff | Seller | Customer | System
/** The roles that the table of permissions has a column for. */
export type Role = Exclude<Actor['role'], 'system'>
