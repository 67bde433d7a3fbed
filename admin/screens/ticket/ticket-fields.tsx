import { DownOutlined } from '@ant-design/icons'
import { Suspense, useState } from 'react'
import { Badge } from '../../kernel/badge.tsx'
import { type Admin, type AdminRecord, fieldOf } from '../../kernel/define-admin.ts'
import { choiceLabel, isChoice, refLabel } from '../../kernel/fields.ts'
import { late } from '../../kernel/late.tsx'
import { MenuButton } from '../../kernel/menu-button.tsx'
import { Person } from '../../kernel/person.tsx'
import { useSession } from '../../kernel/session.tsx'
import { useKeys } from '../../kernel/use-keys.ts'
import { say, t } from '../../locales/translate.ts'
import styles from './ticket-fields.module.css'
import { useQuickSave } from './use-quick-save.tsx'

const AssigneePicker = late(async () => (await import('./assignee-picker.tsx')).AssigneePicker)

const ASSIGNEE = 'assigned_to'

/** Status, priority and assignee, each changed with one press. */
export function TicketFields({ admin, ticket }: { admin: Admin; ticket: AdminRecord }) {
  const { shown, save, dialog } = useQuickSave(admin, ticket)
  const { user } = useSession()
  const [picking, setPicking] = useState(false)
  /** Of the person who was chosen just now. */
  const [chosen, setChosen] = useState('')
  const may = ticket._can.change
  const assign = (id: number | null, label: string) => {
    setPicking(false)
    setChosen(label)
    if (id !== shown[ASSIGNEE]) save({ [ASSIGNEE]: id })
  }
  useKeys(
    may
      ? {
          a: { words: t('Assign to…'), run: () => setPicking(true) },
          i: { words: t('Assign to me'), run: () => assign(user.id, user.full_name) },
        }
      : {},
  )
  const field = fieldOf(admin, ASSIGNEE)
  const moving = shown[ASSIGNEE] !== ticket[ASSIGNEE]
  const name = moving ? chosen : shown[ASSIGNEE] === null ? '' : refLabel(shown, ASSIGNEE, field)
  const person = name ? <Person name={name} /> : <span className="muted">{t('Unassigned')}</span>
  return (
    <div className={styles.fields}>
      <Choice admin={admin} record={shown} name="status" may={may} save={save} />
      <Choice admin={admin} record={shown} name="priority" may={may} save={save} />
      {!may ? (
        <span className={styles.still}>{person}</span>
      ) : picking ? (
        <Suspense>
          <AssigneePicker admin={admin} ticket={ticket} choose={assign} close={() => setPicking(false)} />
        </Suspense>
      ) : (
        <button
          type="button"
          className={styles.field}
          aria-label={t('{field}: {value}', { field: say(field.label), value: name || t('Unassigned') })}
          title={t('{field} (a), to me (i)', { field: say(field.label) })}
          onClick={() => setPicking(true)}
        >
          {person}
          <DownOutlined aria-hidden />
        </button>
      )}
      {dialog}
    </div>
  )
}

interface ChoiceProps {
  admin: Admin
  record: AdminRecord
  name: string
  may: boolean
  save(values: Record<string, unknown>): void
}

function Choice({ admin, record, name, may, save }: ChoiceProps) {
  const field = fieldOf(admin, name)
  const badge = (value: string) => <Badge look={admin.badges?.[name]?.[value]} label={say(choiceLabel(field, value))} />
  const current = String(record[name])
  if (!may) return <span className={styles.still}>{badge(current)}</span>
  return (
    <MenuButton
      className={styles.field}
      label={t('{field}: {value}', { field: say(field.label), value: say(choiceLabel(field, current)) })}
      items={() =>
        Object.keys(isChoice(field) ? field.choices : {}).map((value) => ({
          key: value,
          label: badge(value),
          onClick: () => value !== current && save({ [name]: value }),
        }))
      }
    >
      {badge(current)}
      <DownOutlined aria-hidden />
    </MenuButton>
  )
}
