/** A person: initials in a circle of a colour of their own, and the name. */
import styles from './person.module.css'

const ARABIC = /[\u0600-\u06ff]/

/** Two initials; one letter, without the article, of an Arabic name. */
function initialsOf(name: string): string {
  if (ARABIC.test(name)) return name.trim().replace(/^ال/, '').slice(0, 1)
  const words = name.trim().split(/\s+/)
  const first = words.at(0)?.slice(0, 1) ?? ''
  const last = words.length > 1 ? (words.at(-1)?.slice(0, 1) ?? '') : ''
  return (first + last).toUpperCase()
}

/** `Aisha Al Mansoori` → `Aisha A.`: enough in a dense list. */
export function shortName(name: string): string {
  const [first = '', second] = name.trim().split(/\s+/)
  return second && !ARABIC.test(name) ? `${first} ${second.slice(0, 1)}.` : name
}

const tintOf = (name: string): number =>
  [...name].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 997, 7) % 6

export function Avatar({ name, size = 20 }: { name: string; size?: 20 | 24 }) {
  return (
    <span
      className={`${styles.avatar} ${styles[`tint${tintOf(name)}`]} ${size === 24 ? styles.large : ''}`}
      aria-hidden="true"
    >
      {initialsOf(name)}
    </span>
  )
}

interface Props {
  name: string
  short?: boolean
  title?: string | undefined
  /** Stands for the name. */
  word?: string
}

export function Person({ name, short = false, title, word }: Props) {
  return (
    <span className={styles.person} title={title}>
      <Avatar name={name} />
      <bdi className={styles.name}>{word ?? (short ? shortName(name) : name)}</bdi>
    </span>
  )
}
