import { type RefObject, useLayoutEffect, useRef } from 'react'

/** What the first column has at least, before the others give way. Pixels. */
const ENOUGH = 220

function fit(table: HTMLTableElement): void {
  delete table.dataset.tight
  const first = table.querySelector('th')
  if (first && first.offsetWidth < ENOUGH) table.dataset.tight = ''
}

/**
 * A table whose other columns leave the first one too little is set tighter: their texts are cut sooner, and their heads
 * take two lines. A style sheet cannot know: how wide they are is known when they are drawn, of these rows in this language.
 */
export function useTight(...drawn: readonly unknown[]): RefObject<HTMLTableElement | null> {
  const table = useRef<HTMLTableElement>(null)
  useLayoutEffect(() => {
    if (table.current) fit(table.current)
  }, drawn)
  useLayoutEffect(() => {
    const element = table.current
    const box = element?.parentElement
    if (!element || !box) return
    let width = box.clientWidth
    const watch = new ResizeObserver(() => {
      if (box.clientWidth === width) return
      width = box.clientWidth
      fit(element)
    })
    watch.observe(box)
    return () => watch.disconnect()
  }, [])
  return table
}
