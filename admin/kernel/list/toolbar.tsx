import { FilterOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { memo } from 'react'
import { Link } from 'react-router'
import { countOf, plural, t } from '../../locales/translate.ts'
import type { Admin } from '../define-admin.ts'
import { usePhone } from '../use-media.ts'
import { Chips } from './chips.tsx'
import { DateDrill } from './date-drill.tsx'
import { activeNames } from './filter-panel.tsx'
import styles from './list-page.module.css'
import { SearchBox } from './search-box.tsx'
import { SortSelect } from './sort-select.tsx'
import type { Facets } from './use-facets.ts'
import type { ListControl } from './use-list-state.ts'

interface Props {
  admin: Admin
  list: ListControl
  facets: Facets | undefined
  /** How many match, and how many there are; undefined until they are counted. */
  total: number | undefined
  everything: number | undefined
  /** Opens the filters where they have no room of their own. */
  openFilters: (() => void) | undefined
}

/** Search, filters that are on, and how many records that makes. */
export const Toolbar = memo(function Toolbar(props: Props) {
  const { admin, list, facets, total, everything, openFilters } = props
  const active = activeNames(admin, list.state).length
  const phone = usePhone()
  return (
    <div className={styles.toolbar}>
      {admin.resource.search.length > 0 && <SearchBox admin={admin} list={list} />}
      {openFilters && (admin.list.filters ?? []).length > 0 && (
        <Button icon={<FilterOutlined aria-hidden />} onClick={openFilters}>
          {t('Filters')}
          {active > 0 && ` ${active}`}
        </Button>
      )}
      {phone && <SortSelect admin={admin} list={list} />}
      <Chips admin={admin} list={list} facets={facets} />
      {admin.list.dateHierarchy && <DateDrill admin={admin} list={list} name={admin.list.dateHierarchy} />}
      <p role="status" className={`${styles.counts} numeric`}>
        {total !== undefined && <Counts admin={admin} whole={list.whole} total={total} everything={everything} />}
      </p>
    </div>
  )
})

interface CountsProps {
  admin: Admin
  whole: string
  total: number
  everything: number | undefined
}

/** `1,284 leads`, or `4 results (7 total)` with a way to all of them. */
function Counts({ admin, whole, total, everything }: CountsProps) {
  if (everything === undefined || everything === total) return countOf(total, admin.resource.label)
  return (
    <>
      {plural('{count} result', '{count} results', { count: total })} (
      <Link to={whole} title={t('Show all {records}', { records: countOf(everything, admin.resource.label) })}>
        {t('{count} total', { count: everything })}
      </Link>
      )
    </>
  )
}
