/** What reports say of sums; rounded half up, once, at the very end. */

/** Per cent with one decimal; 0 of nothing. */
export const percentage = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.round((part / whole) * 1000) / 10

/** The mean of amounts, minor units → major units; 0 of nothing. */
export const averageAmount = (minor: number, count: number): number =>
  count === 0 ? 0 : Math.round(minor / count) / 100

const DAY = 86_400
/** The mean in days with one decimal; null where nothing was measured, which is not the same as no time at all. */
export const averageDays = (seconds: number, count: number): number | null =>
  count === 0 ? null : Math.round((seconds / count / DAY) * 10) / 10
