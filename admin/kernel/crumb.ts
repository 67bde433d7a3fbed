/** What the page that is shown is called, and which record it is about, for the breadcrumb. */
import { useEffect, useSyncExternalStore } from 'react'

export interface Crumb {
  /** What the page is called. */
  readonly page: string
  /** The record's title; empty while it loads, and on pages about no record. */
  readonly title: string
  /** Whether it has no page any more. */
  readonly gone: boolean
}

const none: Crumb = { page: '', title: '', gone: false }
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

/** Names the page and its record while the page is there. */
export function useNamedCrumb(page: string, title: string, gone: boolean): void {
  useEffect(() => {
    set({ page, title, gone })
    return () => set(none)
  }, [page, title, gone])
}

/** The record of the page that is there. */
export const useCrumb = (): Crumb => useSyncExternalStore(follow, () => crumb)
