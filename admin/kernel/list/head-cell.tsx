import { CloseOutlined } from '@ant-design/icons'
import { say, t } from '../../locales/translate.ts'
import { isAtEnd } from '../cells.tsx'
import { type Admin, type Column, fieldOf } from '../define-admin.ts'
import { isSortable } from '../fields.ts'
import { useFormats } from '../format.ts'
import { most, narrow } from './narrow.ts'
import { nextSort, placeOf, withoutSort } from './order.ts'
import styles from './table.module.css'
import { isDefaultSort } from './url-state.ts'
import type { ListControl } from './use-list-state.ts'

/** The head of a column: a click makes it the first of the order, a second one turns it, the cross takes it out. */
export function HeadCell({ admin, column, list }: { admin: Admin; column: Column; list: ListControl }) {
  const { currency } = useFormats()
  const field = fieldOf(admin, column.name)
  const { sort } = list.state
  const at = placeOf(sort, column.name)
  const label = say(column.label ?? field.label)
  const words = field.kind === 'money' ? label + t(', ') + currency : label
  const classes = [narrow(column), isAtEnd(field) ? styles.end : ''].join(' ')
  if (!isSortable(admin.resource, column.name))
    return (
      <th scope="col" className={classes} style={most(column)}>
        <span className={styles.head}>{words}</span>
      </th>
    )
  const direction = at && (at.descending ? 'descending' : 'ascending')
  const several = at !== null && sort.length > 1
  return (
    <th scope="col" className={classes} style={most(column)} aria-sort={direction ?? 'none'}>
      <span className={styles.head}>
        <button
          type="button"
          className={styles.sort}
          title={t('Click to sort by this first, with Shift to add it to the order')}
          onClick={(event) => list.change({ sort: nextSort(sort, column.name, event.shiftKey) })}
        >
          {words}
          <span aria-hidden="true" className={styles.arrow}>
            <svg width="8" height="12" viewBox="0 0 8 12" aria-hidden="true">
              <path d="M4 0 7.5 4.5h-7z" fill="currentColor" opacity={at?.descending ? 0.4 : 1} />
              <path d="M4 12 .5 7.5h7z" fill="currentColor" opacity={at && !at.descending ? 0.4 : 1} />
            </svg>
            {several && <span className={styles.place}>{at.place + 1}</span>}
          </span>
          {several && (
            <span className="visually-hidden">{t(', number {place} of the order', { place: at.place + 1 })}</span>
          )}
        </button>
        {at && (several || !isDefaultSort(admin, sort)) && (
          <button
            type="button"
            className={styles.drop}
            aria-label={t('Remove {field} from the order', { field: label })}
            title={t('Remove from the order')}
            onClick={() => list.change({ sort: withoutSort(sort, column.name) })}
          >
            <CloseOutlined aria-hidden />
          </button>
        )}
      </span>
    </th>
  )
}
