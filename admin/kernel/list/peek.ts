/** The record that a list shows beside its rows: `?peek=7` in the address, beside the state of the list and no part of it. */
import { useMemo, useRef } from 'react'
import { useLocation, useNavigate } from 'react-router'

const PEEK = /^peek(=|$)/

/** The query with another record to look at, or with none. */
export function peeking(search: string, id?: number): string {
  const parts = search.replace(/^\?/, '').split('&')
  const others = parts.filter((part) => part !== '' && !PEEK.test(part))
  const all = id === undefined ? others : [...others, `peek=${id}`]
  return all.length > 0 ? `?${all.join('&')}` : ''
}

/** The record that an address names; what is no id names none. */
export function peekedIn(search: string): number | undefined {
  const id = new URLSearchParams(search).get('peek') ?? ''
  return /^[1-9]\d{0,14}$/.test(id) ? Number(id) : undefined
}

/** The record that is looked at beside a list, if any. */
export interface Peek {
  readonly id: number | undefined
  /** Whether somebody has asked for it here; else a link has led to it. */
  readonly asked: boolean
  show(id: number): void
  close(): void
}

/**
 * Which record is looked at beside the list with that address, which says what the list shows even where it goes without
 * saying. It is replaced, so that Back leaves the list at once.
 */
export function usePeek(list: string): Peek {
  const { search, state } = useLocation()
  const navigate = useNavigate()
  const asked = useRef(false)
  return useMemo(() => {
    const [path, query = ''] = list.split('?')
    const go = (id?: number) => void navigate(path + peeking(query, id), { replace: true, state })
    return {
      id: peekedIn(search),
      get asked() {
        return asked.current
      },
      show: (id) => {
        asked.current = true
        go(id)
      },
      close: () => go(),
    }
  }, [list, search, state, navigate])
}
