/** Who else is at the record that is open here. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Doing, Present } from '../../../shared/presence.ts'
import { send } from '../../providers/http.ts'
import { follow } from '../../providers/live.ts'
import type { Admin } from '../define-admin.ts'
import { newKey } from '../once.ts'
import { apiPath } from '../paths.ts'
import { whileHere } from './while-here.ts'

interface Answer {
  readonly people: readonly Present[]
  readonly version: number
}

/** So long after the last key somebody still writes. */
const WRITING = 20_000

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
  /** Counts what the stream told of this record: an answer that was asked for before is older than that. */
  const heard = useRef(0)
  /** Each open page speaks for itself: that one of them leaves says nothing of the others. */
  const [tab] = useState(newKey)
  const path = apiPath(admin, id, 'presence')

  const beat = useCallback(async () => {
    const asked = heard.current
    try {
      const { data } = await send<Answer>('POST', path, { body: { state: state.current, tab }, background: true })
      if (asked === heard.current)
        setOthers((before) => (JSON.stringify(before) === JSON.stringify(data.people) ? before : data.people))
      setVersion(data.version)
    } catch {
      // A hint that is missing is no reason to disturb anybody.
      setOthers([])
    }
  }, [path, tab])

  useEffect(() => {
    const gone = new Blob([JSON.stringify({ state: 'gone', tab })], { type: 'application/json' })
    const end = whileHere({
      here: () => void beat(),
      leave: () => void navigator.sendBeacon(path, gone),
      // Whoever looks something up elsewhere still edits; an answer is not written there.
      inBackground: () => state.current === 'editing',
    })
    return () => {
      clearTimeout(idle.current)
      end()
    }
  }, [beat, path, tab])

  useEffect(() => {
    const look = () => setNews((count) => count + 1)
    const ends = [
      follow('notification', look),
      follow('presence', (data) => {
        // The stream has begun: whoever came before it did, and after we asked, is not told of by either.
        if (data === '') return void (document.visibilityState === 'visible' && beat())
        const told: unknown = JSON.parse(data)
        if (!isFor(told, admin.resource.paths.admin, id)) return
        heard.current += 1
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
      // A page that has left says so once.
      if (document.visibilityState === 'visible') void beat()
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
