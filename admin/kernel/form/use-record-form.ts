import { Form } from 'antd'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { say, t } from '../../locales/translate.ts'
import type { Admin, AdminRecord } from '../define-admin.ts'
import { useChosen } from '../files/use-chosen.ts'
import type { RowsToSend, Sent } from './inlines/inline-request.ts'
import { INLINES } from './inlines/rows.ts'
import { useInlines } from './inlines/use-inlines.ts'
import { type Path, problemsOf, samePath } from './problems.ts'
import type { Afterwards } from './save-bar.tsx'
import { useProblems } from './use-problems.ts'
import { read, useSend } from './use-send.ts'
import { changedAmong, editableNames, modeOf, sentFirst, sentOf, type Values, valuesOf } from './values.ts'

interface Options {
  admin: Admin
  /** Undefined for a new one. */
  record: AdminRecord | undefined
  first: Values
  /** Whether something was typed, for whoever opened the form and may close it. */
  dirty: RefObject<boolean>
  saved(record: AdminRecord, afterwards: Afterwards): void
}

/** The inputs that an event of the form is about: antd names them by a tree of values. */
const pathsIn = (given: Values): Path[] =>
  Object.entries(given).flatMap(([name, value]): Path[] => {
    if (name !== INLINES || typeof value !== 'object' || value === null) return [[name]]
    return Object.entries(value).flatMap(([inline, rows]: [string, object]) =>
      Object.entries(rows).flatMap(([row, fields]: [string, object]) =>
        Object.keys(fields).flatMap((field) => [
          [name, inline, row, field],
          // What was said of the whole row may be settled by any of its values.
          [name, inline, row],
        ]),
      ),
    )
  })

/** The state of a form. What was typed stays until it is saved or thrown away, whatever the server or others do. */
export function useRecordForm({ admin, record, first, dirty, saved }: Options) {
  const [form] = Form.useForm<Values>()
  // The record and the values that the typed ones are compared with; both move on when it is saved or reloaded.
  const [base, setBase] = useState({ record, values: first })
  const [changes, setChanges] = useState(0)
  /** The record as somebody else saved it in the meantime. */
  const [theirs, setTheirs] = useState<AdminRecord | null>(null)
  /** It is saved, and on the screen until the next page is there: a key that is pressed again saves nothing more. */
  const ended = useRef(false)
  const problems = useProblems()
  const inlines = useInlines(admin, record, form, (path) => problems.correct([path]))
  /** Only a new record can bring files. */
  const files = useChosen()
  const part = base.record ? undefined : admin.resource.files
  const { send, busy } = useSend(admin)
  const names = editableNames(admin, modeOf(base.record))
  const typed = (): Values => ({ ...base.values, ...form.getFieldsValue(names) })

  const count = () => {
    const all = changedAmong(names, base.values, typed()).length + inlines.count() + files.files.length
    dirty.current = all > 0
    setChanges(all)
  }
  // Rows and files come and go without an event of the form.
  useEffect(count, [inlines.shape, files.files])

  // After the failed save, not during it: the fields must be there to take their errors.
  const shown = problems.problems
  useEffect(() => {
    const places = shown.flatMap(({ path }) => (path ? [[...path]] : []))
    const messagesAt = (name: string[]) => shown.filter((one) => samePath(one.path, name)).map(({ message }) => message)
    form.setFields(places.map((name) => ({ name, errors: messagesAt(name) })))
    return () => form.setFields(places.map((name) => ({ name, errors: [] })))
  }, [form, shown])

  const forget = () => {
    dirty.current = false
    setChanges(0)
  }
  const clear = () => {
    problems.set([])
    setTheirs(null)
  }
  const moveTo = (next: AdminRecord) => {
    const values = valuesOf(admin, next)
    setBase({ record: next, values })
    form.setFields(Object.entries(values).map(([name, value]) => ({ name, value, errors: [] })))
    inlines.reset()
    forget()
    clear()
  }
  const fail = (error: unknown, sent: Sent = {}) => {
    const place = (key: string) => {
      if (key === INLINES) return { path: null, label: t('Rows') }
      if (key === part) return { path: [key], label: t('Files') }
      const field = admin.resource.fields[key]
      return field ? { path: names.includes(key) ? [key] : null, label: say(field.label) } : inlines.place(sent, key)
    }
    const found = problemsOf(error, place, names)
    const { explained = {} } = admin.form
    problems.set(
      found.map((one) => ({ ...one, message: explained[one.path?.[0] ?? '']?.(one.message) ?? one.message })),
    )
  }

  const perform = async (
    over: AdminRecord | undefined,
    values: Values,
    { rows, sent }: RowsToSend,
    then: Afterwards,
  ) => {
    if (ended.current) return
    problems.set([])
    const body = Object.keys(rows).length > 0 ? { ...values, [INLINES]: rows } : values
    const outcome = await files.sending(over ? undefined : part, (upload) => send(over, body, upload))
    if (!outcome) return
    if ('error' in outcome) return fail(outcome.error, sent)
    if ('saved' in outcome) {
      if (then === 'continue' && over) moveTo(outcome.saved)
      else ended.current = true
      forget()
      return saved(outcome.saved, then)
    }
    const rowProblems = inlines.show(sent, outcome.rows)
    if (outcome.theirs) setTheirs(outcome.theirs)
    else problems.set(rowProblems)
  }
  const submit = async (then: Afterwards, over = base.record, before = base.values) => {
    if (then === 'copy') {
      const rows = await inlines.copies().catch(fail)
      return rows && perform(undefined, sentFirst(admin, names, typed()), rows, then)
    }
    const waiting = inlines.undecided()
    if (waiting.length > 0) return problems.set(waiting)
    const now = typed()
    const values = over ? sentOf(admin, changedAmong(names, before, now), now) : sentFirst(admin, names, now)
    return perform(over, values, inlines.changes(), then)
  }

  return {
    form,
    base,
    names,
    changes,
    inlines,
    problems,
    files,
    theirs,
    busy,
    typed,
    submit,
    moveTo,
    forget,
    /** Shows what is saved, whatever was typed. */
    reload: async () => {
      if (!base.record) return
      const answer = await read(admin, base.record.id).catch(fail)
      if (answer) moveTo(answer)
    },
    /** Saves over theirs; the fields that are to stay theirs are then no change. */
    overwrite: (newer: AdminRecord, keepTheirs: readonly string[]) => {
      const kept: Values = Object.fromEntries(keepTheirs.map((name) => [name, newer[name] ?? null]))
      form.setFields(Object.entries(kept).map(([name, value]) => ({ name, value })))
      clear()
      return submit('list', newer, { ...base.values, ...kept })
    },
    change: (given: Values) => {
      count()
      const paths = pathsIn(given)
      problems.correct(paths)
      form.setFields(paths.map((path) => ({ name: [...path], errors: [] })))
    },
  }
}
