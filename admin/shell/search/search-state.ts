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

/** What is typed before there is a box for it; undefined when there is one. */
let early: string | undefined
/** The code of the box may be on its way yet: what is typed meanwhile is for the box, and no key of the page. */
function keep(event: KeyboardEvent): void {
  if (early === undefined || event.ctrlKey || event.metaKey || event.altKey) return
  if (event.key === 'Escape') closeSearch()
  else if (event.key === 'Backspace') early = early.slice(0, -1)
  else if (event.key.length === 1) early += event.key
  else return
  event.preventDefault()
  event.stopImmediatePropagation()
}

/** What was typed before the box was there. From now on it takes the keys itself. */
export function takeEarly(): string {
  window.removeEventListener('keydown', keep, true)
  const typed = early ?? ''
  early = undefined
  return typed
}

export function openSearch(): void {
  if (open) return
  early = ''
  window.addEventListener('keydown', keep, true)
  set(true)
}
export function closeSearch(): void {
  takeEarly()
  set(false)
}
export const useSearchOpen = (): boolean => useSyncExternalStore(subscribe, () => open)
