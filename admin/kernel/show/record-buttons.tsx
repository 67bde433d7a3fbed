import { EditOutlined, EllipsisOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { useRef } from 'react'
import { useNavigate } from 'react-router'
import { say, t } from '../../locales/translate.ts'
import { actionItems } from '../actions/action-items.tsx'
import { recordActions } from '../actions/available.ts'
import type { Actions } from '../actions/use-actions.tsx'
import { ButtonLink } from '../button-link.tsx'
import type { Admin, AdminRecord } from '../define-admin.ts'
import { mayEdit } from '../form/values.ts'
import { leavingTo } from '../leave-menu.ts'
import { editPath, fromPage, historyPath } from '../paths.ts'
import { useRights, useSession } from '../session.tsx'
import { usePhone } from '../use-media.ts'

interface Props {
  admin: Admin
  record: AdminRecord
  actions: Actions
  remove(): void
  /**
   * Everything but the next step goes into the menu, on phones that, too; and these actions, which the page offers in its
   * own way, nowhere.
   */
  brief?: readonly string[]
}

/** So many buttons stand beside the next step: the title wants its room, too. */
const FEW = 3

/** What can be done with the record; its next step is the primary button, and the last. */
export function RecordButtons({ admin, record, actions, remove, brief }: Props) {
  const navigate = useNavigate()
  const phone = usePhone()
  const small = phone || brief !== undefined
  const more = useRef<HTMLButtonElement>(null)
  const rights = useRights(admin.resource.name)
  const me = useSession().user.id
  const all = recordActions(admin, record, rights, me).filter(({ name }) => !brief?.includes(name))
  const available = all.filter(({ refusal }) => refusal === undefined)
  const refused = all.filter(({ refusal }) => refusal !== undefined)
  const editable = mayEdit(admin, record)
  const isPrimary = (name: string) => admin.actions?.[name]?.primary?.(record) === true
  const next = phone && brief !== undefined ? undefined : available.find(({ name }) => isPrimary(name))
  const others = available.filter((one) => one !== next)
  const few = small ? 0 : FEW
  const edit = {
    key: 'edit',
    label: t('Edit'),
    icon: <EditOutlined aria-hidden />,
    onClick: () => navigate(editPath(admin, record.id), { state: fromPage(admin, record.id) }),
  }
  const menu = [
    ...(small && editable ? [edit] : []),
    ...actionItems(others.slice(few), record, actions.start),
    { key: 'history', label: t('History'), onClick: () => navigate(historyPath(admin, record.id)) },
    ...actionItems(refused, record, actions.start),
    ...(record._can.remove ? [{ key: 'delete', label: t('Delete…'), danger: true, onClick: remove }] : []),
  ]
  return (
    <>
      {!small && editable && (
        <ButtonLink icon={edit.icon} to={editPath(admin, record.id)} state={fromPage(admin, record.id)}>
          {edit.label}
        </ButtonLink>
      )}
      {[...others.slice(0, few), ...(next ? [next] : [])].map(({ name, action }) => {
        const Icon = admin.actions?.[name]?.icon
        return (
          <Button
            key={name}
            type={isPrimary(name) ? 'primary' : 'default'}
            icon={Icon && <Icon aria-hidden />}
            disabled={actions.busy}
            onClick={() => actions.start(name, action, { record })}
          >
            {say(action.label)}
          </Button>
        )
      })}
      {menu.length > 0 && (
        <Dropdown
          destroyOnHidden
          autoFocus
          menu={{ items: menu, onClick: leavingTo(() => more.current?.focus()) }}
          trigger={['click']}
          placement="bottomRight"
        >
          <Button ref={more} icon={<EllipsisOutlined aria-hidden />} aria-label={t('More')} />
        </Dropdown>
      )}
    </>
  )
}
