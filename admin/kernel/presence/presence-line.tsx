import type { Present } from '../../../shared/presence.ts'
import { t } from '../../locales/translate.ts'
import { Avatar } from '../person.tsx'
import styles from './presence-line.module.css'

/** What others do that one should know of, most pressing first; to be there is none of it. */
const doings = [
  ['replying', (name: string) => t('{name} is replying…', { name })],
  ['editing', (name: string) => t('{name} is editing', { name })],
] as const

/** Who else is here, and who of them writes. Screen readers hear of it when it changes. */
export function PresenceLine({ others }: { others: readonly Present[] }) {
  const [doing, words] = doings.find(([state]) => others.some((one) => one.state === state)) ?? [
    'viewing',
    (name: string) => t('{name} is here too', { name }),
  ]
  const shown = others.filter(({ state }) => state === doing)
  const names = shown.map(({ name }) => name).join(t(', '))
  return (
    <span role="status" className={`${styles.line} ${doing === 'viewing' ? '' : styles.writing}`}>
      {shown.slice(0, 3).map(({ id, name }) => (
        <Avatar key={id} name={name} />
      ))}
      {shown.length > 0 && (
        <span className={styles.words} title={words(names)}>
          {words(names)}
        </span>
      )}
    </span>
  )
}
