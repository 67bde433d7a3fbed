/** Ctrl+S, for the topmost form alone. */
import { useEffect, useRef } from 'react'

const forms: (() => void)[] = []

function press(event: KeyboardEvent): void {
  if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey) || event.altKey) return
  event.preventDefault()
  forms.at(-1)?.()
}

export function useSaveKey(save: () => void, enabled: boolean): void {
  const latest = useRef(save)
  useEffect(() => {
    latest.current = save
  })
  useEffect(() => {
    if (!enabled) return
    const mine = () => latest.current()
    if (forms.length === 0) window.addEventListener('keydown', press)
    forms.push(mine)
    return () => {
      forms.splice(forms.indexOf(mine), 1)
      if (forms.length === 0) window.removeEventListener('keydown', press)
    }
  }, [enabled])
}
