import { useEffect, useRef, useState } from 'react'
import type { ChosenFiles } from '../../kernel/files/use-chosen.ts'
import { dropDraft, keepDraft, readDraft, tidyDrafts } from './drafts.ts'

/** A pause of this length between two keys, and the draft is kept. Milliseconds. */
const PAUSE = 400

/**
 * The text of one composer. It is kept while it is typed, when the page is hidden and when the composer goes; nothing
 * else on the page is drawn anew by it.
 */
export function useDraft(key: string, { files }: Pick<ChosenFiles, 'files'>) {
  const [first] = useState(() => readDraft(key))
  const [text, setText] = useState(first?.text ?? '')
  /** Files that were chosen before the page was loaded, and have to be chosen again. */
  const [lost, setLost] = useState(() =>
    (first?.files ?? []).filter((name) => !files.some((file) => file.name === name)),
  )
  const [keptAt, setKeptAt] = useState(first?.at ?? 0)
  const [safe, setSafe] = useState(true)
  const now = useRef({ text, files, lost })
  useEffect(() => {
    now.current = { text, files, lost }
  })
  useEffect(() => {
    const keep = () => keepDraft(key, now.current.text, now.current.files, now.current.lost)
    const hidden = () => void (document.visibilityState === 'hidden' && keep())
    tidyDrafts()
    window.addEventListener('pagehide', keep)
    document.addEventListener('visibilitychange', hidden)
    return () => {
      keep()
      window.removeEventListener('pagehide', keep)
      document.removeEventListener('visibilitychange', hidden)
    }
  }, [key])
  const opened = useRef(false)
  useEffect(() => {
    // What was read from there need not be written again.
    if (!opened.current) {
      opened.current = true
      return
    }
    const timer = setTimeout(() => {
      setSafe(keepDraft(key, text, files, lost))
      setKeptAt(text === '' && files.length === 0 && lost.length === 0 ? 0 : Date.now())
    }, PAUSE)
    return () => clearTimeout(timer)
  }, [key, text, files, lost])

  return {
    text,
    setText,
    lost,
    forgetLost: () => setLost([]),
    /** When it was kept last; 0 when there is nothing to keep. */
    keptAt,
    /** False where the browser keeps nothing. */
    safe,
    /** After it was sent. */
    done() {
      now.current = { text: '', files: [], lost: [] }
      dropDraft(key)
      setText('')
      setLost([])
      setKeptAt(0)
    },
  }
}
