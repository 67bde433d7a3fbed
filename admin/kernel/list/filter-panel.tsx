import { DownOutlined } from '@ant-design/icons'
import { memo, useRef, useState } from 'react'
import { say, t } from '../../locales/translate.ts'
import { type Admin, fieldOf } from '../define-admin.ts'
import { targetOf } from '../fields.ts'
import styles from './filters.module.css'
import { Filter } from './filters.tsx'
import { filterKey, isWhole, keysOf, type ListState } from './url-state.ts'
import type { Counted, Facets } from './use-facets.ts'
import type { ListControl } from './use-list-state.ts'

interface Props {
  admin: Admin
  list: ListControl
  counted: Counted
}
interface SectionProps {
  admin: Admin
  list: ListControl
  facets: Facets | undefined
  /** Whether the counts have come, or will not. */
  counted: boolean
}

/** The fields that are filtered by; a range is one of them, whatever it takes to say it. */
export const activeNames = (admin: Admin, { filters }: ListState): string[] => [
  ...new Set(Object.keys(filters).flatMap((key) => filterKey(admin, key)?.name ?? [])),
]

/** All filters of the list, each in a section that can be closed. */
export const FilterPanel = memo(function FilterPanel({ admin, list, counted }: Props) {
  const { facets, failed, retry } = counted
  return (
    <search aria-label={t('Filters')} className={styles.panel}>
      {failed !== null && (
        <p role="alert" className={styles.failed}>
          {t('The counts could not be loaded.')}{' '}
          <button type="button" className="link-button" onClick={retry}>
            {t('Try again')}
          </button>
        </p>
      )}
      {(admin.list.filters ?? []).map((name, index) => (
        <Section
          key={name}
          name={name}
          admin={admin}
          list={list}
          facets={facets}
          counted={facets !== undefined || failed !== null}
          open={index < 3}
        />
      ))}
    </search>
  )
})

const OPEN = 'open'

/** Whether a section is open, as this tab has left it. */
function useOpen(key: string, first: boolean) {
  const [open, setOpen] = useState(() => {
    const kept = sessionStorage.getItem(key)
    return kept === null ? first : kept === OPEN
  })
  const set = (next: boolean) => {
    sessionStorage.setItem(key, next ? OPEN : 'closed')
    setOpen(next)
  }
  return [open, set] as const
}

/**
 * Whether a field points at one and the same record everywhere, or at none, so that a filter by it tells nothing apart
 * (Django hides it, too). Only the whole list can say so; what it said holds while the list is narrowed.
 */
function useLone(name: string, { admin, list, facets }: SectionProps): boolean {
  const lone = useRef(false)
  const { filters } = list.state
  const counts = facets?.[name]
  if (isWhole(list.state) && counts && targetOf(fieldOf(admin, name))) lone.current = counts.length <= 1
  return lone.current && !keysOf(name).some((key) => filters[key])
}

function Section({ name, open: first, ...props }: SectionProps & { name: string; open: boolean }) {
  const { admin, list, facets, counted } = props
  const lone = useLone(name, props)
  const field = fieldOf(admin, name)
  const { filters } = list.state
  const tested = keysOf(name).some((key) => key !== name && filters[key])
  const chosen = (filters[name]?.length ?? 0) + (tested ? 1 : 0)
  const [open, setOpen] = useOpen(`filter:${admin.resource.name}.${name}`, first || chosen > 0)
  const id = `filter-${name}`
  if (lone) return null
  return (
    <fieldset className={styles.section}>
      <legend className="visually-hidden">{say(field.label)}</legend>
      <button
        type="button"
        className={styles.head}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <DownOutlined aria-hidden className={open ? '' : styles.closed} />
        {say(field.label)}
        {chosen > 0 && <span className={styles.chosen}>{chosen}</span>}
      </button>
      <div id={id} hidden={!open} className={styles.body}>
        {open && (
          <Filter admin={admin} name={name} field={field} list={list} facets={facets?.[name]} counted={counted} />
        )}
      </div>
    </fieldset>
  )
}
