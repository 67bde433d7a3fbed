import { Link } from 'react-router'
import { say } from '../../locales/translate.ts'
import { Detail } from '../cells.tsx'
import { type Admin, type AdminRecord, fieldOf } from '../define-admin.ts'
import { isEmpty, titleOf } from '../fields.ts'
import { useFormats } from '../format.ts'
import { showPath } from '../paths.ts'
import styles from './timeline.module.css'

/** A record of another resource, as its admin says that it is told. */
export function ToldRecord({ admin, record, at }: { admin: Admin; record: AdminRecord; at: string }) {
  const formats = useFormats()
  const { tone, fields = [], by = 'created_by' } = admin.told ?? {}
  const who = record[`${by}_name`]
  const Icon = admin.menu.icon
  return (
    <li className={tone && styles[tone]}>
      <p>
        <Icon aria-hidden /> <span className="muted">{say(admin.resource.label.one)}</span>{' '}
        <Link to={showPath(admin, record.id)}>
          <bdi>{titleOf(admin.resource, record)}</bdi>
        </Link>
      </p>
      {fields.some((name) => !isEmpty(record[name])) && (
        <p className={styles.details}>
          {fields
            .filter((name) => !isEmpty(record[name]))
            .map((name) => (
              <span key={name}>
                <Detail admin={admin} name={name} field={fieldOf(admin, name)} record={record} />
              </span>
            ))}
        </p>
      )}
      <p className={styles.when}>
        <time dateTime={at} className="numeric">
          {formats.instant(at)}
        </time>
        {typeof who === 'string' && who !== '' && <bdi>{who}</bdi>}
      </p>
    </li>
  )
}
