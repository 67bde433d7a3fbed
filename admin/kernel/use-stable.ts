import { useCallback, useInsertionEffect, useRef } from 'react'

/** A function that stays the same while what it does is always that of the last render: for rows that are memoised. */
export function useStable<A extends readonly unknown[], R>(work: (...args: A) => R): (...args: A) => R {
  const latest = useRef(work)
  useInsertionEffect(() => {
    latest.current = work
  })
  return useCallback((...args: A) => latest.current(...args), [])
}
