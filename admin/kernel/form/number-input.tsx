import { Input } from 'antd'
import { useRef, useState } from 'react'
import type { AnyField } from '../../../shared/kernel/kinds.ts'
import { groupedNumber, plainNumber, ungrouped, useFormats } from '../format.ts'
import { isNumeric } from '../list/filter-values.ts'
import { type InputProps, passed, textOf } from './inputs.tsx'

/** What is no number stays as it was typed: the server says what is wrong with it, and nobody saves another one. */
function typedValue(field: AnyField, typed: string): number | string | null {
  const text = plainNumber(typed)
  if (text === '') return null
  return isNumeric(field, text) ? Number(text) : typed.trim()
}
const isPlain = (text: string): boolean => /^-?\d+(\.\d+)?$/.test(text)

/** A number, in groups of digits until somebody types in it. */
export function NumberInput({ field, control }: InputProps) {
  const { currency } = useFormats()
  const [typed, setTyped] = useState<string | null>(null)
  /** Whether the signs between groups are those that were shown, and not a comma that somebody means. */
  const grouped = useRef(false)
  const text = textOf(control.value)
  const shown = isPlain(text) ? groupedNumber(text) : text
  const change = (next: string) => {
    grouped.current &&= next !== ungrouped(next)
    setTyped(next)
    control.onChange?.(typedValue(field, grouped.current ? ungrouped(next) : next))
  }
  return (
    <Input
      {...passed(control)}
      inputMode="decimal"
      autoComplete="off"
      dir="ltr"
      style={{ textAlign: 'match-parent' }}
      value={typed ?? shown}
      onFocus={() => {
        grouped.current = shown !== ungrouped(shown)
      }}
      onChange={({ target }) => change(target.value)}
      onBlur={() => setTyped(null)}
      {...(field.kind === 'money' ? { prefix: currency } : {})}
    />
  )
}
