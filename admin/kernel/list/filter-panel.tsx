import { DownOutlined } from '@ant-design/icons'
import { useState } from 'react'
import { type Admin, fieldOf } from '../define-admin.ts'
import styles from './filters.module.css'
import { Filter, keysOf } from './filters.tsx'
import type { Facets } from './use-facets.ts'
import type { ListControl } from './use-list-state.ts'

interface Props {
  admin: Admin
  list: ListControl
  facets: Facets
}

/** How many fields are filtered by. */
export const activeCount = (admin: Admin, list: ListControl): number =>
  (admin.list.filters ?? []).filter((name) => keysOf(name).some((key) => list.state.filters[key])).length

/** All filters of the list, each in a section that can be closed. */
export function FilterPanel({ admin, list, facets }: Props) {
  return (
    <search aria-label="Filters" className={styles.panel}>
      {(admin.list.filters ?? []).map((name, index) => (
        <Section key={name} name={name} admin={admin} list={list} facets={facets} open={index < 3} />
      ))}
    </search>
  )
}

function Section({ name, admin, list, facets, open: first }: Props & { name: string; open: boolean }) {
  const field = fieldOf(admin, name)
  const { filters } = list.state
  // A range is one filter, whatever it takes to say it.
  const tested = keysOf(name).some((key) => key !== name && filters[key])
  const chosen = (filters[name]?.length ?? 0) + (tested ? 1 : 0)
  const [open, setOpen] = useState(first || chosen > 0)
  const id = `filter-${name}`
  return (
    <fieldset className={styles.section}>
      <legend className="visually-hidden">{field.label}</legend>
      <button
        type="button"
        className={styles.head}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <DownOutlined aria-hidden className={open ? '' : styles.closed} />
        {field.label}
        {chosen > 0 && <span className={styles.chosen}>{chosen}</span>}
      </button>
      <div id={id} hidden={!open} className={styles.body}>
        {open && <Filter admin={admin} name={name} field={field} list={list} facets={facets[name]} />}
      </div>
    </fieldset>
  )
}
