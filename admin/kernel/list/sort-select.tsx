import { t } from '../../locales/translate.ts'
import { type Admin, columnsOf, fieldOf } from '../define-admin.ts'
import { isSortable } from '../fields.ts'
import styles from './list-page.module.css'
import { withoutSort } from './order.ts'
import { orderWords } from './order-words.ts'
import { defaultSort, isDefaultSort } from './url-state.ts'
import type { ListControl } from './use-list-state.ts'

const DEFAULT = ''

/** The order of a list without heads to click on: what is chosen comes first, and the older order behind it. */
export function SortSelect({ admin, list }: { admin: Admin; list: ListControl }) {
  const options = columnsOf(admin)
    .filter(({ name }) => isSortable(admin.resource, name))
    .flatMap(({ name, label }) => {
      const both = [`-${name}`, name].map((value) => ({ value, text: orderWords(admin, value, label) }))
      return fieldOf(admin, name).kind === 'text' ? both.reverse() : both
    })
  if (options.length === 0) return null
  const { sort } = list.state
  const [now = ''] = sort
  const choose = (entry: string) =>
    list.change({
      sort: entry === DEFAULT ? defaultSort(admin) : [entry, ...withoutSort(sort, entry.replace(/^-/, ''))],
    })
  return (
    <select
      className={styles.sort}
      aria-label={t('Order')}
      value={now}
      title={sort.length > 1 ? t('Then by {count} more', { count: sort.length - 1 }) : undefined}
      onChange={(event) => choose(event.target.value)}
    >
      {!isDefaultSort(admin, sort) && <option value={DEFAULT}>{t('Default order')}</option>}
      {!options.some(({ value }) => value === now) && <option value={now}>{t('Order')}</option>}
      {options.map(({ value, text }) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </select>
  )
}
