import { useEffect, useRef } from 'react'

/** What is offered, in its order. */
type Values = readonly number[]

/**
 * Keeps the option that the arrow keys have reached when more are read: rc-select goes back to the first, and what is
 * further down could not be reached. It knows options by their place, which may be another then.
 */
export function useKeptPlace(id: string | undefined, words: string, values: Values): void {
  const before = useRef<{ words: string; values: Values }>({ words, values })
  const text = values.join()
  useEffect(() => {
    const { current: was } = before
    before.current = { words, values }
    const active = id && document.getElementById(id)?.getAttribute('aria-activedescendant')
    const value = was.values[Number(active?.split('_').at(-1) ?? -1)]
    const at = value === undefined ? -1 : values.indexOf(value)
    if (!active || at < 0 || was.words !== words || was.values.length >= values.length) return
    // After it went back. This is how the list learns of the mouse.
    const timer = setTimeout(() => {
      const option = document.getElementById(`${id}_list_${at}`)
      option?.dispatchEvent(new MouseEvent('mousemove', { bubbles: true }))
      option?.scrollIntoView({ block: 'nearest' })
    })
    return () => clearTimeout(timer)
  }, [id, words, text])
}
