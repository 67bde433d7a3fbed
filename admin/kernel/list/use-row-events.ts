/** What happens on the rows of a list, heard by one listener for all of them: a hundred are felt. */
import { type RefObject, useEffect, useRef } from 'react'

/** The row that something belongs to; rows name their records in `data-row`. */
export const rowOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null
export const idOf = (row: HTMLElement | null): number | undefined => (row ? Number(row.dataset.row) : undefined)
/** The link of its title, which comes first. */
export const linkOf = (row: HTMLElement | null): HTMLElement | null => row?.querySelector('a') ?? null

/** Where a click means something else already. */
const OWN = 'a, button, input, select, textarea, label, [role=combobox], [data-open], td:has(> label)'

const isPlain = ({ ctrlKey, metaKey, shiftKey, altKey }: MouseEvent | KeyboardEvent) =>
  !(ctrlKey || metaKey || shiftKey || altKey)

interface Events {
  /** The focus has come into the row of that record. */
  focused(id: number): void
  /** An empty place of the row was clicked, or the space bar pressed on its title. */
  looked(id: number): void
}

export function useRowEvents(box: RefObject<HTMLElement | null>, events: Events): void {
  const latest = useRef(events)
  useEffect(() => {
    latest.current = events
  })
  useEffect(() => {
    const element = box.current
    if (!element) return
    const end = new AbortController()
    const options = { signal: end.signal }
    const focused = ({ target }: FocusEvent) => {
      const id = idOf(rowOf(target))
      if (id !== undefined) latest.current.focused(id)
    }
    const clicked = (event: MouseEvent) => {
      const id = idOf(rowOf(event.target))
      if (id === undefined || !isPlain(event) || (event.target instanceof Element && event.target.closest(OWN))) return
      // Whoever marks words wants to copy them.
      if (document.getSelection()?.type !== 'Range') latest.current.looked(id)
    }
    const pressed = (event: KeyboardEvent) => {
      const row = rowOf(event.target)
      const id = idOf(row)
      if (event.key !== ' ' || id === undefined || event.target !== linkOf(row) || !isPlain(event)) return
      event.preventDefault()
      latest.current.looked(id)
    }
    element.addEventListener('focusin', focused, options)
    element.addEventListener('click', clicked, options)
    element.addEventListener('keydown', pressed, options)
    return () => end.abort()
  }, [box])
}
