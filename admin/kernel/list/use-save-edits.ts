import { useInvalidate } from '@refinedev/core'
import { useState } from 'react'
import { countOf, plural, t } from '../../locales/translate.ts'
import { ApiError, send } from '../../providers/http.ts'
import { type Admin, isRecord } from '../define-admin.ts'
import { sameValue } from '../fields.ts'
import { useMessages, writeReasonOf } from '../messages.tsx'
import { apiPath } from '../paths.ts'
import { cellId, type Edits, type RowEdit, type Rows } from './use-edits.ts'

/** `{"12.status": […]}` → the errors of each row; what belongs to no row of the page is said as it is. */
function withErrors(rows: Rows, errors: Readonly<Record<string, readonly string[]>>): { rows: Rows; rest: string[] } {
  const next = new Map(rows)
  const rest: string[] = []
  for (const [key, messages] of Object.entries(errors)) {
    const [id = '', name = 'non_field_errors'] = key.split('.')
    const edit = next.get(Number(id))
    if (!edit) {
      rest.push(...messages)
      continue
    }
    // An error of something that is not changed here stands under the row.
    const place = name in edit.values ? name : 'non_field_errors'
    next.set(Number(id), {
      ...edit,
      errors: { ...edit.errors, [place]: [...(edit.errors[place] ?? []), ...messages] },
    })
  }
  return { rows: next, rest }
}

/** Rows that somebody else saved meanwhile; those that already say what was wanted (an answer got lost) are done. */
function withTheirs(rows: Rows, answer: unknown): Rows {
  const next = new Map(rows)
  const given: [string, unknown][] = typeof answer === 'object' && answer !== null ? Object.entries(answer) : []
  for (const [id, theirs] of given) {
    const edit = next.get(Number(id))
    if (!edit || !isRecord(theirs)) continue
    const done = Object.entries(edit.values).every(([name, value]) => sameValue(theirs[name], value))
    if (done) next.delete(Number(id))
    else next.set(Number(id), { ...edit, theirs })
  }
  return next
}

const withoutErrors = (rows: Rows): Rows =>
  new Map([...rows].map(([id, edit]): [number, RowEdit] => [id, { ...edit, errors: {} }]))

/** Saves all changed cells of the page at once, or none of them. */
export function useSaveEdits(admin: Admin, edits: Edits) {
  const [busy, setBusy] = useState(false)
  /** What went wrong, said until one of these rows is changed. */
  const [problem, setProblem] = useState<{ words: string; rows: Rows } | null>(null)
  const invalidate = useInvalidate()
  const messages = useMessages()

  const fail = (error: unknown, rows: Rows): { words: string; rows: Rows } => {
    const refused = error instanceof ApiError ? error : null
    if (refused?.statusCode === 412) {
      const next = withTheirs(rows, refused.body.rows)
      edits.replace(next)
      return { words: t('Nothing was saved: somebody else was faster.'), rows: next }
    }
    if (!refused?.errors) return { words: writeReasonOf(error), rows: edits.rows }
    const { rows: next, rest } = withErrors(rows, refused.errors)
    edits.replace(next)
    const wrong = [...next].flatMap(([id, { errors }]) => Object.keys(errors).map((name) => cellId(id, name)))
    requestAnimationFrame(() => document.getElementById(wrong[0] ?? '')?.focus())
    const count = wrong.length + rest.length
    const words = [
      plural('Nothing was saved: {count} problem.', 'Nothing was saved: {count} problems.', { count }),
      ...rest,
    ].join(' ')
    return { words, rows: next }
  }

  const finish = async (count: number) => {
    // The rows show the new values before the changes go, so that nothing flickers back.
    await invalidate({ invalidates: ['all'] })
    edits.discard()
    messages.done(
      count === 1
        ? t('{records} was saved.', { records: countOf(count, admin.resource.label) })
        : t('{records} were saved.', { records: countOf(count, admin.resource.label) }),
    )
    document.getElementById('main')?.focus({ preventScroll: true })
  }
  const save = async () => {
    if (busy) return
    setBusy(true)
    setProblem(null)
    const rows = withoutErrors(edits.rows)
    const body = [...rows].map(([id, { was, values }]) => ({ id, _version: was._version, ...values }))
    try {
      await send('PATCH', apiPath(admin), { body })
      await finish(body.length)
    } catch (error) {
      const failed = fail(error, rows)
      // The answer to an earlier try was lost: all of it is saved.
      if (failed.rows.size === 0) await finish(body.length)
      else setProblem(failed)
    }
    setBusy(false)
  }
  const discard = () => {
    setProblem(null)
    edits.discard()
  }
  return { save, busy, problem: problem?.rows === edits.rows ? problem.words : null, discard }
}
