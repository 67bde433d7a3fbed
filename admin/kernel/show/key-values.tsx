import { say } from '../../locales/translate.ts'
import { Cell } from '../cells.tsx'
import { type Admin, type AdminRecord, fieldOf } from '../define-admin.ts'
import styles from './show.module.css'

interface Props {
  admin: Admin
  record: AdminRecord
  /** As in a fieldset: a name has a line of its own, an array shares one. */
  lines: readonly (string | readonly string[])[]
}

/** Labels and values, in the lines of the form. */
export function KeyValues({ admin, record, lines }: Props) {
  const names = lines.flatMap((line) =>
    typeof line === 'string' ? [{ name: line, wide: true }] : line.map((name) => ({ name, wide: false })),
  )
  return (
    <dl className={styles.pairs}>
      {names.map(({ name, wide }) => {
        const field = fieldOf(admin, name)
        // Not read back, or not for this user.
        if (field.kind === 'secret' || !(name in record)) return null
        return (
          <div key={name} className={wide ? styles.wide : undefined}>
            <dt>{say(field.label)}</dt>
            <dd>
              <Cell admin={admin} name={name} field={field} record={record} dense={false} />
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
