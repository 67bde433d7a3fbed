/** What somebody who has a record open tells the others there. */

/** What he does at it; the later, the more the others want to know it. */
export const doings = ['viewing', 'editing', 'replying'] as const
export type Doing = (typeof doings)[number]

/** What he says: what he does, or that he has left. */
export const presenceStates = [...doings, 'gone'] as const
export type PresenceState = (typeof presenceStates)[number]

/** What a tab calls itself is no longer. */
export const TAB_LENGTH = 40

/** A record of a resource, by its name under `/api/admin`. */
export interface Place {
  readonly resource: string
  readonly id: number
}
/** Somebody else. */
export interface Present {
  readonly id: number
  readonly name: string
  readonly state: Doing
}
/** What a tab says: what is done in it, and which of the session's tabs it is. */
export interface Word {
  readonly state: PresenceState
  readonly tab: string
  /** Counts words as they came in: one that is overtaken by a later one of its tab says nothing any more. */
  readonly turn: number
}
