import { useEffect, useId, useRef } from 'react'

/** The title of a stop. It makes the box around it, which antd leaves a plain one, a dialog that has the focus and keeps it. */
export function StopTitle({ children }: { children: string }) {
  const name = useId()
  const title = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const box = title.current?.closest<HTMLElement>('.ant-tour')
    if (!box) return
    box.setAttribute('role', 'dialog')
    box.setAttribute('aria-modal', 'true')
    box.setAttribute('aria-labelledby', name)
    const buttons = () => [...box.querySelectorAll<HTMLElement>('button')]
    // Each stop begins at the way on.
    buttons().at(-1)?.focus()
    const kept = (event: KeyboardEvent) => {
      if (event.key !== 'Tab') return
      event.preventDefault()
      const all = buttons()
      const now = all.findIndex((one) => one.contains(document.activeElement))
      all.at((now + (event.shiftKey ? -1 : 1)) % all.length)?.focus()
    }
    document.addEventListener('keydown', kept)
    return () => document.removeEventListener('keydown', kept)
  }, [name])
  return (
    <span ref={title} id={name}>
      {children}
    </span>
  )
}
