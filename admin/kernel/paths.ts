/** The addresses of the pages of a resource. */
import { API } from '../providers/data.ts'
import type { Admin } from './define-admin.ts'

export const listPath = (admin: Admin): string => `/${admin.resource.paths.admin}`
/** Where the menu leads: the list, narrowed to what one mostly wants of it. */
export const startPath = (admin: Admin): string => listPath(admin) + (admin.list.start ? `?${admin.list.start}` : '')
export const createPath = (admin: Admin): string => `${listPath(admin)}/create`
export const importPath = (admin: Admin): string => `${listPath(admin)}/import`
const recordPath = (page: string) => (admin: Admin, id: number | string) =>
  admin.alone === undefined ? `${listPath(admin)}/${page}/${id}` : listPath(admin)
export const showPath = recordPath('show')
export const editPath = recordPath('edit')
export const historyPath = (admin: Admin, id: number | string): string =>
  listPath(admin) + (admin.alone === undefined ? `/history/${id}` : '/history')

/** The page of a group of the menu. */
export const groupPath = (group: string): string => `/menu/${slugOf(group)}`
const slugOf = (group: string): string => group.toLowerCase().replaceAll(' ', '-')
/** Whether the group is the one in the address of its page. */
export const isGroup = (group: string, slug: string): boolean => slugOf(group) === slug.toLowerCase()

/** Goes with a link from the page of a record to a form, so that the form can lead back to it. */
export const fromPage = (admin: Admin, id: number) => ({ fromPage: showPath(admin, id) })
/** The page of a record that lies behind this one in the history. */
export const pageBehind = (state: unknown): string | undefined =>
  typeof state === 'object' && state !== null && 'fromPage' in state && typeof state.fromPage === 'string'
    ? state.fromPage
    : undefined

/** An address of the admin API. A record that is alone needs no id there. */
export const apiPath = ({ resource, alone }: Admin, ...rest: (string | number)[]): string =>
  [
    API,
    resource.paths.admin,
    ...(alone !== undefined && String(rest[0]) === String(alone) ? rest.slice(1) : rest),
  ].join('/')

/** The whole list, also for those whose list opens with a view of theirs. */
export const wholeListPath = (admin: Admin): string => `${listPath(admin)}?view=all`

const key = (admin: Admin) => `list:${admin.resource.name}`

/** Remembers where in a list, or in what shows the same records, this tab was: "back" finds filters, order and page again. */
export const rememberList = (admin: Admin, address: string): void => sessionStorage.setItem(key(admin), address)

/** The list as this tab last saw it. */
export const lastListPath = (admin: Admin): string => sessionStorage.getItem(key(admin)) ?? listPath(admin)
