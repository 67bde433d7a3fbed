/** When a mail that could not be sent is tried again. */

/** With the waits below, three to four hours in all. */
export const MOST_TRIES = 10
const FIRST_MS = 5_000
const FACTOR = 3
const LONGEST_MS = 3_600_000

/**
 * How long to wait after so many failed tries: three times as long each time, up to an hour, and half of it by chance, so
 * that what failed together is not tried together again.
 * @param chance from 0 up to 1
 */
export function waitAfter(tries: number, chance: () => number): number {
  const whole = Math.min(FIRST_MS * FACTOR ** (tries - 1), LONGEST_MS)
  return Math.round(whole / 2 + (whole / 2) * chance())
}
