/** What somebody who has a record open tells the others there. */

/** What he does at it; the later, the more the others want to know it. */
export const doings = ['viewing', 'editing', 'replying'] as const
export type Doing = (typeof doings)[number]

/** What he says: what he does, or that he has left. */
export const presenceStates = [...doings, 'gone'] as const
export type PresenceState = (typeof presenceStates)[number]

/** What a tab calls itself is no longer. */
export const TAB_LENGTH = 40
