import { DeleteOutlined, EditOutlined } from '@ant-design/icons'
import { Link, type NavigateFunction } from 'react-router'
import { t } from '../../locales/translate.ts'
import type { Rights } from '../../providers/session.ts'
import { actionItems } from '../actions/action-items.tsx'
import { recordActions } from '../actions/available.ts'
import type { Actions } from '../actions/use-actions.tsx'
import type { Admin, AdminRecord } from '../define-admin.ts'
import { titleOf } from '../fields.ts'
import { mayEdit } from '../form/values.ts'
import { MenuButton, type MenuItems } from '../menu-button.tsx'
import { editPath } from '../paths.ts'
import styles from './row-menu.module.css'

export interface RowMenuProps {
  readonly admin: Admin
  readonly record: AdminRecord
  readonly rights: Rights
  readonly me: number
  navigate: NavigateFunction
  start: Actions['start']
  remove(record: AdminRecord): void
}

/** What can be done with one row. All that it needs is given: hooks and icons in every row are felt. */
export function RowMenu({ admin, record, rights, me, navigate, start, remove }: RowMenuProps) {
  const items = (): MenuItems => {
    const possible = actionItems(recordActions(admin, record, rights, me), record, start)
    if (mayEdit(admin, record))
      possible.unshift({
        key: 'edit',
        icon: <EditOutlined aria-hidden />,
        label: <Link to={editPath(admin, record.id)}>{t('Edit')}</Link>,
        // The mouse is on the link; the keyboard is on the item around it.
        onClick: ({ domEvent }) => domEvent.type === 'keydown' && navigate(editPath(admin, record.id)),
      })
    if (record._can.remove)
      possible.push(
        { type: 'divider' },
        {
          key: 'delete',
          icon: <DeleteOutlined aria-hidden />,
          label: t('Delete…'),
          danger: true,
          onClick: () => remove(record),
        },
      )
    return possible.length > 0 ? possible : [{ key: 'none', label: t('Nothing you may do here'), disabled: true }]
  }
  return (
    <MenuButton
      className={styles.button}
      label={t('More for {title}', { title: titleOf(admin.resource, record) })}
      items={items}
    >
      <i className={styles.dots} />
    </MenuButton>
  )
}
