import { expect, it } from 'vitest'
import { leads } from '../../../shared/resources/leads.ts'
import { defineAdmin } from '../define-admin.ts'
import { nextSort, withoutSort } from './order.ts'
import { orderWords } from './order-words.ts'
import { pagesToShow } from './pager.tsx'
import { periodOf, presetsOn, spanOf } from './periods.ts'

it('B16 a head becomes the first, then goes the other way; the older order stays behind it', () => {
  expect(nextSort([], 'title')).toEqual(['title'])
  expect(nextSort(['-created_at'], 'status')).toEqual(['status', '-created_at'])
  expect(nextSort(['status', '-created_at'], 'title')).toEqual(['title', 'status', '-created_at'])
  expect(nextSort(['title', 'status'], 'title')).toEqual(['-title', 'status'])
  expect(nextSort(['title', 'status'], 'status')).toEqual(['-status', 'title'])
  expect(nextSort(['-title', 'status'], 'status', true)).toEqual(['-title', '-status'])
  expect(nextSort(['-title'], 'status', true)).toEqual(['-title', 'status'])
  expect(withoutSort(['title', '-status', 'source'], 'status')).toEqual(['title', 'source'])
})

it('B21 three pages on each side, two at both ends, and gaps between', () => {
  expect(pagesToShow(1, 1)).toEqual([1])
  expect(pagesToShow(5, 10)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  expect(pagesToShow(1, 14)).toEqual([1, 2, 3, 4, 0, 13, 14])
  expect(pagesToShow(8, 20)).toEqual([1, 2, 0, 5, 6, 7, 8, 9, 10, 11, 0, 19, 20])
  expect(pagesToShow(7, 20)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 0, 19, 20])
  expect(pagesToShow(20, 20)).toEqual([1, 2, 0, 17, 18, 19, 20])
})

it('B13 named ranges are whole days, B14 December ends with the year', () => {
  const named = (today: string) =>
    new Map(presetsOn(today, true).map(({ label, from, to, before }) => [label, [from, to, before].join(' ').trim()]))
  expect(Object.fromEntries(named('2026-12-05'))).toEqual({
    Today: '2026-12-05 2026-12-05',
    'Past 7 days': '2026-11-28 2026-12-05',
    'Next 7 days': '2026-12-05 2026-12-12',
    Overdue: '2026-12-05',
    'This month': '2026-12-01 2026-12-31',
    'This year': '2026-01-01 2026-12-31',
  })
  expect(named('2028-02-29').get('This month')).toBe('2028-02-01 2028-02-29')
  for (const period of ['2026', '2026-02', '2026-12', '2026-10-21']) expect(periodOf(spanOf(period))).toBe(period)
  expect(periodOf({ from: '2026-01-01', to: '2026-02-28' })).toBeNull()
  expect(periodOf({ from: '', to: '' })).toBeNull()
})

it('an order is said in the words of its kind, that of ranked choices by what comes first', () => {
  const admin = defineAdmin(leads, {
    menu: { group: 'CRM', icon: () => null },
    list: { columns: ['title'] },
    form: { fieldsets: [] },
  })
  const said = ['-created_at', 'estimated_value', 'title', 'status', '-status'].map((one) => orderWords(admin, one))
  expect(said).toEqual([
    'Created, newest first',
    'Estimated value, lowest first',
    'Title, A to Z',
    'Status, New first',
    'Status, Lost first',
  ])
})
