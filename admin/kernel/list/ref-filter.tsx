import { useList, useMany } from '@refinedev/core'
import { Input } from 'antd'
import { useMemo, useState } from 'react'
import { useAdminOf } from '../admins.tsx'
import type { AdminRecord } from '../define-admin.ts'
import { targetOf } from '../fields.ts'
import { useSession } from '../session.tsx'
import { useDebounced } from '../use-debounced.ts'
import styles from './filters.module.css'
import { countOf, type FilterProps } from './filters.tsx'
import { type Option, OptionList } from './option-list.tsx'

const FEW = 5

/** Records to filter by: those in use with their counts, any other by search, the caller as "Me", and nobody. */
export function RefFilter({ name, field, list, facets }: FilterProps) {
  const target = useAdminOf(targetOf(field))
  const me = useSession().user.id
  const [more, setMore] = useState(false)
  const [words, setWords] = useState('')
  const q = useDebounced(words.trim(), 250)
  const filters = useMemo(() => [{ field: 'q', operator: 'eq' as const, value: q }], [q])
  const { result } = useList<AdminRecord>({
    resource: target?.resource.paths.admin ?? '',
    filters,
    pagination: { currentPage: 1, pageSize: 10 },
    queryOptions: { enabled: q !== '' && target !== undefined },
    errorNotification: false,
  })
  const chosen = (list.state.filters[name] ?? []).map((id) => (target?.people && id === String(me) ? 'me' : id))
  const special: Option[] = [
    ...(target?.people ? [{ value: 'me', label: 'Me', count: countOf(facets, String(me)) }] : []),
    ...(field.filled && field.kind === 'ref'
      ? []
      : [{ value: 'none', label: target?.people ? 'Unassigned' : 'None', count: countOf(facets, 'none') }]),
  ]
  const inUse: Option[] = (facets ?? [])
    .filter((facet) => facet.value !== null && !(target?.people && facet.value === me))
    .map((facet) => ({ value: String(facet.value), label: facet.label, count: facet.count }))
  // What is chosen stays in sight, even when the other filters leave none of it.
  const missing = chosen.filter((id) => /^\d+$/.test(id) && !inUse.some(({ value }) => value === id))
  const named = useMany<AdminRecord>({
    resource: target?.resource.paths.admin ?? '',
    ids: missing,
    queryOptions: { enabled: missing.length > 0 && facets !== undefined && target !== undefined },
    errorNotification: false,
  })
  for (const id of facets ? missing : []) {
    const label = named.result.data.find((record) => String(record.id) === id)?._title ?? `#${id}`
    inUse.push({ value: id, label, count: 0 })
  }
  const found: Option[] = result.data.map((record) => ({
    value: String(record.id),
    label: record._title,
    count: countOf(facets, String(record.id)),
  }))
  const few = more ? inUse : inUse.filter((option, index) => index < FEW || chosen.includes(option.value))
  const others = target?.resource.label.many.toLowerCase() ?? 'records'
  return (
    <>
      <Input
        size="small"
        allowClear
        aria-label={`Find in ${others}`}
        placeholder={target?.people ? 'Find a person' : 'Find'}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <OptionList
        options={q ? found : [...special, ...few]}
        chosen={chosen}
        onChange={(values) => list.filter({ [name]: values })}
      />
      {q !== '' && found.length === 0 && <p className="muted">Nothing found</p>}
      {q === '' && inUse.length > few.length && (
        <button type="button" className={styles.more} onClick={() => setMore(true)}>
          {inUse.length - few.length} more
        </button>
      )}
    </>
  )
}
