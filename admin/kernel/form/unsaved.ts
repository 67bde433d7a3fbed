/** What was typed and is not saved yet, on the whole page: a form, and the forms in drawers above it. */
import { type RefObject, useEffect } from 'react'

const dirty = new Set<RefObject<boolean>>()

/** Counts this form's input as long as it is there. */
export function useUnsaved(mine: RefObject<boolean>): void {
  useEffect(() => {
    dirty.add(mine)
    return () => void dirty.delete(mine)
  }, [mine])
}

export const anythingUnsaved = (): boolean => [...dirty].some(({ current }) => current)

/** A form is open: a session that ends is begun anew above it, instead of on a page of its own. */
export const isFormOpen = (): boolean => dirty.size > 0

/** Leaves without asking: what was typed belongs to a record that is gone, or to somebody else. */
export function letGo(): void {
  for (const form of dirty) form.current = false
}
