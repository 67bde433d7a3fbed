import { fromServer, plural, t } from '../../locales/translate.ts'
import type { Admin } from '../define-admin.ts'
import { ChangeWords } from '../history/change-words.tsx'
import type { EditPreview } from './api.ts'
import styles from './bulk-edit.module.css'

/** What would change, what would not and why, and the first records as they were and would be. */
export function Preview({ admin, preview }: { admin: Admin; preview: EditPreview }) {
  const { count, tried, changes, same, refused, refusals, sample } = preview
  return (
    <>
      {tried < count && <p className="muted">{t('The first {tried} of {count} were tried:', { tried, count })}</p>}
      <ul className={styles.sums} data-begin tabIndex={-1}>
        <li>{plural('{count} will change.', '{count} will change.', { count: changes })}</li>
        {same > 0 && (
          <li>{plural('{count} has these values already.', '{count} have these values already.', { count: same })}</li>
        )}
        {refused > 0 && (
          <li className={styles.bad}>{plural('{count} refuses.', '{count} refuse.', { count: refused })}</li>
        )}
      </ul>
      {refusals.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        <ul tabIndex={0} className={styles.list} aria-label={t('Refused')}>
          {refusals.map(({ id, title, message = '' }) => (
            <li key={id}>
              <strong>
                <bdi>{title}</bdi>
              </strong>{' '}
              <span className="muted">{fromServer(message)}</span>
            </li>
          ))}
        </ul>
      )}
      {sample.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        <ul tabIndex={0} className={styles.list} aria-label={t('The first that change')}>
          {sample.map((record) => (
            <li key={record.id}>
              <strong>
                <bdi>{record.title}</bdi>
              </strong>
              {record.changes.map((change) => (
                <p key={change.field}>
                  <ChangeWords admin={admin} change={change} />
                </p>
              ))}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
