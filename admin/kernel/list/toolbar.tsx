import { FilterOutlined, SearchOutlined } from '@ant-design/icons'
import { Button, Input, type InputRef } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { Link } from 'react-router'
import type { Admin } from '../define-admin.ts'
import { countOf, formatNumber } from '../format.ts'
import { listPath } from '../paths.ts'
import { useDebounced } from '../use-debounced.ts'
import { usePhone } from '../use-media.ts'
import { Chips } from './chips.tsx'
import { activeCount } from './filter-panel.tsx'
import styles from './list-page.module.css'
import { SortSelect } from './sort-select.tsx'
import type { Facets } from './use-facets.ts'
import type { ListControl } from './use-list-state.ts'

interface Props {
  admin: Admin
  list: ListControl
  facets: Facets
  counts: { total: number; everything: number | undefined; narrowed: boolean; known: boolean }
  /** Opens the filters where they have no room of their own. */
  openFilters: (() => void) | undefined
}

export function Toolbar({ admin, list, facets, counts, openFilters }: Props) {
  const active = activeCount(admin, list)
  const phone = usePhone()
  return (
    <div className={styles.toolbar}>
      <Search admin={admin} list={list} />
      {openFilters && (admin.list.filters ?? []).length > 0 && (
        <Button icon={<FilterOutlined aria-hidden />} onClick={openFilters}>
          Filters{active > 0 ? ` ${active}` : ''}
        </Button>
      )}
      {phone && <SortSelect admin={admin} list={list} />}
      <Chips admin={admin} list={list} facets={facets} />
      <p role="status" className={`${styles.counts} numeric`}>
        {counts.known && <Counts admin={admin} {...counts} />}
      </p>
    </div>
  )
}

/** `1,284 leads`, or `4 leads of 7` with a way to all of them. */
function Counts({ admin, total, everything, narrowed }: Props['counts'] & { admin: Admin }) {
  if (!narrowed) return countOf(total, admin.resource.label)
  return (
    <>
      {countOf(total, admin.resource.label)}
      {everything !== undefined && (
        <>
          {' '}
          of <Link to={listPath(admin)}>{formatNumber(everything)}</Link>
        </>
      )}
    </>
  )
}

/** Words go into the URL when the typing pauses. */
function Search({ admin, list }: { admin: Admin; list: ListControl }) {
  const given = list.state.q
  const [text, setText] = useState(given)
  const settled = useDebounced(text, 300)
  const input = useRef<InputRef>(null)
  // The URL leads: Back and "Clear all" change the box.
  useEffect(() => setText(given), [given])
  // Only when the typing pauses
  useEffect(() => {
    if (settled === text && settled.trim() !== given) list.change({ q: settled.trim() })
  }, [settled])
  const words = admin.list.search ? `Search ${admin.list.search}` : `Search ${admin.resource.label.many.toLowerCase()}`
  return (
    <search className={styles.search}>
      <Input
        ref={input}
        type="search"
        prefix={<SearchOutlined aria-hidden />}
        aria-label={`Search ${admin.resource.label.many.toLowerCase()}`}
        placeholder={words}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onPressEnter={() => text.trim() !== given && list.change({ q: text.trim() })}
        onKeyDown={(event) => event.key === 'Escape' && setText('')}
      />
    </search>
  )
}
