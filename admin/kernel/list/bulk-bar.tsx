import { CloseOutlined } from '@ant-design/icons'
import { selectionActions } from '../actions/available.ts'
import type { Selected } from '../actions/target.ts'
import type { Actions } from '../actions/use-actions.tsx'
import type { Admin } from '../define-admin.ts'
import { formatNumber } from '../format.ts'
import { useRights } from '../session.tsx'
import styles from './bulk-bar.module.css'
import type { Selection } from './use-selection.ts'

/** Deleting is an action like the others, of every resource. */
const remove = {
  label: 'Delete',
  method: 'POST',
  on: ['selection'],
  needs: 'remove',
  confirm: 'They are deleted with what belongs to them. Records that others refer to stay.',
} as const

interface Props {
  admin: Admin
  selection: Selection
  total: number
  /** The query that chooses everything that matches. */
  filter: string
  actions: Actions
}

/** What can be done with the chosen records. */
export function BulkBar({ admin, selection, total, filter, actions }: Props) {
  const rights = useRights(admin.resource.name)
  const count = selection.all ? total : selection.ids.size
  const selected: Selected = selection.all ? { filter, count: total } : { ids: [...selection.ids] }
  const offered = selectionActions(admin, rights)
  return (
    <>
      <p role="status" className="visually-hidden">
        {count > 0 ? `${formatNumber(count)} selected` : ''}
      </p>
      {count > 0 && (
        <section aria-label="Bulk actions" className={`${styles.bar} no-print`}>
          <span className={styles.count}>
            <strong className="numeric">
              {selection.all ? `All ${formatNumber(count)}` : formatNumber(count)} selected
            </strong>
            {selection.page && !selection.all && total > selection.ids.size && (
              <button type="button" className={styles.all} onClick={selection.chooseAll}>
                Select all {formatNumber(total)} matching
              </button>
            )}
          </span>
          <span className={styles.actions}>
            {offered.map(({ name, action }) => (
              <button
                key={name}
                type="button"
                disabled={actions.busy}
                onClick={() => actions.start(name, action, selected)}
              >
                {action.label}
              </button>
            ))}
            {rights.remove && (
              <button
                type="button"
                className={styles.danger}
                disabled={actions.busy}
                onClick={() => actions.start('remove', remove, selected)}
              >
                Delete…
              </button>
            )}
          </span>
          <button
            type="button"
            className={styles.close}
            aria-label="Clear selection"
            onClick={() => selection.choose([])}
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
  rights.remove || selectionActions(admin, rights).length > 0
