import { message, say, saySmall, t } from '../../locales/translate.ts'
import { useAdminAt } from '../admins.tsx'
import type { Admin, AdminRecord } from '../define-admin.ts'
import { useFormats } from '../format.ts'
import { rich } from '../rich.tsx'
import { ChangeWords } from './change-words.tsx'
import { type Change, type Deed, deedOf, deedWords, type Entry, type Part } from './entry.ts'
import styles from './history.module.css'
import { PutBack } from './put-back.tsx'
import { summaryOf } from './summary.ts'

const doors: Readonly<Record<string, string>> = {
  admin: message('Form'),
  bulk: message('Bulk action'),
  api: message('API'),
  command: message('Command line'),
  automation: message('Automation'),
  import: message('Import'),
}

/** What was done through which door: the action where it was one, else the door. */
const wayOf = (admin: Admin, entry: Entry): string => {
  const action = say(admin.resource.actions[entry.action]?.label)?.replace(/…$/, '')
  return [action, say(doors[entry.through])].filter(Boolean).join(t(', '))
}

const tones: Readonly<Record<Deed, string | undefined>> = {
  create: styles.created,
  change: undefined,
  remove: styles.removed,
  export: undefined,
}

interface Props {
  admin: Admin
  entry: Entry
  summary: boolean
  /** As it is now, for those who may give it earlier values back. */
  record?: AdminRecord | undefined
}

/** Who did what and when, with the old and the new value of every field. */
export function HistoryEntry({ admin, entry, summary, record }: Props) {
  const formats = useFormats()
  const deed = deedOf(entry.action)
  const way = wayOf(admin, entry)
  return (
    <li className={tones[deed]}>
      <p>
        {entry.actor_name
          ? rich('{deed} by {who}', {
              deed: say(deedWords[deed]),
              who: (
                <strong>
                  <bdi>{entry.actor_name}</bdi>
                </strong>
              ),
            })
          : say(deedWords[deed])}
        {way && <span className="muted"> · {way}</span>}
      </p>
      {/* What was added or deleted is said by the line above, and by those of its parts. */}
      {summary && deed === 'change' && <p className={styles.summary}>{summaryOf(entry)}</p>}
      {deed === 'change' && <Changes admin={admin} changes={entry.changes} />}
      {(entry.parts ?? []).map((part, at) => (
        <PartOf key={`${String(at)} ${part.title}`} part={part} />
      ))}
      <time dateTime={entry.at} className="muted numeric">
        {formats.instant(entry.at)}
      </time>
      {record && deed === 'change' && <PutBack admin={admin} record={record} entry={entry} />}
    </li>
  )
}

function PartOf({ part }: { part: Part }) {
  const admin = useAdminAt(part.resource)
  const deed = deedOf(part.action)
  return (
    <div className={styles.part}>
      <p>
        {rich('{deed} {resource} “{title}”', {
          deed: say(deedWords[deed]),
          resource: saySmall(part.label),
          title: <bdi>{part.title}</bdi>,
        })}
      </p>
      {deed === 'change' && <Changes admin={admin} changes={part.changes} />}
    </div>
  )
}

function Changes({ admin, changes }: { admin: Admin | undefined; changes: readonly Change[] }) {
  return changes.map((change) => (
    <p key={change.field}>
      <ChangeWords admin={admin} change={change} />
    </p>
  ))
}
