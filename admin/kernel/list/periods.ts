/** Days, months and years as ranges of dates, both ends included, in the server's time zone. */
import { message } from '../../locales/translate.ts'
import { addDays } from '../zone.ts'

export interface Span {
  readonly from: string
  readonly to: string
}
const lastOfMonth = (month: string): string => addDays(`${addDays(`${month}-01`, 32).slice(0, 7)}-01`, -1)

/** `2026`, `2026-10` or `2026-10-21` → its first and its last day. */
export function spanOf(period: string): Span {
  if (period.length === 4) return { from: `${period}-01-01`, to: `${period}-12-31` }
  if (period.length === 7) return { from: `${period}-01`, to: lastOfMonth(period) }
  return { from: period, to: period }
}

/** The period that is exactly this range; null when it is another range. */
export function periodOf({ from, to }: Span): string | null {
  const period = [from, from.slice(0, 7), from.slice(0, 4)].find((one) => {
    const span = from.length === 10 ? spanOf(one) : null
    return span?.from === from && span.to === to
  })
  return period ?? null
}

/** A range with a name. */
export interface Preset extends Partial<Span> {
  readonly label: string
  /** The range ends before this day. */
  readonly before?: string
}

/** The ranges that people ask for on a day; `ahead` where dates lie in the future, too, and can be missed. */
export function presetsOn(today: string, ahead: boolean): Preset[] {
  return [
    { label: message('Today'), from: today, to: today },
    { label: message('Past 7 days'), from: addDays(today, -7), to: today },
    ...(ahead
      ? [
          { label: message('Next 7 days'), from: today, to: addDays(today, 7) },
          { label: message('Overdue'), before: today },
        ]
      : []),
    { label: message('This month'), ...spanOf(today.slice(0, 7)) },
    { label: message('This year'), ...spanOf(today.slice(0, 4)) },
  ]
}
