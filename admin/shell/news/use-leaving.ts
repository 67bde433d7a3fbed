import { type RefObject, useEffect } from 'react'
import { useLocation } from 'react-router'

/** Closes what is open at a place when somebody presses Escape, goes elsewhere with the focus or the mouse, or to another page. */
export function useLeaving(place: RefObject<HTMLElement | null>, open: boolean, close: () => void): void {
  const { key } = useLocation()
  // Another page
  useEffect(() => close(), [key, close])
  useEffect(() => {
    if (!open) return
    const inside = (target: EventTarget | null) => target instanceof Node && place.current?.contains(target) === true
    const gone = ({ target }: Event) => {
      if (!inside(target)) close()
    }
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      // What had the focus may have gone, as a button does that has done its work.
      const { activeElement } = document
      if (inside(activeElement) || activeElement === document.body)
        place.current?.querySelector<HTMLElement>('a, button')?.focus()
      close()
    }
    document.addEventListener('pointerdown', gone)
    document.addEventListener('focusin', gone)
    document.addEventListener('keydown', pressed, { capture: true })
    return () => {
      document.removeEventListener('pointerdown', gone)
      document.removeEventListener('focusin', gone)
      document.removeEventListener('keydown', pressed, { capture: true })
    }
  }, [place, open, close])
}
