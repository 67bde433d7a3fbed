import { useCallback, useEffect, useRef, useState } from 'react'
import { useLocation } from 'react-router'
import { type Marked, markedAt } from './mark.ts'

/** Whoever passes over a link does not ask what it is. Milliseconds. */
const REST = 400
/** Time to come from the link to its card. */
const LEAVE = 200

/**
 * The link to a record on which somebody rests, with the mouse or with the keyboard: heard for the whole page at once. A
 * finger does not rest, it follows.
 */
export function useRested(): Marked | null {
  const [rested, setRested] = useState<Marked | null>(null)
  const shown = useRef(rested)
  const timer = useRef(0)
  /** What is rested on after a while; at once where there is none. */
  const turn = useCallback((next: Marked | null, wait = 0) => {
    clearTimeout(timer.current)
    const now = () => {
      shown.current = next
      setRested(next)
    }
    if (wait > 0) timer.current = window.setTimeout(now, wait)
    else now()
  }, [])
  const { key } = useLocation()
  // Another page, or the same one that shows something else.
  useEffect(() => turn(null), [key, turn])
  useEffect(() => {
    const end = new AbortController()
    const on = <E extends keyof DocumentEventMap>(event: E, heard: (event: DocumentEventMap[E]) => void) =>
      document.addEventListener(event, heard, { capture: true, passive: event === 'scroll', signal: end.signal })
    const moved = (target: EventTarget | null) => {
      const marked = markedAt(target)
      const onCard = target instanceof Element && target.closest('[role=tooltip][data-card]') !== null
      if (onCard || (marked && marked.link === shown.current?.link)) return clearTimeout(timer.current)
      turn(marked, marked ? REST : LEAVE)
    }
    on('pointerover', ({ target, pointerType }) => pointerType === 'mouse' && moved(target))
    on('pointerout', ({ relatedTarget, pointerType }) => pointerType === 'mouse' && !relatedTarget && moved(null))
    on('focusin', ({ target }) => {
      const marked = markedAt(target)
      if (marked?.link.matches(':focus-visible')) turn(marked, REST)
      else if (shown.current) turn(null)
    })
    on('focusout', () => turn(null, LEAVE))
    on('pointerdown', () => turn(null))
    on('scroll', () => shown.current && turn(null))
    on('keydown', (event) => {
      if (event.key !== 'Escape' || !shown.current) return
      // What lies below it has an Escape of its own.
      event.preventDefault()
      event.stopPropagation()
      turn(null)
    })
    return () => {
      end.abort()
      clearTimeout(timer.current)
    }
  }, [turn])
  return rested
}
