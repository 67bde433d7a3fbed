/** Whether the search through everything is open: buttons and keys open it, whatever page is there. */
import { useSyncExternalStore } from 'react'

let open = false
const listeners = new Set<() => void>()
const subscribe = (changed: () => void) => {
  listeners.add(changed)
  return () => void listeners.delete(changed)
}
function set(next: boolean): void {
  open = next
  for (const changed of listeners) changed()
}

export const openSearch = (): void => set(true)
export const closeSearch = (): void => set(false)
export const useSearchOpen = (): boolean => useSyncExternalStore(subscribe, () => open)
