import { useRef, useState } from 'react'
import type { Upload } from '../../providers/upload.ts'
import { useSession } from '../session.tsx'
import { type Chosen, withMore } from './chosen.ts'

export type ChosenFiles = ReturnType<typeof useChosen>

/** The files of a form or a dialog, from choosing them until they are sent; `first` were chosen before. */
export function useChosen(first: readonly File[] = []) {
  const limits = useSession().settings.files
  const [chosen, setChosen] = useState<Chosen>(() => ({ files: first, refused: [] }))
  /** How much has gone out, from 0 to 1; null while nothing is sent. */
  const [sent, setSent] = useState<number | null>(null)
  const sending = useRef<AbortController>(null)
  return {
    ...chosen,
    limits,
    sent,
    /** Once all is out it is too late. */
    stop: sent !== null && sent < 1 ? () => sending.current?.abort() : undefined,
    add: (more: readonly File[]) => setChosen((before) => withMore(before, more, limits)),
    remove: (file: File) => setChosen(({ files }) => ({ files: files.filter((one) => one !== file), refused: [] })),
    clear: () => setChosen({ files: [], refused: [] }),
    /** Sends with the files, if there are any. */
    async sending<T>(part: string | undefined, work: (upload: Upload | undefined) => Promise<T>): Promise<T> {
      if (part === undefined || chosen.files.length === 0) return work(undefined)
      setSent(0)
      const controller = new AbortController()
      sending.current = controller
      const { signal } = controller
      return work({ part, files: chosen.files, progress: setSent, signal }).finally(() => setSent(null))
    },
  }
}
