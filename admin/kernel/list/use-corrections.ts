import { useEffect, useRef } from 'react'
import { say, t } from '../../locales/translate.ts'
import { ApiError } from '../../providers/http.ts'
import { type Admin, fieldOf } from '../define-admin.ts'
import { filterKey, type ListState } from './url-state.ts'
import type { ListControl } from './use-list-state.ts'

interface Answer {
  readonly error: unknown
  /** How many match; null until that is known for what is asked now. */
  readonly total: number | null
}

/** Leads an address that the server refuses, or a page that is not there, to one that works, with a word on why. */
export function useCorrections(admin: Admin, list: ListControl, { error, total }: Answer): void {
  /** The page that has shown rows: when its last one goes away, nobody has asked for a wrong page. */
  const shown = useRef(0)
  const { page, size } = list.state
  useEffect(() => {
    const refused = refusalOf(admin, list.state, error)
    const last = Math.max(1, Math.ceil((total ?? 0) / size))
    if (refused) list.correct(refused.part, refused.notices)
    else if (total === null) return
    else if (page <= last) shown.current = page
    else if (shown.current === page) list.correct({ page: last }, [])
    else list.correct({}, [t('There is no page {page}. This is the first.', { page })])
  }, [admin, list, error, total, page, size])
}

/** What the server does not accept, taken away; null when it is not the filters that it complains about. */
function refusalOf(admin: Admin, state: ListState, error: unknown) {
  if (!(error instanceof ApiError) || error.statusCode !== 400) return null
  const named = Object.entries(error.errors ?? {}).filter(([key]) => state.filters[key])
  const wrong = new Set(named.map(([key]) => key))
  const filters = Object.fromEntries(Object.entries(state.filters).filter(([key]) => !wrong.has(key)))
  const notices = named.map(([key, messages]) => {
    const name = filterKey(admin, key)?.name
    return `${name ? say(fieldOf(admin, name).label) : key}: ${messages.join(' ')} ${t('The filter was left out.')}`
  })
  if (wrong.size > 0) return { part: { filters }, notices }
  if (Object.keys(state.filters).length === 0 && state.q === '') return null
  return { part: { filters: {}, q: '' }, notices: [`${error.message} ${t('Search and filters were left out.')}`] }
}
