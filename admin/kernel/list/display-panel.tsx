/** Which columns a list shows, in which order, and how high its rows are. */
import { useEffect, useRef } from 'react'
import { say, t } from '../../locales/translate.ts'
import type { Admin } from '../define-admin.ts'
import { ColumnList } from './column-list.tsx'
import { type Density, densities, useDensity } from './density.ts'
import styles from './display.module.css'
import type { Columns } from './use-columns.ts'

interface Props {
  id: string
  admin: Admin
  columns: Columns
}

export function DisplayPanel({ id, admin, columns }: Props) {
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => panel.current?.querySelector<HTMLElement>('input:checked')?.focus(), [])
  return (
    <div ref={panel} id={id} role="dialog" tabIndex={-1} aria-label={t('Display')} className={styles.panel}>
      <Rows />
      <ColumnList admin={admin} columns={columns} />
    </div>
  )
}

function Rows() {
  const [density, choose] = useDensity()
  return (
    <fieldset className={styles.rows}>
      <legend>{t('Row height')}</legend>
      <div>
        {Object.entries(densities).map(([key, label]) => (
          <label key={key}>
            <input
              type="radio"
              name="density"
              className="visually-hidden"
              checked={key === density}
              onChange={() => choose(asDensity(key))}
            />
            {say(label)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
const asDensity = (key: string): Density => (key === 'normal' || key === 'comfortable' ? key : 'compact')
