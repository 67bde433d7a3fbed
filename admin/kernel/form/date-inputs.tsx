/** Days and moments, typed in the server's time zone. */
import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import type { KeyboardEvent } from 'react'
import { useFormats } from '../format.ts'
import { fromWall, toWall } from '../zone.ts'
import { type Control, type InputProps, passed } from './inputs.tsx'

const FORMAT = 'D MMM YYYY'

/** Empties a date whose whole text is chosen: the sign for it in the box is for the mouse alone. */
const clearByKey =
  ({ onChange }: Control) =>
  (event: KeyboardEvent<HTMLElement>) => {
    const { target, key } = event
    if (!(target instanceof HTMLInputElement) || (key !== 'Delete' && key !== 'Backspace')) return
    if (target.selectionStart === 0 && target.selectionEnd === target.value.length) onChange?.(null)
  }

export const DateInput = ({ control }: InputProps) => (
  <DatePicker
    {...passed(control)}
    style={{ inlineSize: '100%' }}
    format={[FORMAT, 'YYYY-MM-DD', 'D.M.YYYY', 'D/M/YYYY']}
    onKeyDown={clearByKey(control)}
    value={typeof control.value === 'string' ? dayjs(control.value) : null}
    onChange={(day: dayjs.Dayjs | null) => control.onChange?.(day?.format('YYYY-MM-DD') ?? null)}
  />
)

export function InstantInput({ control }: InputProps) {
  const { timeZone } = useFormats()
  return (
    <DatePicker
      {...passed(control)}
      style={{ inlineSize: '100%' }}
      showTime={{ format: 'HH:mm' }}
      showNow={false}
      format={`${FORMAT}, HH:mm`}
      onKeyDown={clearByKey(control)}
      value={typeof control.value === 'string' ? dayjs(toWall(control.value, timeZone)) : null}
      onChange={(day: dayjs.Dayjs | null) =>
        control.onChange?.(day ? fromWall(day.format('YYYY-MM-DDTHH:mm:ss'), timeZone) : null)
      }
    />
  )
}
