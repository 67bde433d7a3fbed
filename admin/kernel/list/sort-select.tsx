import type { Kind } from '../../../shared/kernel/kinds.ts'
import { message, say, t } from '../../locales/translate.ts'
import { type Admin, columnsOf, fieldOf } from '../define-admin.ts'
import { isSortable } from '../fields.ts'
import styles from './list-page.module.css'
import { withoutSort } from './order.ts'
import { defaultSort, isDefaultSort } from './url-state.ts'
import type { ListControl } from './use-list-state.ts'

/** Down and up, in the words of a kind. */
const words: Partial<Record<Kind, readonly [string, string]>> = {
  instant: [message('newest first'), message('oldest first')],
  date: [message('latest first'), message('earliest first')],
  money: [message('highest first'), message('lowest first')],
  integer: [message('highest first'), message('lowest first')],
}
const DEFAULT = ''

/** The order of a list without heads to click on: what is chosen comes first, and the older order behind it. */
export function SortSelect({ admin, list }: { admin: Admin; list: ListControl }) {
  const options = columnsOf(admin)
    .filter(({ name }) => isSortable(admin.resource, name))
    .flatMap(({ name, label }) => {
      const field = fieldOf(admin, name)
      const [down, up] = words[field.kind] ?? [message('Z to A'), message('A to Z')]
      const both = [
        { value: `-${name}`, text: say(label ?? field.label) + t(', ') + say(down) },
        { value: name, text: say(label ?? field.label) + t(', ') + say(up) },
      ]
      return field.kind === 'text' ? both.reverse() : both
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
