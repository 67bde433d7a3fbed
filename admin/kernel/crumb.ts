/** What the page that is shown is about, for the last step of the breadcrumb. */
import { useEffect, useSyncExternalStore } from 'react'

let crumb = ''
const followers = new Set<() => void>()
const follow = (changed: () => void) => {
  followers.add(changed)
  return () => followers.delete(changed)
}
const set = (next: string) => {
  crumb = next
  for (const changed of followers) changed()
}

/** Names the page while it is there. */
export function useNamedCrumb(name: string): void {
  useEffect(() => {
    set(name)
    return () => set('')
  }, [name])
}

/** The name of the page that is there; empty between two pages. */
export const useCrumb = (): string => useSyncExternalStore(follow, () => crumb)
