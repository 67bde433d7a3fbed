/** Several choices, and several records of another resource, in two boxes. Loaded when a form has one. */
import { useMany } from '@refinedev/core'
import { useEffect, useState } from 'react'
import { isRefs, isSet } from '../../../shared/kernel/many-kinds.ts'
import { labelKey } from '../../../shared/kernel/resource.ts'
import { say, saySmall } from '../../locales/translate.ts'
import { dataProvider } from '../../providers/data.ts'
import { useAdminOf } from '../admins.tsx'
import type { AdminRecord } from '../define-admin.ts'
import { targetOf } from '../fields.ts'
import { useDebounced } from '../use-debounced.ts'
import type { InputProps } from './inputs.tsx'
import { matches, TwoBox } from './two-box/two-box.tsx'
import { usePages } from './use-pages.ts'

export const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** The keys that are chosen, in the order in which they are declared. */
export function SetBoxes({ field, control }: InputProps) {
  const [words, setWords] = useState('')
  const options = Object.entries(isSet(field) ? field.choices : {}).map(([value, label]) => ({
    value,
    label: say(label),
  }))
  const chosen = new Set(listIn(control.value).map(String))
  const found = options.filter(({ value }) => !chosen.has(value)).filter(matches(words))
  const set = (next: ReadonlySet<string>) =>
    control.onChange?.(options.map(({ value }) => value).filter((value) => next.has(value)))
  return (
    <TwoBox
      control={control}
      many={saySmall(field.label)}
      available={found}
      total={found.length}
      searching={false}
      words={words}
      search={setWords}
      chosen={options.filter(({ value }) => chosen.has(value))}
      choose={(values) => set(new Set([...chosen, ...values]))}
      chooseAll={() => set(new Set([...chosen, ...found.map(({ value }) => value)]))}
      remove={(values) => set(new Set([...chosen].filter((value) => !values.includes(value))))}
    />
  )
}

/** The most that are chosen with one press. */
const MANY = 500
/** Fewer than a box shows. */
const FEW = 8

/** Ids in ascending order. What can be chosen is searched by the server; labels of what is chosen came with the record. */
export function RefsBoxes(props: InputProps) {
  const { field, control } = props
  const [words, setWords] = useState('')
  const q = useDebounced(words.trim(), 250)
  const target = useAdminOf(targetOf(field))
  const pages = usePages(target, isRefs(field) ? field.among : undefined, q, true)
  const ids = listIn(control.value).map(Number)
  const chosen = useLabels(props, ids, pages.found)
  const available = pages.found.filter(({ id }) => !ids.includes(id))
  // A page of nothing but chosen ones cannot be scrolled to its end.
  useEffect(() => {
    if (available.length < FEW) pages.more()
  })
  const set = (next: readonly number[]) => control.onChange?.([...new Set(next)].sort((a, b) => a - b))
  const chooseAll = async () => {
    const { data } = await dataProvider.getList<AdminRecord>({
      resource: target?.resource.paths.admin ?? '',
      filters: pages.filters,
      pagination: { currentPage: 1, pageSize: MANY },
    })
    set([...ids, ...data.map(({ id }) => id)])
  }
  return (
    <TwoBox
      control={control}
      many={saySmall(field.label)}
      available={available.map(({ id, label }) => ({ value: String(id), label }))}
      total={
        q === ''
          ? Math.max(pages.total - ids.length, 0)
          : available.length + Math.max(pages.total - pages.found.length, 0)
      }
      searching={pages.searching}
      words={words}
      search={setWords}
      more={pages.more}
      chosen={chosen.map(({ id, label }) => ({ value: String(id), label }))}
      choose={(values) => set([...ids, ...values.map(Number)])}
      atMost={MANY}
      chooseAll={() => void chooseAll()}
      remove={(values) => set(ids.filter((id) => !values.includes(String(id))))}
    />
  )
}

interface Labelled {
  readonly id: number
  readonly label: string
}

/** The labels of what is chosen: they came with the record, with a search, or are asked for. */
function useLabels(
  { name, field, record }: InputProps,
  ids: readonly number[],
  found: readonly Labelled[],
): Labelled[] {
  const labels = listIn(record?.[labelKey(name, field)])
  const own = listIn(record?.[name]).map((id, at) => ({ id: Number(id), label: String(labels[at]) }))
  // What was found once is known from then on, whatever is searched next.
  const [known, setKnown] = useState<ReadonlyMap<number, string>>(
    () => new Map(own.map(({ id, label }) => [id, label])),
  )
  const fresh = found.filter(({ id, label }) => known.get(id) !== label)
  if (fresh.length > 0) setKnown(new Map([...known, ...fresh.map(({ id, label }) => [id, label] as const)]))
  const missing = ids.filter((id) => !known.has(id))
  const { result } = useMany<AdminRecord>({
    resource: useAdminOf(targetOf(field))?.resource.paths.admin ?? '',
    ids: missing,
    queryOptions: { enabled: missing.length > 0 },
    errorNotification: false,
  })
  const asked = new Map(result?.data?.map((one) => [one.id, one._title]))
  return ids.map((id) => ({ id, label: known.get(id) ?? asked.get(id) ?? `#${id}` }))
}
