/** Saved views: lists as people like to see them, under a name. The address of one is the list's own, and says which it is. */
import { useMemo } from 'react'
import type { OpeningView } from '../../providers/session.ts'
import { useAdmins } from '../admins.tsx'
import type { Admin, AdminRecord } from '../define-admin.ts'
import { type ListState, readQuery, writeState } from '../list/url-state.ts'
import { listPath } from '../paths.ts'
import { useSession } from '../session.tsx'
import { useFirstRecords } from '../use-resource-query.ts'

export interface View extends AdminRecord {
  readonly name: string
  /** The name of the resource. */
  readonly resource: string
  /** What stands behind the question mark. */
  readonly query: string
  readonly is_shared: boolean
  /** Its owner's list begins with it. */
  readonly is_default: boolean
  readonly owner: number
  readonly owner_name: string
}

/** The resource that views are records of. */
export function useViewsAdmin(): Admin {
  const admin = useAdmins().find(({ areViews }) => areViews)
  if (!admin) throw new Error('No resource keeps views.')
  return admin
}

const MOST = 100

/** The views of a list that this user may see: his own first, each by name. Undefined until they are known. */
export function useViews(admin: Admin) {
  const me = useSession().user.id
  const query = new URLSearchParams({ resource: admin.resource.name, _sort: 'name', _order: 'asc', _start: '0' })
  query.set('_end', String(MOST))
  const { data, error, refetch } = useFirstRecords<View>(useViewsAdmin(), query)
  const views = useMemo(() => {
    const isMine = (view: View) => view.owner === me
    return data && [...data.records.filter(isMine), ...data.records.filter((view) => !isMine(view))]
  }, [data, me])
  return { views, error, refetch }
}

/** What this user's list opens with, where nothing is asked for. The session knows it before the views are there. */
export function useOpeningView(admin: Admin): OpeningView | undefined {
  const { user, default_views } = useSession()
  const { views } = useViews(admin)
  return views
    ? views.find(({ is_default, owner }) => is_default && owner === user.id)
    : default_views[admin.resource.name]
}

/** The query of a list that shows a view. */
export const queryOf = ({ id, query }: OpeningView): string => `${query}&view=${id}`
/** The address of a view. */
export const viewPath = (admin: Admin, view: OpeningView): string => `${listPath(admin)}?${queryOf(view)}`

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
  const { views = [] } = useViews(admin)
  const view = viewIn(admin, state, views)
  return view && shows(admin, state, view) ? view : undefined
}
