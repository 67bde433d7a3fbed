/** Single keys: which there are on a page, and when a key is no letter. */
import { type RefObject, useEffect, useRef } from 'react'
import { useStored } from './use-stored.ts'

/** What a key does, in words and in deed. */
export interface Key {
  readonly words: string
  run(): void
}
type Keys = Readonly<Record<string, Key>>

const pages = new Set<RefObject<Keys>>()
/** The keys of the page that is open, for the sheet of all keys. */
export const keysOfPage = (): readonly (readonly [key: string, words: string])[] =>
  [...pages].flatMap(({ current }) => Object.entries(current).map(([key, { words }]) => [key, words] as const))

/** Somebody types there. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.closest('input:not([type=radio], [type=checkbox]), textarea, select, [role=combobox], [role=textbox]') !==
      null)
/** Something above the page asks for an answer. What stands beside it, covering nothing, does not. */
export const isCovered = (): boolean =>
  [...document.querySelectorAll('[role=dialog]:not([aria-modal=false]), [role=menu]')].some((one) =>
    one.checkVisibility(),
  )

/** Whether single keys work: people who speak to their computer, or type with one finger, may not want them (WCAG 2.1.4). */
export function useSingleKeys(): readonly [boolean, (on: boolean) => void] {
  const [stored, store] = useStored('local', 'single-keys')
  return [stored !== 'off', (on) => store(on ? '' : 'off')]
}

let second = Number.NEGATIVE_INFINITY
/** Until then the next key belongs to the one before it. */
export const expectSecondKey = (until: number): void => {
  second = until
}

const isFree = ({ target, ctrlKey, metaKey, altKey, isComposing, timeStamp }: KeyboardEvent): boolean =>
  !(ctrlKey || metaKey || altKey || isComposing || timeStamp < second || isTyping(target) || isCovered())

/** Keys that do something while this is on the page, wherever nobody types. */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys)
  const [single] = useSingleKeys()
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    if (!single) return
    const pressed = (event: KeyboardEvent) => {
      const key = latest.current[event.key]
      if (!key || event.defaultPrevented || !isFree(event)) return
      // The letter would be typed into what is focused now.
      event.preventDefault()
      key.run()
    }
    pages.add(latest)
    document.addEventListener('keydown', pressed)
    return () => {
      pages.delete(latest)
      document.removeEventListener('keydown', pressed)
    }
  }, [single])
}
