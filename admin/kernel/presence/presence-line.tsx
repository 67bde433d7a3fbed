import { t } from '../../locales/translate.ts'
import { Avatar } from '../person.tsx'
import styles from './presence-line.module.css'
import type { Present } from './use-presence.ts'

/** Who else is here, and who of them writes. Screen readers hear of it when it changes. */
export function PresenceLine({ others }: { others: readonly Present[] }) {
  const writing = others.filter(({ state }) => state === 'replying')
  const shown = writing.length > 0 ? writing : others
  const names = shown.map(({ name }) => name).join(t(', '))
  return (
    <span role="status" className={`${styles.line} ${writing.length > 0 ? styles.writing : ''}`}>
      {shown.slice(0, 3).map(({ id, name }) => (
        <Avatar key={id} name={name} />
      ))}
      {shown.length > 0 && (
        <span className={styles.words}>
          {writing.length > 0 ? t('{name} is replying…', { name: names }) : t('{name} is here too', { name: names })}
        </span>
      )}
    </span>
  )
}
