/** Filters that are typed: a part of a text, a range of numbers. */
import { useEffect, useId, useState } from 'react'
import { say, t } from '../../locales/translate.ts'
import { plainNumber } from '../format.ts'
import { useDebounced } from '../use-debounced.ts'
import { isNumeric } from './filter-values.ts'
import styles from './filters.module.css'
import type { FilterProps } from './filters.tsx'
import { OptionList } from './option-list.tsx'
import type { ListControl } from './use-list-state.ts'

interface TypedProps {
  id: string
  label: string
  list: ListControl
  /** What is wrong with a text; undefined when nothing is. */
  check?(text: string): string | undefined
}

/** A text that goes into the URL when the typing pauses, if it is one that can be looked for. */
function Typed({ id, label, list, check }: TypedProps) {
  const given = list.state.filters[id]?.[0] ?? ''
  const [text, setText] = useState(given)
  const settled = useDebounced(text, 400)
  const help = useId()
  const plain = (words: string) => (check ? plainNumber(words) : words.trim())
  const wrong = plain(settled) === '' ? undefined : check?.(plain(settled))
  useEffect(() => setText(given), [given])
  // Only when the typing pauses
  useEffect(() => {
    const value = plain(settled)
    if (value !== given && settled === text && !wrong) list.filter({ [id]: value ? [value] : [] })
  }, [settled])
  return (
    <div>
      <input
        className="box"
        dir="auto"
        aria-label={label}
        placeholder={label}
        {...(check ? { inputMode: 'decimal' as const } : {})}
        {...(wrong ? { 'aria-invalid': true, 'aria-describedby': help } : {})}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {wrong && (
        <p id={help} className={styles.wrong}>
          {wrong}
        </p>
      )}
    </div>
  )
}

/** Texts that contain some words; those that have none, where one may be missing. */
export function ContainsFilter({ name, field, list }: FilterProps) {
  const [words, empty] = [`${name}_like`, `${name}_null`]
  return (
    <>
      <Typed id={words} label={t('{field} contains', { field: say(field.label) })} list={list} />
      {!field.required && (
        <OptionList
          single
          options={[
            { value: 'true', label: t('Empty'), count: undefined },
            { value: 'false', label: t('Not empty'), count: undefined },
          ]}
          chosen={list.state.filters[empty] ?? []}
          // What is empty contains nothing.
          onChange={(chosen) => list.filter({ [empty]: chosen, ...(chosen[0] === 'true' ? { [words]: [] } : {}) })}
        />
      )}
    </>
  )
}

/** From, to, and with or without where a number may be missing. */
export function NumberFilter({ name, field, list }: FilterProps) {
  const check = (text: string) =>
    isNumeric(field, text)
      ? undefined
      : field.kind === 'money'
        ? t('Enter an amount with at most 2 decimals.')
        : t('Enter a whole number.')
  const empty = `${name}_null`
  return (
    <>
      <div className={styles.two}>
        <Typed check={check} id={`${name}_gte`} label={t('{field} from', { field: say(field.label) })} list={list} />
        <Typed check={check} id={`${name}_lte`} label={t('{field} to', { field: say(field.label) })} list={list} />
      </div>
      {!field.filled && (
        <OptionList
          single
          options={[
            { value: 'true', label: t('No value'), count: undefined },
            { value: 'false', label: t('Has value'), count: undefined },
          ]}
          chosen={list.state.filters[empty] ?? []}
          onChange={(chosen) => list.filter({ [empty]: chosen })}
        />
      )}
    </>
  )
}
