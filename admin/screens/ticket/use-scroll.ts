import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'

/** So near to the end one reads the end. */
const NEAR = 48
/** What comes so soon belongs to opening the page. Milliseconds. */
const OPENING = 1500

interface Scroll {
  readonly box: RefObject<HTMLDivElement | null>
  /** Whether the reader is at the end of what there is. */
  readonly atEnd: boolean
  toEnd(): void
  onScroll(): void
  /** Keeps what is on the screen where it is while older things are put above it. */
  hold(): void
}

/**
 * A thread begins at its end, or at what is new, and is never moved under its reader afterwards. `first` and `last` name
 * the ends of what is shown.
 */
export function useScroll(first: unknown, last: unknown, marker: string): Scroll {
  const box = useRef<HTMLDivElement>(null)
  const fromEnd = useRef<number | null>(null)
  const isEnd = useRef(true)
  const [atEnd, setAtEnd] = useState(true)
  const onScroll = useCallback(() => {
    const { current: it } = box
    if (!it) return
    isEnd.current = it.scrollHeight - it.scrollTop - it.clientHeight < NEAR
    setAtEnd(isEnd.current)
  }, [])
  const toEnd = useCallback(() => {
    box.current?.scrollTo({ top: box.current.scrollHeight })
  }, [])
  const hold = useCallback(() => {
    if (box.current) fromEnd.current = box.current.scrollHeight - box.current.scrollTop
  }, [])
  useEffect(() => {
    const { current: it } = box
    if (!it) return
    let opening = true
    const begin = () => {
      const line = it.querySelector(`[data-marker="${marker}"]`)
      if (line) line.scrollIntoView({ block: 'start' })
      else toEnd()
    }
    const opened = () => {
      opening = false
    }
    // What was seen of the end stays in sight when the text below it grows.
    const follow = new ResizeObserver(() => (opening ? begin() : isEnd.current && toEnd()))
    follow.observe(it)
    const grown = new ResizeObserver(() => opening && begin())
    if (it.firstElementChild) grown.observe(it.firstElementChild)
    const timer = setTimeout(opened, OPENING)
    for (const touch of TOUCHES) it.addEventListener(touch, opened, { passive: true })
    return () => {
      clearTimeout(timer)
      for (const touch of TOUCHES) it.removeEventListener(touch, opened)
      follow.disconnect()
      grown.disconnect()
    }
  }, [marker, toEnd])
  useLayoutEffect(() => {
    if (fromEnd.current === null || !box.current) return
    box.current.scrollTop = box.current.scrollHeight - fromEnd.current
    fromEnd.current = null
  }, [first])
  // Something came: the end is somewhere else
  useEffect(onScroll, [last, onScroll])
  return { box, atEnd, toEnd, onScroll, hold }
}
const TOUCHES = ['wheel', 'pointerdown', 'touchstart', 'keydown'] as const
