import antd from 'antd/es/locale/uz_UZ.js'
import dayjs from 'dayjs/locale/uz-latn.js'
import type { Pack } from './language.ts'
import messages from './uz.json' with { type: 'json' }

const small = (words: readonly string[] = []): string[] => words.map((word) => word.toLowerCase())

export const pack: Pack = {
  messages,
  antd,
  dates: { months: small(dayjs.months), weekdays: small(dayjs.weekdays) },
}
