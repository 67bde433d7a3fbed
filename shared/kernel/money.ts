/** Money is whole minor units inside, a number of major units on the wire, and never a binary fraction in between. */

/** 4550 → 45.5. Exact for every amount that the product allows (12 digits). */
export const toMajor = (minor: number): number => minor / 100

/**
 * A number or numeric string of major units → minor units; null when it is none, NaN-safe, or has more than 2 decimals.
 */
export function toMinor(value: number | string): number | null {
  const digits = typeof value === 'number' ? String(value) : value.trim()
  const match = /^(-?)(\d{1,15})(?:\.(\d{0,30}))?$/.exec(digits)
  if (!match) return null
  const [, sign = '', whole = '', decimals = ''] = match
  const cents = decimals.replace(/0+$/, '')
  if (cents.length > 2) return null
  const minor = Number(whole) * 100 + Number(cents.padEnd(2, '0'))
  return sign ? 0 - minor : minor
}

/** `amount × percent / 100`, rounded half up to whole minor units. */
export const percentOf = (minor: number, percent: number): number => Math.round((minor * percent) / 100)
