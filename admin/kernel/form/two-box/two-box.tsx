import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { plural, t } from '../../../locales/translate.ts'
import { formatNumber } from '../../format.ts'
import { Reason, useMessages } from '../../messages.tsx'
import { type Control, passed } from '../inputs.tsx'
import { Listbox, type Option } from './listbox.tsx'
import styles from './two-box.module.css'

interface Props {
  control: Control
  /** What there is to choose, in small letters. */
  many: string
  /** What can be chosen and matches the words. */
  available: readonly Option[]
  /** How many there are of those, also beyond what was read. */
  total: number
  /** What its list says when it has none. */
  empty: string
  words: string
  search(words: string): void
  /** Reads on, where there is more to read. */
  more?: (() => void) | undefined
  chosen: readonly Option[]
  choose(values: readonly string[]): void
  /** Chooses all that match, or as many as there is room for. */
  chooseAll(): Promise<void>
  /** How many more can be chosen; default: any number. */
  room?: number
  /** Whether `total` is no more than an upper limit. */
  exact?: boolean
  remove(values: readonly string[]): void
}

const none: ReadonlySet<string> = new Set()
/** Options whose label has all the words. */
export const matches = (words: string) => {
  const parts = words.toLowerCase().split(/\s+/).filter(Boolean)
  return ({ label }: Option) => parts.every((part) => label.toLowerCase().includes(part))
}

/** What can be chosen on one side, what is chosen on the other, and ways between them. */
export function TwoBox(props: Props) {
  const { control, many, available, total, empty, words, search, more, chosen, choose, chooseAll, remove } = props
  const { room = total, exact = true } = props
  const [busy, setBusy] = useState(false)
  const messages = useMessages()
  const [left, setLeft] = useState(none)
  const [right, setRight] = useState(none)
  const [filter, setFilter] = useState('')
  const shown = chosen.filter(matches(filter))
  const hidden = chosen.length - shown.length
  const add = (values: readonly string[]) => {
    choose(values)
    setLeft(none)
  }
  const takeOut = (values: readonly string[]) => {
    remove(values)
    setRight(none)
  }
  const takeAll = () => {
    setBusy(true)
    chooseAll()
      .catch((error: unknown) => messages.failed(<Reason error={error} />))
      .finally(() => setBusy(false))
  }
  /** What was marked and then hidden by the filter does not go along unseen. */
  const seen = (marked: ReadonlySet<string>, options: readonly Option[]) =>
    options.map(({ value }) => value).filter((value) => marked.has(value))
  return (
    <div className={styles.boxes}>
      <div className={styles.box}>
        <p className={styles.title}>{t('Available')}</p>
        <Input
          {...passed(control)}
          aria-label={t('Find available {what}', { what: many })}
          placeholder={t('Filter')}
          allowClear
          value={words}
          onChange={(event) => search(event.target.value)}
        />
        <Listbox
          label={t('Available {what}', { what: many })}
          options={available}
          marked={left}
          mark={setLeft}
          move={add}
          onEnd={more}
          empty={empty}
        />
        <span className={styles.foot}>
          <Button size="small" type="link" disabled={total === 0 || room === 0} loading={busy} onClick={takeAll}>
            {total > room
              ? t('Choose {count} of {total}', { count: room, total })
              : total > 0 && exact
                ? t('Choose all {count}', { count: total })
                : t('Choose all')}
          </Button>
          {total > room && (
            <span className="muted">{t('At most {count} can be chosen', { count: chosen.length + room })}</span>
          )}
        </span>
      </div>
      <div className={styles.ways}>
        <Button
          icon={<RightOutlined aria-hidden className="flips" />}
          disabled={seen(left, available).length === 0}
          onClick={() => add(seen(left, available))}
        >
          {t('Choose')}
        </Button>
        <Button
          icon={<LeftOutlined aria-hidden className="flips" />}
          disabled={seen(right, shown).length === 0}
          onClick={() => takeOut(seen(right, shown))}
        >
          {t('Remove')}
        </Button>
      </div>
      <div className={styles.box}>
        <p className={styles.title}>
          {t('Chosen')} <span className="muted">{formatNumber(chosen.length)}</span>
        </p>
        <Input
          aria-label={t('Find chosen {what}', { what: many })}
          placeholder={t('Filter')}
          allowClear
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
        />
        <Listbox
          label={t('Chosen {what}', { what: many })}
          options={shown}
          marked={right}
          mark={setRight}
          move={takeOut}
          empty={chosen.length > 0 ? t('Nothing found') : t('None chosen')}
        />
        <span className={styles.foot}>
          <Button
            size="small"
            type="link"
            disabled={shown.length === 0}
            onClick={() => takeOut(shown.map(({ value }) => value))}
          >
            {hidden > 0 && shown.length > 0 ? t('Remove {count} shown', { count: shown.length }) : t('Remove all')}
          </Button>
          <span role="status" className="muted">
            {hidden > 0 &&
              plural('{count} chosen is hidden by the filter', '{count} chosen are hidden by the filter', {
                count: hidden,
              })}
          </span>
        </span>
      </div>
    </div>
  )
}
