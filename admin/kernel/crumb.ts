/** Which record the page that is shown is about, for the breadcrumb. */
import { useEffect, useSyncExternalStore } from 'react'

export interface Crumb {
  /** The record's title; empty while it loads, and on pages about no record. */
  readonly title: string
  /** Whether it has no page any more. */
  readonly gone: boolean
}

const none: Crumb = { title: '', gone: false }
let crumb = none
const followers = new Set<() => void>()
const follow = (changed: () => void) => {
  followers.add(changed)
  return () => followers.delete(changed)
}
const set = (next: Crumb) => {
  crumb = next
  for (const changed of followers) changed()
}

/** Names the record while the page is there. */
export function useNamedCrumb(title: string, gone: boolean): void {
  useEffect(() => {
    set({ title, gone })
    return () => set(none)
  }, [title, gone])
}

/** The record of the page that is there. */
export const useCrumb = (): Crumb => useSyncExternalStore(follow, () => crumb)
