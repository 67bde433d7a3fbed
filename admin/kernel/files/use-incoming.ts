/** Files that are dropped or pasted anywhere on the page, for the topmost form that takes some. */
import { useEffect, useRef, useState } from 'react'

const takers: ((files: readonly File[]) => void)[] = []
const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true

/** Beside a form the browser would open the file instead of the page, with all that was typed. */
function hold(event: DragEvent): void {
  if (holdsFiles(event)) event.preventDefault()
}
function drop(event: DragEvent): void {
  if (!holdsFiles(event)) return
  event.preventDefault()
  takers.at(-1)?.([...(event.dataTransfer?.files ?? [])])
}
function paste(event: ClipboardEvent): void {
  const { files, types } = event.clipboardData ?? {}
  // Office programs put a picture of the text beside the text that is meant.
  if (!files || files.length === 0 || types?.includes('text/plain')) return
  event.preventDefault()
  takers.at(-1)?.([...files])
}

/** Hands over what comes; says whether files are being dragged over the page. */
export function useIncoming(take: (files: readonly File[]) => void): boolean {
  const latest = useRef(take)
  const [over, setOver] = useState(false)
  useEffect(() => {
    latest.current = take
  })
  useEffect(() => {
    const mine = (files: readonly File[]) => {
      setOver(false)
      latest.current(files)
    }
    const enter = (event: DragEvent) => setOver(takers.at(-1) === mine && holdsFiles(event))
    const leave = (event: DragEvent) => event.relatedTarget === null && setOver(false)
    if (takers.length === 0) {
      document.addEventListener('dragover', hold)
      document.addEventListener('drop', drop)
      document.addEventListener('paste', paste)
    }
    takers.push(mine)
    document.addEventListener('dragenter', enter)
    document.addEventListener('dragleave', leave)
    return () => {
      takers.splice(takers.indexOf(mine), 1)
      document.removeEventListener('dragenter', enter)
      document.removeEventListener('dragleave', leave)
      if (takers.length > 0) return
      document.removeEventListener('dragover', hold)
      document.removeEventListener('drop', drop)
      document.removeEventListener('paste', paste)
    }
  }, [])
  return over
}
