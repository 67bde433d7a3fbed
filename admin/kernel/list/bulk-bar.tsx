import { CloseOutlined } from '@ant-design/icons'
import { say, t } from '../../locales/translate.ts'
import { selectionActions } from '../actions/available.ts'
import type { Selected } from '../actions/target.ts'
import type { Actions } from '../actions/use-actions.tsx'
import { sharable } from '../bulk-edit/editable.ts'
import type { Admin } from '../define-admin.ts'
import { useRights } from '../session.tsx'
import styles from './bulk-bar.module.css'
import type { Selection } from './use-selection.ts'

interface Props {
  admin: Admin
  selection: Selection
  /** Rows on this page, and all that match. */
  shown: number
  total: number
  /** The query that chooses everything that matches. */
  filter: string
  /** Where the chosen records are found as a file. */
  exported: string
  busy: boolean
  start: Actions['start']
  remove(selected: Selected): void
  edit(selected: Selected): void
}

/** What can be done with the chosen records. It is not there when none is chosen, so nothing runs on nothing. */
export function BulkBar({ admin, selection, shown, total, filter, exported, busy, start, remove, edit }: Props) {
  const rights = useRights(admin.resource.name)
  const { all, ids } = selection
  const selected: Selected = all ? { filter, count: total } : { ids: [...ids] }
  const words = all
    ? t('All {count} selected', { count: total })
    : t('{count} of {shown} selected', { count: ids.size, shown })
  return (
    <>
      <p role="status" className="visually-hidden">
        {ids.size > 0 ? (busy ? t('Working…') : words) : ''}
      </p>
      {ids.size > 0 && (
        <section aria-label={t('Bulk actions')} aria-busy={busy} className={`${styles.bar} no-print`}>
          <span className={styles.count}>
            <strong className="numeric">{busy ? t('Working…') : words}</strong>
            {selection.page && !all && total > ids.size && (
              <button type="button" className={styles.all} onClick={selection.chooseAll}>
                {t('Select all {count} matching', { count: total })}
              </button>
            )}
          </span>
          <span className={styles.actions}>
            {selectionActions(admin, rights).map(({ name, action }) => (
              <button key={name} type="button" disabled={busy} onClick={() => start(name, action, selected)}>
                {say(action.label)}
              </button>
            ))}
            {rights.change && sharable(admin).length > 0 && (
              <button type="button" disabled={busy} onClick={() => edit(selected)}>
                {t('Edit…')}
              </button>
            )}
            <a href={exported} download>
              {t('Export')}
            </a>
            {rights.remove && (
              <button type="button" className={styles.danger} disabled={busy} onClick={() => remove(selected)}>
                {t('Delete…')}
              </button>
            )}
          </span>
          <button
            type="button"
            className={styles.close}
            aria-label={t('Clear selection')}
            title={t('Clear selection')}
            onClick={selection.clear}
          >
            <CloseOutlined aria-hidden />
          </button>
        </section>
      )}
    </>
  )
}

/** Whether there is anything to do with a selection. */
export const hasBulk = (admin: Admin, rights: ReturnType<typeof useRights>): boolean =>
  rights.remove || (rights.change && sharable(admin).length > 0) || selectionActions(admin, rights).length > 0
