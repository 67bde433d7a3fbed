import { useState } from 'react'

/** Whether a group is open: as a person left it, and always after a save that ran into something inside. */
export function useOpening(collapsed: boolean, wrong: boolean, round: number) {
  const [open, setOpen] = useState(!collapsed)
  const [seen, setSeen] = useState(0)
  if (round !== seen) {
    setSeen(round)
    if (wrong) setOpen(true)
  }
  return { open, onToggle: collapsed ? () => setOpen(!open) : undefined }
}
