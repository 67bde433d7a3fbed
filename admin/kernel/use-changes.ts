/** Hears of changes that anybody makes anywhere, by the stream. */
import { useEffect, useLayoutEffect, useRef } from 'react'
import { follow } from '../providers/live.ts'

/** The names that an event tells. */
function resourcesIn(data: string): readonly unknown[] {
  const told: unknown = JSON.parse(data)
  const has = typeof told === 'object' && told !== null && 'resources' in told
  return has && Array.isArray(told.resources) ? told.resources : []
}
/** What changes together is looked at once. Milliseconds. */
const PAUSE = 400

/**
 * Calls `renew` soon after records of one of these resources (by their names in the API) were changed, or may have been.
 * While `held` nothing happens; what came meanwhile is made up for afterwards.
 */
export function useChanges(names: readonly string[], renew: () => void, held = false): void {
  const latest = useRef({ renew, held })
  const due = useRef(false)
  useLayoutEffect(() => {
    latest.current = { renew, held }
  })
  const key = names.join()
  useEffect(() => {
    let timer: number | undefined
    const run = () => {
      timer = undefined
      if (latest.current.held) due.current = true
      else latest.current.renew()
    }
    const stop = follow('changed', (data) => {
      const mine = data === '' || resourcesIn(data).some((name) => key.split(',').includes(String(name)))
      if (mine) timer ??= window.setTimeout(run, PAUSE)
    })
    return () => {
      stop()
      window.clearTimeout(timer)
    }
  }, [key])
  useEffect(() => {
    if (held || !due.current) return
    due.current = false
    latest.current.renew()
  }, [held])
}
