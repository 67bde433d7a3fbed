import antd from 'antd/es/locale/ar_EG.js'
import dayjs from 'dayjs'
import calendar from 'dayjs/locale/ar.js'
import messages from './ar.json' with { type: 'json' }
import type { Pack } from './language.ts'
import { understand } from './understand.ts'

// Weeks of the Emirates begin on Monday.
dayjs.locale({ ...calendar, weekStart: 1 }, undefined, true)
// antd has no locale of the Emirates; that of Egypt heads its calendar with whole names, which have no room.
const lang = antd.DatePicker && { ...antd.DatePicker.lang, shortWeekDays: ['ح', 'ن', 'ث', 'ر', 'خ', 'ج', 'س'] }
const picker = antd.DatePicker && lang && { ...antd.DatePicker, lang }

export const pack: Pack = { messages, understand, antd: { ...antd, ...(picker && { DatePicker: picker }) } }
