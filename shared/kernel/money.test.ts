import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MAX_MONEY } from './kinds.ts'
import { percentOf, toMajor, toMinor } from './money.ts'

describe('money', () => {
  it.each<[number | string, number | null]>([
    [0, 0],
    [-0, 0],
    [45000, 4_500_000],
    [99.5, 9950],
    [0.1, 10],
    [0.29, 29],
    [1.15, 115],
    ['1.15', 115],
    ['1.150', 115],
    [' 7 ', 700],
    ['-3.5', -350],
    [9_999_999_999.99, MAX_MONEY],
    [0.001, null],
    ['1.999', null],
    [0.1 + 0.2, null],
    [Number.NaN, null],
    [Number.POSITIVE_INFINITY, null],
    [1e21, null],
    ['1e3', null],
    ['1,5', null],
    ['', null],
    ['.', null],
    ['abc', null],
    ['0x10', null],
    ['1 000', null],
    ['--1', null],
  ])('%j is %j minor units', (value, minor) => {
    expect(toMinor(value)).toBe(minor)
  })
  it('every amount survives the way to the wire and back, as a number and as text', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: MAX_MONEY }), (minor) => {
        const wire = JSON.stringify(toMajor(minor))
        expect(toMinor(JSON.parse(wire))).toBe(minor)
        expect(toMinor(wire)).toBe(minor)
        expect(wire.split('.')[1]?.length ?? 0).toBeLessThanOrEqual(2)
      }),
      { seed: 1, numRuns: 2000 },
    )
  })
  it('a percentage is the exact one, rounded half up', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: MAX_MONEY }), fc.integer({ min: 0, max: 100 }), (minor, percent) => {
        expect(BigInt(percentOf(minor, percent))).toBe((BigInt(minor) * BigInt(percent) + 50n) / 100n)
      }),
      { seed: 2, numRuns: 2000 },
    )
  })
})
