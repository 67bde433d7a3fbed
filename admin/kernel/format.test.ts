// Numbers and dates of each language. Runs with the full tables of Node, which agree with Chromium's where it has them.
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { speak } from '../locales/language.ts'
import type { Language } from '../locales/languages.ts'
import { formatDate, formatNumber, formatWeekday, groupedNumber, monthName, plainNumber } from './format.ts'

beforeAll(() => {
  vi.stubGlobal('document', { documentElement: {} })
  vi.stubGlobal('localStorage', { setItem: () => undefined })
})
afterEach(() => speak('en'))
afterAll(() => vi.unstubAllGlobals())

const inLanguage = async (language: Language) => {
  await speak(language)
  const plain = (text: string) => text.replaceAll('\u00a0', ' ')
  return {
    date: plain(formatDate('2026-10-21')),
    weekday: plain(formatWeekday('2026-10-21')),
    month: monthName('10'),
    number: plain(formatNumber(1284)),
    money: plain(formatNumber(1234.5)),
    typed: plain(groupedNumber('1234567.5')),
  }
}

describe('dates and numbers', () => {
  it.each([
    ['en', '21 Oct 2026', 'Wednesday, 21 October 2026', 'October', '1,284', '1,234.50', '1,234,567.5'],
    ['ar', '21 أكتوبر 2026', 'الأربعاء، 21 أكتوبر 2026', 'أكتوبر', '1,284', '1,234.50', '1,234,567.5'],
    ['ru', '21 окт. 2026', 'среда, 21 октября 2026', 'октябрь', '1 284', '1 234,50', '1 234 567,5'],
    ['uz', '21-okt, 2026', 'chorshanba, 21-oktabr, 2026', 'oktabr', '1 284', '1 234,50', '1 234 567,5'],
  ] as const)('of %s', async (language, date, weekday, month, number, money, typed) => {
    expect(await inLanguage(language)).toEqual({ date, weekday, month, number, money, typed })
  })

  it('a typed number is read as its language writes it', async () => {
    expect(plainNumber(' 1,234.50 ')).toBe('1234.50')
    expect(plainNumber('1,234,567')).toBe('1234567')
    // Perhaps 12.5: it is asked about, and not taken for 125.
    expect(plainNumber('12,5')).toBe('12,5')
    expect(plainNumber('١٢٣٤٫٥')).toBe('1234.5')
    expect(plainNumber('۱٬۲۳۴')).toBe('1234')
    await speak('ru')
    expect(plainNumber('1 234,50')).toBe('1234.50')
    expect(plainNumber('1\u00a0234,5')).toBe('1234.5')
    expect(plainNumber('1,234.50')).toBe('1234.50')
    expect(plainNumber('99,')).toBe('99.')
  })
})
