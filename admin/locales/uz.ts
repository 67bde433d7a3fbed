import antd from 'antd/es/locale/uz_UZ.js'
import dayjs from 'dayjs/locale/uz-latn.js'
import type { Pack } from './language.ts'
import { understand } from './understand.ts'
import messages from './uz.json' with { type: 'json' }

const small = (words: readonly string[] = []): string[] => words.map((word) => word.toLowerCase())
const months = small(dayjs.months)
const weekdays = small(dayjs.weekdays)
const week = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']

/** `21-okt, 2026, 14:20`: Chromium has no words of dates for Uzbek. */
function dateFormat(options: Intl.DateTimeFormatOptions): (time: number) => string {
  const numbers = new Intl.DateTimeFormat('en-GB', { ...options, weekday: undefined, month: 'numeric' })
  const days = new Intl.DateTimeFormat('en-GB', { timeZone: options.timeZone, weekday: 'short' })
  return (time) => {
    const part = new Map(numbers.formatToParts(time).map(({ type, value }) => [type, value]))
    const month = months[Number(part.get('month')) - 1] ?? ''
    const weekday = options.weekday && weekdays[week.indexOf(days.format(time))]
    const date = options.day
      ? `${part.get('day')}-${options.month === 'long' ? month : month.slice(0, 3)}`
      : options.month === 'short'
        ? month.slice(0, 3)
        : month
    const clock = options.hour && `${part.get('hour')}:${part.get('minute')}`
    return [weekday, date, options.year && part.get('year'), clock].filter(Boolean).join(', ')
  }
}

export const pack: Pack = { messages, understand, antd, dateFormat }
