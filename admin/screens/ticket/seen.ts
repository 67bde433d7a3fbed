/** How far this browser's person has read each thread. */

const KEY = (user: number) => `read:${user}`
/** The oldest are forgotten. */
const MOST = 500

type Seen = readonly (readonly [ticket: number, message: number])[]

function read(user: number): Seen {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY(user)) ?? '[]')
    return Array.isArray(value) ? value.filter((one) => Array.isArray(one) && one.length === 2) : []
  } catch {
    return []
  }
}

/** The last message that was read; undefined on a first visit. */
export const lastRead = (user: number, ticket: number): number | undefined =>
  read(user).find(([id]) => id === ticket)?.[1]

/** Remembers the last message that is on the page. */
export function markRead(user: number, ticket: number, message: number): void {
  const others = read(user).filter(([id]) => id !== ticket)
  try {
    localStorage.setItem(KEY(user), JSON.stringify([...others.slice(-MOST), [ticket, message]]))
  } catch {
    // A full or forbidden store: the marker is a comfort, no more.
  }
}
