import { Select } from 'antd'
import { useState } from 'react'
import { type Admin, type AdminRecord, fieldOf } from '../../kernel/define-admin.ts'
import { useRefOptions } from '../../kernel/form/use-ref-options.ts'
import { Person } from '../../kernel/person.tsx'
import { useSession } from '../../kernel/session.tsx'
import { say, t } from '../../locales/translate.ts'

/** The option that takes the ticket from everybody. No record has this id. */
const NOBODY = 0

interface Props {
  admin: Admin
  ticket: AdminRecord
  choose(id: number | null, label: string): void
  close(): void
}

/** Who takes the ticket: oneself first, then nobody, then everybody who can be given work. */
export function AssigneePicker({ admin, ticket, choose, close }: Props) {
  const { user } = useSession()
  const [words, setWords] = useState('')
  const field = fieldOf(admin, 'assigned_to')
  const { options, searching, more } = useRefOptions(
    { name: 'assigned_to', field, record: ticket, control: { value: ticket.assigned_to } },
    words,
    true,
  )
  const first = [
    { value: user.id, label: t('Me ({name})', { name: user.full_name }) },
    { value: NOBODY, label: t('Unassigned') },
  ]
  const others = options.filter(({ value }) => value !== user.id)
  return (
    <Select
      autoFocus
      defaultOpen
      showSearch
      filterOption={false}
      style={{ inlineSize: 220, blockSize: 28 }}
      popupMatchSelectWidth={260}
      aria-label={say(field.label)}
      placeholder={t('Find a person')}
      options={words.trim() ? options : [...first, ...others]}
      searchValue={words}
      onSearch={setWords}
      notFoundContent={searching ? t('Searching…') : t('Nothing found')}
      optionRender={({ label, value }) =>
        value === NOBODY ? (
          <span className="muted">{label}</span>
        ) : (
          <Person name={value === user.id ? user.full_name : String(label)} word={String(label)} />
        )
      }
      onPopupScroll={({ currentTarget: list }) => {
        if (list.scrollHeight - list.scrollTop - list.clientHeight < 120) more()
      }}
      onSelect={(id: number, { label }) =>
        id === NOBODY ? choose(null, '') : choose(id, id === user.id ? user.full_name : label)
      }
      onOpenChange={(open) => !open && close()}
      onKeyDown={({ key }) => key === 'Escape' && close()}
      onBlur={close}
    />
  )
}
