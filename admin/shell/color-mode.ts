/** Light, dark, or as the system says; remembered in this browser. public/first-paint.js applies it before the first paint. */
import { useEffect, useSyncExternalStore } from 'react'
import { useMedia } from '../kernel/use-media.ts'

export type ColorChoice = 'auto' | 'light' | 'dark'
const KEY = 'color-mode'
const listeners = new Set<() => void>()

const isChoice = (word: string | null): word is ColorChoice => word === 'auto' || word === 'light' || word === 'dark'

const read = (): ColorChoice => {
  const stored = localStorage.getItem(KEY)
  return isChoice(stored) ? stored : 'auto'
}

/** Chooses for this browser, in all its tabs. */
export const chooseColorMode = (choice: ColorChoice): void => {
  localStorage.setItem(KEY, choice)
  for (const changed of listeners) changed()
}

const subscribe = (changed: () => void) => {
  listeners.add(changed)
  window.addEventListener('storage', changed)
  return () => {
    listeners.delete(changed)
    window.removeEventListener('storage', changed)
  }
}

/** The choice, and the mode that it comes to. */
export function useColorMode(): { choice: ColorChoice; mode: 'light' | 'dark' } {
  const choice = useSyncExternalStore(subscribe, read)
  const system = useMedia('(prefers-color-scheme: dark)') ? 'dark' : 'light'
  const mode = choice === 'auto' ? system : choice
  useEffect(() => {
    document.documentElement.dataset.theme = mode
  }, [mode])
  return { choice, mode }
}
