import { useSyncExternalStore } from 'react'

/** Whether the window matches, followed as it changes. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = window.matchMedia(query)
      list.addEventListener('change', changed)
      return () => list.removeEventListener('change', changed)
    },
    () => window.matchMedia(query).matches,
  )
}

export const usePhone = (): boolean => useMedia('(max-width: 599px)')
/** Room for the filter panel beside the table. */
export const useWide = (): boolean => useMedia('(min-width: 1200px)')
