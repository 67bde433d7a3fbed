import { useState } from 'react'
import { Card } from '../card.tsx'
import type { Admin, AdminRecord } from '../define-admin.ts'
import { choiceLabel, isEmpty } from '../fields.ts'
import { type Formats, formatDate, useFormats } from '../format.ts'
import { Failed, Skeleton } from '../states/states.tsx'
import { useResourceQuery } from '../use-resource-query.ts'
import styles from './show.module.css'

interface Entry {
  readonly id: number
  readonly at: string
  readonly action: string
  readonly actor_name: string | null
  /** What did it when no person did, a rule for one. */
  readonly through: string | null
  readonly label: string | null
  readonly changes: readonly {
    readonly field: string
    readonly label: string
    readonly old: unknown
    readonly new: unknown
  }[]
}

const FEW = 8
const verbs: Readonly<Record<string, string>> = {
  create: 'Created',
  change: 'Changed',
  update: 'Changed',
  remove: 'Deleted',
  delete: 'Deleted',
}

/** Who changed what and when, newest first. */
export function HistoryCard({ admin, record }: { admin: Admin; record: AdminRecord }) {
  const history = useResourceQuery<readonly Entry[]>(admin, [record.id, 'history'])
  const [all, setAll] = useState(false)
  const entries = history.data ?? []
  return (
    <Card title="History">
      {history.error && !history.data ? (
        <Failed error={history.error} what="The history" retry={() => void history.refetch()} />
      ) : history.isLoading ? (
        <Skeleton rows={3} />
      ) : entries.length === 0 ? (
        <p className="muted">Nothing has changed yet.</p>
      ) : (
        <ol className={styles.history}>
          {(all ? entries : entries.slice(0, FEW)).map((entry) => (
            <HistoryEntry key={entry.id} admin={admin} entry={entry} />
          ))}
        </ol>
      )}
      {!all && entries.length > FEW && (
        <button type="button" className="link-button" onClick={() => setAll(true)}>
          Show all {entries.length}
        </button>
      )}
    </Card>
  )
}

function HistoryEntry({ admin, entry }: { admin: Admin; entry: Entry }) {
  const formats = useFormats()
  const shown = (name: string, value: unknown) => <bdi>{valueWords(admin, name, value, formats)}</bdi>
  const verb = verbs[entry.action] ?? 'Changed'
  const way = admin.resource.actions[entry.action]?.label.replace(/…$/, '')
  return (
    <li>
      <p>
        {verb}{' '}
        {entry.actor_name && (
          <>
            by{' '}
            <strong>
              <bdi>{entry.actor_name}</bdi>
            </strong>
          </>
        )}
        {way && <span className="muted"> · {way}</span>}
      </p>
      {entry.action !== 'create' &&
        entry.changes.map((change) => (
          <p key={change.field}>
            {change.label}: <del>{shown(change.field, change.old)}</del> → {shown(change.field, change.new)}
          </p>
        ))}
      <time dateTime={entry.at} className="muted numeric">
        {formats.instant(entry.at)}
      </time>
    </li>
  )
}

/** An old or new value; the label of a ref stands in the history as text. */
function valueWords(admin: Admin, name: string, value: unknown, formats: Formats): string {
  const field = admin.resource.fields[name]
  if (isEmpty(value)) return '-'
  if (!field) return String(value)
  if (typeof value === 'string' && field.kind === 'instant') return formats.instant(value)
  if (typeof value === 'string' && field.kind === 'date') return formatDate(value)
  if (typeof value === 'number' && field.kind === 'money') return formats.money(value)
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (Array.isArray(value)) return value.join(', ')
  if (typeof value === 'object') return JSON.stringify(value)
  return choiceLabel(field, value)
}
