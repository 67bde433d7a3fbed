import { expect, it } from 'vitest'
import { addDays, fromWall, toWall } from './zone.ts'

it('wall time goes there and back', () => {
  expect(toWall('2026-10-21T20:30:00.000Z', 'Asia/Dubai')).toBe('2026-10-22T00:30:00')
  expect(fromWall('2026-10-22T00:30:00', 'Asia/Dubai')).toBe('2026-10-21T20:30:00.000Z')
})

it('the day on which clocks change is no exception', () => {
  for (const iso of ['2026-03-29T00:30:00.000Z', '2026-03-29T01:30:00.000Z', '2026-10-25T03:30:00.000Z'])
    expect(fromWall(toWall(iso, 'Europe/Berlin'), 'Europe/Berlin')).toBe(iso)
})

it('days are counted over the end of a month', () => {
  expect(addDays('2026-02-27', 2)).toBe('2026-03-01')
  expect(addDays('2026-01-01', -1)).toBe('2025-12-31')
})
