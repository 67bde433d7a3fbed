import { useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()
const subscribe = (changed: () => void) => {
  listeners.add(changed)
  window.addEventListener('storage', changed)
  return () => {
    listeners.delete(changed)
    window.removeEventListener('storage', changed)
  }
}

/** A text that this browser ("local") or this tab ("session") remembers, the same for everybody who asks by the key. */
export function useStored(where: 'local' | 'session', key: string): [string, (text: string) => void] {
  const storage = where === 'local' ? localStorage : sessionStorage
  const text = useSyncExternalStore(subscribe, () => storage.getItem(key) ?? '')
  const store = (next: string) => {
    storage.setItem(key, next)
    for (const changed of listeners) changed()
  }
  return [text, store]
}
