import { useLayoutEffect, useRef } from 'react'
import { useNavigationType } from 'react-router'

const kept = new Map<string, number>()

/** The scrolling box of a list: where it was when somebody comes back to it, at the top when it shows something else. */
export function useKeptScroll(view: string, ready: boolean) {
  const box = useRef<HTMLDivElement>(null)
  const fresh = useRef(true)
  const type = useNavigationType()
  // Only for another view: the way that led to this one does not change while it is shown.
  useLayoutEffect(() => {
    const element = box.current
    if (!ready || !element) return
    const top = (fresh.current || type === 'POP' ? kept.get(view) : 0) ?? 0
    // A new box is at its top: saying so again would make the browser measure the page before it is drawn.
    if (!fresh.current || top > 0) element.scrollTop = top
    fresh.current = false
    return () => {
      kept.set(view, element.scrollTop)
    }
  }, [view, ready])
  return box
}
