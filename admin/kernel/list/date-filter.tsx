import { useEffect, useId, useState } from 'react'
import { message, say, t } from '../../locales/translate.ts'
import { isEditable } from '../form/values.ts'
import { useSession } from '../session.tsx'
import { todayIn } from '../zone.ts'
import { isDay } from './filter-values.ts'
import styles from './filters.module.css'
import type { FilterProps } from './filters.tsx'
import { OptionList } from './option-list.tsx'
import { type Preset, presetsOn } from './periods.ts'

const SOME = message('Has date')
const NONE = message('No date')

/** Named ranges, a range of one's own, and with or without where a date may be missing. */
export function DateFilter({ name, field, list }: FilterProps) {
  const { time_zone } = useSession().settings
  // What nobody plans is never ahead.
  const presets = presetsOn(todayIn(time_zone), isEditable(field, 'create') && !field.filled)
  const given = (suffix: string) => list.state.filters[`${name}_${suffix}`]?.[0] ?? ''
  const [from, to, before, missing] = [given('gte'), given('lte'), given('lt'), given('null')]
  const set = (range: Omit<Preset, 'label'> & { missing?: string }) =>
    list.filter({
      [`${name}_gte`]: range.from ? [range.from] : [],
      [`${name}_lte`]: range.to ? [range.to] : [],
      [`${name}_lt`]: range.before ? [range.before] : [],
      [`${name}_gt`]: [],
      [`${name}_null`]: range.missing ? [range.missing] : [],
    })
  const isOn = (preset: Preset) =>
    (preset.from ?? '') === from && (preset.to ?? '') === to && (preset.before ?? '') === before
  const active = missing === 'true' ? NONE : missing === 'false' ? SOME : presets.find((preset) => isOn(preset))?.label
  const labels = [...presets.map(({ label }) => label), ...(field.filled ? [] : [NONE, SOME])]
  const choose = (label: string | undefined) => {
    if (label === NONE || label === SOME) set({ missing: String(label === NONE) })
    else set(presets.find((preset) => preset.label === label) ?? {})
  }
  return (
    <>
      <OptionList
        single
        options={labels.map((label) => ({ value: label, label: say(label), count: undefined }))}
        chosen={active ? [active] : []}
        onChange={([label]) => choose(label)}
      />
      <div className={styles.range}>
        <Day
          word={t('From')}
          label={t('{field} from', { field: say(field.label) })}
          value={from}
          max={to}
          onChange={(day) => set({ from: day, to })}
        />
        <Day
          word={t('Until')}
          label={t('{field} to', { field: say(field.label) })}
          value={to}
          min={from}
          onChange={(day) => set({ from, to: day })}
        />
      </div>
    </>
  )
}

interface DayProps {
  word: string
  label: string
  value: string
  min?: string
  max?: string
  /** With a date, or with nothing. */
  onChange(day: string): void
}

/** What is typed stays until it is a date: a year has none before its fourth digit. */
function Day({ word, label, value, min, max, onChange }: DayProps) {
  const [typed, setTyped] = useState(value)
  const [wrong, setWrong] = useState(false)
  const help = useId()
  useEffect(() => setTyped(value), [value])
  const type = ({ value: text, validity }: HTMLInputElement) => {
    setTyped(text)
    const done = text === '' ? !validity.badInput : isDay(text)
    if (done) setWrong(false)
    if (done && text !== value) onChange(text)
  }
  return (
    <>
      <label>
        {word}
        <input
          type="date"
          className="box"
          aria-label={label}
          value={typed}
          min={min || undefined}
          max={max || undefined}
          onChange={({ target }) => type(target)}
          onBlur={({ target }) => setWrong(target.validity.badInput || (target.value !== '' && !isDay(target.value)))}
          {...(wrong ? { 'aria-invalid': true, 'aria-describedby': help } : {})}
        />
      </label>
      {wrong && (
        <p id={help} className={styles.wrong}>
          {t('Enter a whole date.')}
        </p>
      )}
    </>
  )
}
