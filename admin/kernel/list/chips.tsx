/** The filters that are on, in words, each with a button that takes it away. */
import { CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { say, t } from '../../locales/translate.ts'
import { type Admin, fieldOf } from '../define-admin.ts'
import styles from './chips.module.css'
import { activeNames } from './filter-panel.tsx'
import { FilterWords } from './filter-value.tsx'
import { keysOf } from './url-state.ts'
import type { Facets } from './use-facets.ts'
import type { ListControl } from './use-list-state.ts'

interface Props {
  admin: Admin
  list: ListControl
  facets: Facets | undefined
}

export function Chips({ admin, list, facets }: Props) {
  const names = activeNames(admin, list.state)
  if (names.length === 0) return null
  return (
    <ul className={styles.chips} aria-label={t('Active filters')}>
      {names.map((name) => {
        const field = fieldOf(admin, name)
        return (
          <li key={name} className={styles.chip}>
            <span>
              {say(field.label)}:{' '}
              <strong>
                <FilterWords name={name} field={field} filters={list.state.filters} facets={facets?.[name]} />
              </strong>
            </span>
            <button
              type="button"
              aria-label={t('Remove filter {name}', { name: say(field.label) })}
              onClick={() => list.filter(Object.fromEntries(keysOf(name).map((key) => [key, []])))}
            >
              <CloseOutlined aria-hidden />
            </button>
          </li>
        )
      })}
      <li>
        <Button type="link" size="small" onClick={list.clearFilters}>
          {t('Clear all filters')}
        </Button>
      </li>
    </ul>
  )
}
