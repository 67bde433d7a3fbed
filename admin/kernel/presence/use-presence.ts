/** Who else is at the record that is open here. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Doing } from '../../../shared/presence.ts'
import { send } from '../../providers/http.ts'
import { follow } from '../../providers/live.ts'
import type { Admin } from '../define-admin.ts'
import { newKey } from '../once.ts'
import { apiPath } from '../paths.ts'

export interface Present {
  readonly id: number
  readonly name: string
  readonly state: Doing
}
interface Answer {
  readonly people: readonly Present[]
  readonly version: number
}

/** The server forgets after three times as long who says nothing. */
const EVERY = 10_000
/** So long after the last key somebody still writes. */
const WRITING = 20_000
/** A form that nobody looks at is open for so long; later, browsers hardly let it speak. */
const AWAY = 5 * 60_000

const isFor = (value: unknown, resource: string, id: number): value is { people: readonly Present[] } =>
  typeof value === 'object' &&
  value !== null &&
  'resource' in value &&
  value.resource === resource &&
  'id' in value &&
  value.id === id &&
  'people' in value

/** Says that this person is here, and what for, and who else is. Where nothing can be told, nobody else is there. */
export function usePresence(admin: Admin, id: number, doing: Doing = 'viewing') {
  const [others, setOthers] = useState<readonly Present[]>([])
  const [version, setVersion] = useState(0)
  /** Counts reasons to look whether something has changed. */
  const [news, setNews] = useState(0)
  const state = useRef(doing)
  const idle = useRef(0)
  /** Each open page speaks for itself: that one of them leaves says nothing of the others. */
  const [tab] = useState(newKey)
  const path = apiPath(admin, id, 'presence')

  const beat = useCallback(async () => {
    try {
      const { data } = await send<Answer>('POST', path, { body: { state: state.current, tab }, background: true })
      setOthers((before) => (JSON.stringify(before) === JSON.stringify(data.people) ? before : data.people))
      setVersion(data.version)
    } catch {
      // A hint that is missing is no reason to disturb anybody.
      setOthers([])
    }
  }, [path, tab])

  useEffect(() => {
    let hiddenAt = 0
    let isHere = false
    const seen = () => document.visibilityState === 'visible'
    // Whoever looks something up elsewhere still edits; an answer is not written there.
    const stays = () => seen() || (state.current === 'editing' && Date.now() - hiddenAt < AWAY)
    const gone = JSON.stringify({ state: 'gone', tab })
    const leave = () => navigator.sendBeacon(path, new Blob([gone], { type: 'application/json' }))
    const here = () => {
      const was = isHere
      isHere = stays()
      if (isHere) void beat()
      else if (was) leave()
    }
    const turned = () => {
      if (!seen()) hiddenAt = Date.now()
      here()
    }
    here()
    const timer = setInterval(here, EVERY)
    window.addEventListener('pagehide', leave)
    document.addEventListener('visibilitychange', turned)
    return () => {
      clearInterval(timer)
      clearTimeout(idle.current)
      window.removeEventListener('pagehide', leave)
      document.removeEventListener('visibilitychange', turned)
      leave()
    }
  }, [beat, path, tab])

  useEffect(() => {
    const look = () => setNews((count) => count + 1)
    const ends = [
      follow('notification', look),
      follow('presence', (data) => {
        // The stream has begun: whoever came before it did, and after we asked, is not told of by either.
        if (data === '') return void beat()
        const told: unknown = JSON.parse(data)
        if (!isFor(told, admin.resource.paths.admin, id)) return
        setOthers(told.people)
        // Whoever stops writing may have sent something.
        look()
      }),
    ]
    return () => {
      for (const end of ends) end()
    }
  }, [admin, id, beat])

  const change = useCallback(
    (next: Doing) => {
      if (state.current === next) return
      state.current = next
      void beat()
    },
    [beat],
  )
  /** Told with each key, and when there is nothing to send any more. */
  const typing = useCallback(
    (on: boolean) => {
      clearTimeout(idle.current)
      change(on ? 'replying' : 'viewing')
      if (on) idle.current = window.setTimeout(() => change('viewing'), WRITING)
    },
    [change],
  )
  return { others, version, news, typing }
}
