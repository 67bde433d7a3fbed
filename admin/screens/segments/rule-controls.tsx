/** The controls of a rule: plain ones, named for those who do not see where they stand. */
import { CloseOutlined } from '@ant-design/icons'
import { Select } from 'antd'
import {
  type ActionProps,
  toFlatOptionArray,
  type ValueEditorProps,
  type VersatileSelectorProps,
} from 'react-querybuilder'
import { useFormats } from '../../kernel/format.ts'
import { plural, t } from '../../locales/translate.ts'
import { isDay, kindOf } from './criteria-query.ts'
import styles from './segment-builder.module.css'

/** What the builder hands down: for how many customers each rule holds by itself. */
export interface Context {
  readonly counts: ReadonlyMap<string, number>
}
export const keyOfPath = (path: readonly number[]): string => path.join('.')
const isContext = (value: unknown): value is Context => typeof value === 'object' && value !== null && 'counts' in value

export function Chooser({ value, options, handleOnChange, title, disabled, className }: VersatileSelectorProps) {
  return (
    <select
      className={`box ${styles.select} ${className}`}
      aria-label={title}
      value={String(value)}
      disabled={disabled === true}
      onChange={(event) => handleOnChange(event.target.value)}
    >
      {toFlatOptionArray(options).map(({ name, label }) => (
        <option key={name} value={name}>
          {label}
        </option>
      ))}
    </select>
  )
}

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : Array.isArray(value) ? textOf(value[0]) : ''
const listOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.map(String) : textOf(value) === '' ? [] : [textOf(value)]
/** What is no number yet stays as it was typed; the server says so. */
const numberOf = (text: string): string | number => {
  const number = Number(text)
  return text.trim() === '' || Number.isNaN(number) ? text : number
}

export function ValueBox({ field, operator, value, handleOnChange }: ValueEditorProps) {
  const { currency } = useFormats()
  const kind = kindOf(field)
  const label = t('Value')
  if (operator === 'null' || operator === 'notNull') return null
  if (kind === 'flag')
    return (
      <select
        className={`box ${styles.select}`}
        aria-label={label}
        value={value === false ? 'no' : 'yes'}
        onChange={(event) => handleOnChange(event.target.value === 'yes')}
      >
        <option value="yes">{t('Yes')}</option>
        <option value="no">{t('No')}</option>
      </select>
    )
  const isNumber = kind === 'count' || kind === 'money' || kind === 'days'
  if (operator === 'in')
    return (
      <Select
        mode="tags"
        className={styles.value ?? ''}
        aria-label={label}
        tokenSeparators={[',']}
        open={false}
        suffixIcon={null}
        placeholder={t('Type a value, then Enter')}
        value={listOf(value)}
        onChange={(values: string[]) => handleOnChange(isNumber ? values.map(numberOf) : values)}
      />
    )
  return (
    <span className={styles.value}>
      <input
        className="box"
        type={isDay(kind) ? 'date' : 'text'}
        inputMode={isNumber ? 'decimal' : undefined}
        dir={isNumber || isDay(kind) ? 'ltr' : 'auto'}
        aria-label={label}
        value={textOf(value)}
        onChange={({ target }) => handleOnChange(isNumber ? numberOf(target.value) : target.value)}
      />
      {kind === 'money' && <span className="muted">{currency}</span>}
      {kind === 'days' && <span className="muted">{t('days')}</span>}
    </span>
  )
}

/** Takes a rule away; before it stands for how many customers the rule holds by itself. */
export function RemoveRule({ path, title, handleOnClick, context }: ActionProps) {
  const count = isContext(context) ? context.counts.get(keyOfPath(path)) : undefined
  return (
    <>
      <span className={`${styles.count} numeric`} title={t('For so many customers the rule holds by itself')}>
        {count === undefined ? '' : plural('{count} customer', '{count} customers', { count })}
      </span>
      <button type="button" className={styles.remove} aria-label={title} onClick={handleOnClick}>
        <CloseOutlined aria-hidden />
      </button>
    </>
  )
}
