import { useEffect, useRef } from 'react'

/**
 * Keeps the option that the arrow keys have reached when more are read below it: rc-select goes back to the first, and
 * what is further down could not be reached.
 */
export function useKeptPlace(id: string | undefined, words: string, count: number): void {
  const before = useRef({ words, count })
  useEffect(() => {
    const grown = before.current.words === words && before.current.count < count
    before.current = { words, count }
    const active = id && document.getElementById(id)?.getAttribute('aria-activedescendant')
    if (!grown || !active) return
    // After it went back. This is how the list learns of the mouse.
    const timer = setTimeout(() => {
      const option = document.getElementById(active)
      option?.dispatchEvent(new MouseEvent('mousemove', { bubbles: true }))
      option?.scrollIntoView({ block: 'nearest' })
    })
    return () => clearTimeout(timer)
  }, [id, words, count])
}
