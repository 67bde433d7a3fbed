import { useEffect, useRef } from 'react'

/** Where a key means a letter, or what is chosen there. */
const TYPING =
  'input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable="true"], [role="menu"], [role="listbox"], [role="dialog"]'
/** Above the page something asks for an answer. */
const ASKING = '.ant-modal-wrap:not([style*="display: none"]), .ant-drawer-open'

const isFree = ({ target, ctrlKey, metaKey, altKey, defaultPrevented, isComposing }: KeyboardEvent): boolean =>
  !(ctrlKey || metaKey || altKey || defaultPrevented || isComposing) &&
  !(target instanceof Element && target.closest(TYPING)) &&
  document.querySelector(ASKING) === null

/** Single keys that do something on this page, wherever nobody types. */
export function useKeys(keys: Readonly<Record<string, () => void>>): void {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const run = latest.current[event.key]
      if (!run || !isFree(event)) return
      // The letter would be typed into what is focused now.
      event.preventDefault()
      run()
    }
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  }, [])
}
