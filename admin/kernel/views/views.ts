/** Saved views: lists as people like to see them, under a name. The address of one is the list's own, and says which it is. */
import { useMemo } from 'react'
import type { View, ViewsOfList } from '../../providers/session.ts'
import { useAdmins } from '../admins.tsx'
import type { Admin } from '../define-admin.ts'
import { type ListState, readQuery, writeState } from '../list/url-state.ts'
import { listPath } from '../paths.ts'
import { useSession } from '../session.tsx'
import { useFirstRecords } from '../use-resource-query.ts'

export type { View } from '../../providers/session.ts'

/** The resource that views are records of. */
export function useViewsAdmin(): Admin {
  const admin = useAdmins().find(({ areViews }) => areViews)
  if (!admin) throw new Error('No resource keeps views.')
  return admin
}

const MOST = 100

/**
 * The views of a list that this user may see: his own first, each by name. The first are known with the session, and
 * stay where there are too many to ask for all; `more` are left to the list of all views.
 */
export function useViews(admin: Admin) {
  const { user, views: known } = useSession()
  const query = new URLSearchParams({ resource: admin.resource.name, _sort: 'name', _order: 'asc', _start: '0' })
  query.set('_end', String(MOST))
  const first = known[admin.resource.name] ?? none
  const { data = first, error, refetch } = useFirstRecords<View>(useViewsAdmin(), query, { first })
  const views = useMemo(() => {
    const isMine = (view: View) => view.owner === user.id
    const asked = new Set(data.records.map(({ id }) => id))
    const beyond = data.total > MOST ? first.records.filter((view) => isMine(view) && !asked.has(view.id)) : []
    return [...data.records.filter(isMine), ...beyond, ...data.records.filter((view) => !isMine(view))]
  }, [data, first, user.id])
  const more = views.length < MOST ? 0 : data.total - views.length
  return { views, more, error, refetch }
}
const none: ViewsOfList = { records: [], total: 0 }

/** The one that the list of this user begins with. */
export const opensWith = (views: readonly View[], user: number): View | undefined =>
  views.find(({ is_default, owner }) => is_default && owner === user)

/** What this user's list opens with, where nothing is asked for. */
export const useOpeningView = (admin: Admin): View | undefined => opensWith(useViews(admin).views, useSession().user.id)

type Address = Pick<View, 'id' | 'query'>
/** The query of a list that shows a view. */
export const queryOf = ({ id, query }: Address): string => `${query}&view=${id}`
/** The address of a view. */
export const viewPath = (admin: Admin, view: Address): string => `${listPath(admin)}?${queryOf(view)}`

/** What a view would keep of a list; null where there is nothing to keep. */
export function queryToSave(admin: Admin, state: ListState, columns: readonly string[] | null): string | null {
  if (!isNarrowed(admin, state)) return null
  return writeState(admin, { ...state, page: 1, view: null, columns }).slice(1)
}
const isNarrowed = (admin: Admin, state: ListState): boolean =>
  writeState(admin, { ...state, page: 1, view: null }) !== ''

/** The same for two states that show the same, in whatever order their filters were chosen. */
const lookOf = ({ q, filters, sort, size, columns }: ListState): string => {
  const sorted = Object.entries(filters).map(([key, values]) => `${key}=${values.toSorted().join()}`)
  return JSON.stringify([q, sorted.toSorted(), sort, size, columns])
}

/** Whether a list shows just what the view says. */
export const shows = (admin: Admin, state: ListState, view: View): boolean =>
  lookOf(readQuery(admin, new URLSearchParams(view.query)).state) === lookOf(state)

/** The view that a list shows, or that it was before something was changed. */
export const viewIn = (admin: Admin, state: ListState, views: readonly View[]): View | undefined =>
  views.find(({ id }) => String(id) === state.view) ??
  (isNarrowed(admin, state) ? views.find((view) => shows(admin, state, view)) : undefined)

/** The view that a list shows as it was saved. */
export function useShownView(admin: Admin, state: ListState): View | undefined {
  const { views } = useViews(admin)
  const view = viewIn(admin, state, views)
  return view && shows(admin, state, view) ? view : undefined
}
