import { useState } from 'react'
import { t } from '../../locales/translate.ts'
import { formatNumber } from '../format.ts'
import styles from './filters.module.css'

export interface Option {
  readonly value: string
  readonly label: string
  /** What tells it from others of that label. */
  readonly detail?: string | undefined
  /** Unknown while it is counted. */
  readonly count: number | undefined
}

interface Props {
  options: readonly Option[]
  chosen: readonly string[]
  onChange(chosen: string[]): void
  /** One at most, and "any" by taking it away again. */
  single?: boolean
  /** What is searched when there are many. */
  label?: string
}
/** More than this are searched rather than read. */
const MANY = 12

/** Options of a filter with a checkbox and how many records each would show. */
export function OptionList({ options, chosen, onChange, single = false, label = t('options') }: Props) {
  const [words, setWords] = useState('')
  // Ticks follow the hand at once, and the address, which is behind for a moment, as soon as it changes.
  const [given, setGiven] = useState(chosen.join())
  const [ticked, setTicked] = useState(chosen)
  if (given !== chosen.join()) {
    setGiven(chosen.join())
    setTicked(chosen)
  }
  const toggle = (value: string) => {
    const others = ticked.filter((other) => other !== value)
    const next = ticked.includes(value) ? others : single ? [value] : [...others, value]
    setTicked(next)
    onChange(next)
  }
  const searched = options.length > MANY
  const wanted = words.trim().toLowerCase()
  const found = searched
    ? options.filter(({ label, detail = '' }) => `${label} ${detail}`.toLowerCase().includes(wanted))
    : options
  return (
    <>
      {searched && (
        <input
          type="search"
          className="box"
          aria-label={t('Find in {what}', { what: label })}
          placeholder={t('Find')}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      )}
      <ul className={styles.options}>
        {found.map(({ value, label: text, detail, count }) => (
          <li key={value}>
            <label className={count === 0 ? styles.dim : undefined}>
              <input
                type="checkbox"
                className="check"
                checked={ticked.includes(value)}
                onChange={() => toggle(value)}
              />
              <bdi title={text}>{text}</bdi>
              {detail && (
                <bdi dir="ltr" className={styles.detail}>
                  {detail}
                </bdi>
              )}
              {count !== undefined && <span className={styles.count}>{formatNumber(count)}</span>}
            </label>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className="muted">{t('Nothing found')}</p>}
    </>
  )
}
