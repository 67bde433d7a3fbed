import { useInvalidate } from '@refinedev/core'
import { useState } from 'react'
import { t } from '../../locales/translate.ts'
import { ApiError } from '../../providers/http.ts'
import { bulkWords, type Selected } from '../actions/target.ts'
import type { Admin } from '../define-admin.ts'
import { useMessages } from '../messages.tsx'
import { useOnce } from '../once.ts'
import { useUndoEdit } from '../use-undo.tsx'
import { type Edited, type EditPreview, editMany, previewEdit } from './api.ts'

type Input = Readonly<Record<string, unknown>>

/** An edit of many records from its values to what came of it. */
export function useBulkEdit(admin: Admin, first: Selected, changed: () => void) {
  const [selected, setSelected] = useState(first)
  const [preview, setPreview] = useState<{ readonly input: Input; readonly found: EditPreview }>()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const messages = useMessages()
  const invalidate = useInvalidate()
  const once = useOnce()
  const undo = useUndoEdit(admin)
  const renew = () => invalidate({ invalidates: ['all'] })

  const during = async <T,>(work: () => Promise<T>): Promise<T | undefined> => {
    setBusy(true)
    setError(undefined)
    try {
      return await work()
    } catch (wrong) {
      const count = wrong instanceof ApiError && wrong.statusCode === 409 ? wrong.body.count : undefined
      if ('filter' in selected && typeof count === 'number') setSelected({ ...selected, count })
      setPreview(undefined)
      setError(wrong)
      return undefined
    } finally {
      setBusy(false)
    }
  }

  return {
    selected,
    preview: preview?.found,
    busy,
    error,
    look: (input: Input) => during(async () => setPreview({ input, found: await previewEdit(admin, selected, input) })),
    back: () => setPreview(undefined),
    /** What came of it, or undefined when it failed. */
    edit: (): Promise<Edited | undefined> =>
      during(async () => {
        const answer = await once((key) => editMany(admin, selected, preview?.input ?? {}, key))
        const tell = answer.done === 0 ? messages.warned : messages.done
        tell(bulkWords(admin, answer, t('Edited')), undo(answer))
        changed()
        await renew()
        return answer
      }),
  }
}
