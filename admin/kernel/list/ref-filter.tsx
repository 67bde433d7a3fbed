import { useList, useMany } from '@refinedev/core'
import { useMemo, useState } from 'react'
import { saySmall, t } from '../../locales/translate.ts'
import { useAdminOf } from '../admins.tsx'
import type { Admin, AdminRecord } from '../define-admin.ts'
import { detailOf, targetOf } from '../fields.ts'
import { useSession } from '../session.tsx'
import { useDebounced } from '../use-debounced.ts'
import styles from './filters.module.css'
import { type FilterProps, facetCount } from './filters.tsx'
import { type Option, OptionList } from './option-list.tsx'

const FEW = 5

/** Records to filter by: those in use with their counts, any other by search, the caller as "Me", and nobody. */
export function RefFilter({ name, field, list, facets }: FilterProps) {
  const target = useAdminOf(targetOf(field))
  const me = useSession().user.id
  const [more, setMore] = useState(false)
  const [words, setWords] = useState('')
  const q = useDebounced(words.trim(), 250)
  const chosen = (list.state.filters[name] ?? []).map((id) => (target?.people && id === String(me) ? 'me' : id))
  const special: Option[] = [
    ...(target?.people ? [{ value: 'me', label: t('Me'), count: facetCount(facets, String(me)) }] : []),
    ...(field.filled && field.kind === 'ref'
      ? []
      : [
          {
            value: 'none',
            label: target?.people && !field.readonly ? t('Unassigned') : t('None'),
            count: facetCount(facets, 'none'),
          },
        ]),
  ]
  const inUse: Option[] = (facets ?? [])
    .filter((facet) => facet.value !== null && !(target?.people && facet.value === me))
    .map(({ value, label, detail, count }) => ({ value: String(value), label, detail, count }))
  // What is chosen stays in sight, even when the other filters leave none of it.
  const missing = facets ? chosen.filter((id) => /^\d+$/.test(id) && !inUse.some(({ value }) => value === id)) : []
  const few = more ? inUse : inUse.filter((option, index) => index < FEW || chosen.includes(option.value))
  const others = saySmall(target?.resource.label.many ?? 'Records')
  const options = { chosen, onChange: (values: string[]) => list.filter({ [name]: values }) }
  return (
    <>
      <input
        type="search"
        className="box"
        dir="auto"
        aria-label={t('Find in {what}', { what: others })}
        placeholder={target?.people ? t('Find a person') : t('Find')}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      {q !== '' && target ? (
        <Found {...options} target={target} q={q} facets={facets} />
      ) : missing.length > 0 && target ? (
        <Named {...options} target={target} ids={missing} options={[...special, ...few]} />
      ) : (
        <OptionList {...options} options={[...special, ...few]} />
      )}
      {q === '' && inUse.length > few.length && (
        <button type="button" className={styles.more} onClick={() => setMore(true)}>
          {t('{count} more', { count: inUse.length - few.length })}
        </button>
      )}
    </>
  )
}

interface OptionsProps {
  target: Admin
  chosen: readonly string[]
  onChange(values: string[]): void
}

/** Any record, by its words. */
function Found({ target, q, facets, ...rest }: OptionsProps & { q: string; facets: FilterProps['facets'] }) {
  const filters = useMemo(() => [{ field: 'q', operator: 'eq' as const, value: q }], [q])
  const { result } = useList<AdminRecord>({
    resource: target.resource.paths.admin,
    filters,
    pagination: { currentPage: 1, pageSize: 10 },
    errorNotification: false,
  })
  const options = result.data.map((record) => ({
    value: String(record.id),
    label: record._title,
    ...detailOf(target.resource, record),
    count: facetCount(facets, String(record.id)),
  }))
  return (
    <>
      <OptionList {...rest} options={options} />
      {options.length === 0 && <p className="muted">{t('Nothing found')}</p>}
    </>
  )
}

/** The options, and behind them records that no count names. */
function Named({ target, ids, options, ...rest }: OptionsProps & { ids: string[]; options: readonly Option[] }) {
  const named = useMany<AdminRecord>({ resource: target.resource.paths.admin, ids, errorNotification: false })
  const unnamed = ids.map((id) => {
    const record = named.result.data.find((one) => String(one.id) === id)
    const words = record ? { label: record._title, ...detailOf(target.resource, record) } : { label: `#${id}` }
    return { value: id, ...words, count: 0 }
  })
  return <OptionList {...rest} options={[...options, ...unnamed]} />
}
