import type { FormInstance } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useFormats } from '../../format.ts'
import { useSession } from '../../session.tsx'
import { defaultsOf } from '../first-values.ts'
import type { Values } from '../values.ts'
import type { InlineState, ValuesIn } from './inline-request.ts'
import { readAll, readPage } from './read-rows.ts'
import { blankRow, blanksFor, INLINES, type InlineRow, rowPath, type Spec, savedRow } from './rows.ts'

type Loaded = Pick<InlineState, 'rows' | 'total' | 'loading' | 'error'>
const nothing: Loaded = { rows: [], total: 0, loading: true, error: undefined }
const isSaved = ({ record }: InlineRow) => record !== undefined
const isNew = ({ record }: InlineRow) => record === undefined

/** The rows of the inlines of a form: read by pages, added and replaced. Their values are among those of the form. */
export function useRows(specs: readonly Spec[], id: number | undefined, form: FormInstance<Values>) {
  const [loaded, setLoaded] = useState<Readonly<Record<string, Loaded>>>({})
  const [round, setRound] = useState(0)
  const numbers = useRef(0)
  const { timeZone } = useFormats()
  const me = useSession().user.id

  const update = (spec: Spec, change: (before: Loaded) => Partial<Loaded>) =>
    setLoaded((all) => {
      const before = all[spec.name] ?? nothing
      return { ...all, [spec.name]: { ...before, ...change(before) } }
    })
  const put = (spec: Spec, row: InlineRow, values: Values | undefined) => form.setFieldValue(rowPath(spec, row), values)
  const valuesIn: ValuesIn = (spec, row) => form.getFieldValue(rowPath(spec, row)) ?? {}

  const blank = (spec: Spec, must = false): InlineRow => {
    numbers.current++
    const begin = { me, now: new Date().toISOString(), timeZone }
    const row = blankRow(numbers.current, defaultsOf(spec.admin, spec.names, begin), must)
    put(spec, row, row.first)
    return row
  }
  /** The blank rows that a form begins with. */
  const blanks = (spec: Spec, saved: number): InlineRow[] => {
    const { count, must } = blanksFor(spec, saved)
    return Array.from({ length: count }, (_, index) => blank(spec, index < must))
  }

  /** Reads more saved rows; those that are there stay as they are, with what was typed into them. */
  const more = async (spec: Spec, everything = false): Promise<readonly InlineRow[]> => {
    if (id === undefined) return []
    const old = (loaded[spec.name]?.rows ?? []).filter(isSaved)
    const known = new Set(old.map(({ key }) => key))
    update(spec, () => ({ loading: true, error: undefined }))
    try {
      const page = await (everything ? readAll(spec, id) : readPage(spec, id, old.length))
      const fresh = page.records.map((record) => savedRow(spec, record)).filter(({ key }) => !known.has(key))
      for (const row of fresh) put(spec, row, row.first)
      const first = old.length === 0 ? blanks(spec, page.total) : []
      update(spec, ({ rows }) => ({
        rows: [...rows.filter(isSaved), ...fresh, ...rows.filter(isNew), ...first],
        total: page.total,
        loading: false,
      }))
      return [...old, ...fresh]
    } catch (error) {
      update(spec, () => ({ loading: false, error }))
      throw error
    }
  }
  // Once for each record that is opened: what is typed later must stay.
  useEffect(() => {
    for (const spec of specs) {
      if (id === undefined) update(spec, () => ({ rows: blanks(spec, 0), loading: false }))
      else more(spec).catch(() => undefined)
    }
  }, [id, round])

  return {
    all: specs.map((spec): InlineState => ({ ...spec, spec, ...(loaded[spec.name] ?? nothing) })),
    valuesIn,
    put,
    more,
    add: (spec: Spec): InlineRow => {
      const row = blank(spec)
      update(spec, ({ rows }) => ({ rows: [...rows, row] }))
      return row
    },
    replace: (spec: Spec, row: InlineRow) =>
      update(spec, ({ rows }) => ({ rows: rows.map((one) => (one.key === row.key ? row : one)) })),
    takeAway: (spec: Spec, row: InlineRow) => {
      update(spec, ({ rows }) => ({ rows: rows.filter(({ key }) => key !== row.key) }))
      put(spec, row, undefined)
    },
    /** Forgets what was typed and reads everything anew. */
    reset: () => {
      form.setFieldValue(INLINES, undefined)
      setLoaded({})
      setRound((before) => before + 1)
    },
  }
}
