/** The rows of a list on a phone: one card each, laid out from the kinds of its columns. */
import { memo, useMemo } from 'react'
import { Link } from 'react-router'
import { t } from '../../locales/translate.ts'
import { Cell } from '../cells.tsx'
import { type Admin, type AdminRecord, type Column, fieldOf } from '../define-admin.ts'
import { isEmpty, titleOf } from '../fields.ts'
import { FileCount } from '../files/file-count.tsx'
import { useFormats } from '../format.ts'
import { isInternal } from '../internal.tsx'
import { showPath } from '../paths.ts'
import styles from './cards.module.css'
import { CheckBox } from './check-box.tsx'
import { RowMenu, type RowMenuProps } from './row-menu.tsx'
import type { RowsProps } from './table.tsx'

/** Whether a card has something to say there: a dash without the head of its column says nothing. */
const hasWords = ({ cells }: Admin, { name }: Column, record: AdminRecord): boolean => {
  const own = cells?.[name]
  return !isEmpty(record[name]) && (!own || own(record, true) !== null)
}

const SILENT: ReadonlySet<string> = new Set(['bool', 'integer', 'money'])

/** Which column goes where: an amount and a moment at the end, badges and people below, the rest in the middle. */
function layoutOf(admin: Admin, [, ...rest]: readonly Column[]) {
  const kind = (column: Column) => fieldOf(admin, column.name).kind
  const amount = rest.find((column) => kind(column) === 'money')
  const moments = rest.filter((column) => kind(column) === 'instant' || kind(column) === 'date')
  // The one that the list is in the order of says more than the others.
  const moment = moments.find((column) => admin.list.sort?.replace(/^-/, '') === column.name) ?? moments[0]
  const drawn = { ...admin.badges, ...admin.cells }
  const badges = rest.filter((column) => drawn[column.name] !== undefined && column !== moment)
  const refs = rest.filter((column) => kind(column) === 'ref').slice(0, 1)
  // A bare yes, no or number, or a second date, says nothing without its head.
  const silent = rest.filter((column) => SILENT.has(kind(column)) || moments.includes(column))
  const used = new Set([amount, ...badges, ...refs, ...silent])
  const middle = rest.filter((column) => !used.has(column)).slice(0, 2)
  // No line stays empty while the one below has more than it needs.
  return middle.length === 0
    ? { amount, moment, below: badges, middle: refs }
    : { amount, moment, below: [...badges, ...refs], middle }
}

export function Cards({ admin, columns, rows, selection, selectable, menu }: RowsProps) {
  const layout = useMemo(() => layoutOf(admin, columns), [admin, columns])
  return (
    <>
      {selectable && (
        <div className={styles.head}>
          <CheckBox
            label={t('Select all on this page')}
            checked={selection.page}
            some={selection.ids.size > 0}
            onClick={selection.togglePage}
          />
          <span aria-hidden="true">{t('Select all on this page')}</span>
        </div>
      )}
      <ul className={styles.cards}>
        {rows.map((record) => (
          <RecordCard
            key={record.id}
            admin={admin}
            layout={layout}
            record={record}
            chosen={selectable ? selection.ids.has(record.id) : null}
            toggle={selection.toggle}
            menu={menu}
          />
        ))}
      </ul>
    </>
  )
}

interface CardProps {
  admin: Admin
  layout: ReturnType<typeof layoutOf>
  record: AdminRecord
  /** Null where nothing can be done with a selection. */
  chosen: boolean | null
  toggle(id: number, range: boolean): void
  menu: Omit<RowMenuProps, 'record'>
}

/** One record; memoised as the rows of a table are. */
const RecordCard = memo(function RecordCard({ admin, layout, record, chosen, toggle, menu }: CardProps) {
  const { amount, moment, below, middle } = layout
  const { money } = useFormats()
  const cell = (column: Column) =>
    column.render?.(record) ?? (
      <Cell admin={admin} name={column.name} field={fieldOf(admin, column.name)} record={record} dense />
    )
  return (
    <li
      data-row={record.id}
      className={chosen ? styles.chosen : isInternal(admin, record) ? styles.internal : undefined}
    >
      {chosen !== null && (
        <CheckBox
          label={t('Select {title}', { title: titleOf(admin.resource, record) })}
          checked={chosen}
          onClick={(shift) => toggle(record.id, shift)}
        />
      )}
      <div className={styles.body}>
        <div className={styles.line}>
          <Link to={showPath(admin, record.id)} className={`${styles.title} clipped`}>
            <bdi>{titleOf(admin.resource, record)}</bdi>
          </Link>
          <FileCount admin={admin} record={record} />
          {amount && !isEmpty(record[amount.name]) && (
            <span className={styles.amount}>{money(Number(record[amount.name]))}</span>
          )}
        </div>
        <div className={styles.line}>
          <span className={styles.middle}>
            {middle
              .filter((column) => !isEmpty(record[column.name]))
              .map((column) => (
                <span key={column.name} className="clipped">
                  {cell(column)}
                </span>
              ))}
          </span>
          {moment && !isEmpty(record[moment.name]) && <span className={styles.moment}>{cell(moment)}</span>}
        </div>
        <div className={styles.below}>
          {below
            .filter((column) => column.render || hasWords(admin, column, record))
            .map((column) => (
              <span key={column.name} className="clipped">
                {cell(column)}
              </span>
            ))}
        </div>
      </div>
      <RowMenu record={record} {...menu} />
    </li>
  )
})
