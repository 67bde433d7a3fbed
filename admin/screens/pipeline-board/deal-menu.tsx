/** What can be done with a deal from its card: move it, or an action that moves nothing. */
import { EllipsisOutlined } from '@ant-design/icons'
import { useNavigate } from 'react-router'
import { actionItems } from '../../kernel/actions/action-items.tsx'
import { recordActions } from '../../kernel/actions/available.ts'
import type { Actions } from '../../kernel/actions/use-actions.tsx'
import type { Admin, AdminRecord } from '../../kernel/define-admin.ts'
import { MenuButton, type MenuItems, type MenuKeys } from '../../kernel/menu-button.tsx'
import { editPath } from '../../kernel/paths.ts'
import { useRights, useSession } from '../../kernel/session.tsx'
import { t } from '../../locales/translate.ts'
import styles from './card.module.css'
import { isOpen, labelOf, type Stage, stageOf, stages } from './stages.ts'

/** They say in other words what the menu says of each stage. */
const MOVING = ['to_proposal', 'to_negotiation', 'mark_won', 'mark_lost']

interface Props {
  admin: Admin
  record: AdminRecord
  tabIndex: number
  actions: Actions
  move(record: AdminRecord, stage: Stage): void
}

export function DealMenu({ admin, record, tabIndex, actions, move }: Props) {
  const navigate = useNavigate()
  const rights = useRights(admin.resource.name)
  const me = useSession().user.id
  const mine = stageOf(record)
  const targets = record._can.change ? stages : []
  const items = (): MenuItems => [
    ...targets.map((stage, at) => ({
      key: stage,
      label: labelOf(admin, stage),
      icon: <span aria-hidden="true">{at + 1}</span>,
      disabled: stage === mine,
      onClick: () => move(record, stage),
    })),
    ...(targets.length > 0 ? [{ key: 'line', type: 'divider' as const }] : []),
    ...(record._can.change
      ? [{ key: 'edit', label: t('Edit'), onClick: () => navigate(editPath(admin, record.id)) }]
      : []),
    ...actionItems(
      recordActions(admin, record, rights, me).filter(({ name }) => !MOVING.includes(name)),
      record,
      actions.start,
    ),
  ]
  const keys: MenuKeys = Object.fromEntries(
    targets.map((stage, at) => [String(at + 1), () => stage !== mine && move(record, stage)]),
  )
  return (
    <MenuButton
      className={styles.more}
      tabIndex={tabIndex}
      label={t('Move or change {record}', { record: record._title })}
      items={items}
      keys={keys}
      begin={isOpen(mine) ? targets[stages.indexOf(mine) + 1] : undefined}
    >
      <EllipsisOutlined aria-hidden />
    </MenuButton>
  )
}
