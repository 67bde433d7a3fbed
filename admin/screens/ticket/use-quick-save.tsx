import { type ReactNode, useState } from 'react'
import { type Admin, type AdminRecord, fieldOf } from '../../kernel/define-admin.ts'
import { choiceLabel, isChoice, refLabel } from '../../kernel/fields.ts'
import { Conflict } from '../../kernel/form/conflict.tsx'
import { useSend } from '../../kernel/form/use-send.ts'
import { type Values, valuesOf } from '../../kernel/form/values.ts'
import { Reason, useMessages } from '../../kernel/messages.tsx'
import { useUndo } from '../../kernel/use-undo.tsx'
import { say, t } from '../../locales/translate.ts'

interface Quick {
  /** The record with what is on its way. */
  readonly shown: AdminRecord
  save(values: Values): void
  /** What somebody else saved meanwhile, to choose from. */
  readonly dialog: ReactNode
}
interface Stale {
  readonly was: AdminRecord
  readonly theirs: AdminRecord
  readonly values: Values
}

/** What the fields are now. */
const wordsOf = (admin: Admin, record: AdminRecord, values: Values): string =>
  Object.keys(values)
    .map((name) => {
      const field = fieldOf(admin, name)
      const value = isChoice(field)
        ? say(choiceLabel(field, record[name]))
        : record[name] === null
          ? t('Nobody')
          : refLabel(record, name, field)
      return t('{field}: {value}', { field: say(field.label), value })
    })
    .join(t(', '))

/** Changes single fields of a record at once: they show before the server has answered, go back when it refuses, and can be taken back. */
export function useQuickSave(admin: Admin, record: AdminRecord): Quick {
  const { send, busy } = useSend(admin)
  const messages = useMessages()
  const undo = useUndo(admin)
  const [pending, setPending] = useState<Values>({})
  const [stale, setStale] = useState<Stale | null>(null)

  const store = async (was: AdminRecord, values: Values): Promise<void> => {
    setPending(values)
    const outcome = await send(was, values)
    if (outcome === null) return
    setPending({})
    if ('error' in outcome) return messages.failed(<Reason error={outcome.error} />)
    if ('saved' in outcome) {
      const before = Object.fromEntries(Object.keys(values).map((name) => [name, was[name] ?? null]))
      messages.done(wordsOf(admin, outcome.saved, values), () => undo(outcome.saved, before))
    }
    setStale('saved' in outcome || !outcome.theirs ? null : { was, theirs: outcome.theirs, values })
  }
  const dialog = stale && (
    <Conflict
      admin={admin}
      was={stale.was}
      theirs={stale.theirs}
      values={{ ...valuesOf(admin, stale.was), ...stale.values }}
      busy={busy}
      load={() => setStale(null)}
      save={(keepTheirs) => {
        const mine = Object.entries(stale.values).filter(([name]) => !keepTheirs.includes(name))
        if (mine.length === 0) setStale(null)
        else void store(stale.theirs, Object.fromEntries(mine))
      }}
    />
  )
  return {
    shown: { ...record, ...pending },
    save: (values) => void store(record, values),
    dialog,
  }
}
