/** Days and moments, typed in the server's time zone. */
import { DatePicker, type DatePickerProps } from 'antd'
import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc.js'
import { type KeyboardEvent, useRef } from 'react'
import { t } from '../../locales/translate.ts'
import { useFormats } from '../format.ts'
import { addDays, fromWall, todayIn, toWall } from '../zone.ts'
import { type Control, type InputProps, passed } from './inputs.tsx'
import { type Shortcut, Shortcuts } from './shortcuts.tsx'
import { ZoneNote } from './zone-note.tsx'

// Clocks of the server's zone are kept as if they were UTC: in the browser's own zone some of them do not exist.
dayjs.extend(utc)

const FORMAT = 'D MMM YYYY'
const WALL = 'YYYY-MM-DDTHH:mm:ss'

/** Empties a date whose whole text is chosen: the sign for it in the box is for the mouse alone. */
const clearByKey =
  ({ onChange }: Control) =>
  (event: KeyboardEvent<HTMLElement>) => {
    const { target, key } = event
    if (!(target instanceof HTMLInputElement) || (key !== 'Delete' && key !== 'Backspace')) return
    if (target.selectionStart === 0 && target.selectionEnd === target.value.length) onChange?.(null)
  }

/** Escape closes the calendar, and not the drawer or the dialog around it. */
function Calendar(props: DatePickerProps) {
  const open = useRef(false)
  const wasOpen = useRef(false)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it listens to the keys of the input inside
    <span
      style={{ display: 'contents' }}
      onKeyDownCapture={() => {
        wasOpen.current = open.current
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && wasOpen.current) event.stopPropagation()
      }}
    >
      <DatePicker
        {...props}
        onOpenChange={(next) => {
          open.current = next
        }}
      />
    </span>
  )
}

export function DateInput({ control, inside }: InputProps) {
  const { timeZone } = useFormats()
  const day = (days: number) => () => control.onChange?.(addDays(todayIn(timeZone), days))
  const shortcuts: Shortcut[] = [
    { label: t('Yesterday'), choose: day(-1) },
    { label: t('Today'), choose: day(0) },
    { label: t('Tomorrow'), choose: day(1) },
  ]
  return (
    <Shortcuts shortcuts={shortcuts} dense={inside === 'cell'}>
      {(footer) => (
        <Calendar
          {...passed(control)}
          style={{ inlineSize: '100%' }}
          format={[FORMAT, 'YYYY-MM-DD', 'D.M.YYYY', 'D/M/YYYY']}
          showNow={false}
          renderExtraFooter={footer}
          onKeyDown={clearByKey(control)}
          value={typeof control.value === 'string' ? dayjs.utc(control.value) : null}
          onChange={(chosen: dayjs.Dayjs | null) => control.onChange?.(chosen?.format('YYYY-MM-DD') ?? null)}
        />
      )}
    </Shortcuts>
  )
}

export function InstantInput({ control, inside }: InputProps) {
  const { timeZone } = useFormats()
  const iso = typeof control.value === 'string' ? control.value : null
  /** That time of the chosen day, or of today. */
  const at = (clock: string) => () =>
    control.onChange?.(
      fromWall(`${iso ? toWall(iso, timeZone).slice(0, 10) : todayIn(timeZone)}T${clock}:00`, timeZone),
    )
  const shortcuts: Shortcut[] = [
    {
      label: t('Now'),
      choose: () => control.onChange?.(`${new Date().toISOString().slice(0, 16)}:00.000Z`),
    },
    { label: t('Midnight'), choose: at('00:00') },
    { label: t('6 a.m.'), choose: at('06:00') },
    { label: t('Noon'), choose: at('12:00') },
    { label: t('6 p.m.'), choose: at('18:00') },
  ]
  return (
    <>
      <Shortcuts shortcuts={shortcuts} dense={inside === 'cell'}>
        {(footer) => (
          <Calendar
            {...passed(control)}
            style={{ inlineSize: '100%' }}
            showTime={{ format: 'HH:mm' }}
            showNow={false}
            format={[`${FORMAT}, HH:mm`, 'YYYY-MM-DD HH:mm', 'D.M.YYYY HH:mm', 'D/M/YYYY HH:mm']}
            renderExtraFooter={footer}
            onKeyDown={clearByKey(control)}
            value={iso === null ? null : dayjs.utc(toWall(iso, timeZone))}
            onChange={(chosen: dayjs.Dayjs | null) =>
              control.onChange?.(chosen ? fromWall(chosen.format(WALL), timeZone) : null)
            }
          />
        )}
      </Shortcuts>
      {inside === undefined && <ZoneNote at={iso} />}
    </>
  )
}
