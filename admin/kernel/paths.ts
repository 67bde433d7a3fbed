/** The addresses of the pages of a resource. */
import { API } from '../providers/data.ts'
import type { Admin } from './define-admin.ts'

export const listPath = (admin: Admin): string => `/${admin.resource.paths.admin}`
export const createPath = (admin: Admin): string => `${listPath(admin)}/create`
export const showPath = (admin: Admin, id: number | string): string => `${listPath(admin)}/show/${id}`
export const editPath = (admin: Admin, id: number | string): string => `${listPath(admin)}/edit/${id}`
export const historyPath = (admin: Admin, id: number | string): string => `${listPath(admin)}/history/${id}`

/** Goes with a link from the page of a record to a form, so that the form can lead back to it. */
export const fromPage = (admin: Admin, id: number) => ({ fromPage: showPath(admin, id) })
/** The page of a record that lies behind this one in the history. */
export const pageBehind = (state: unknown): string | undefined =>
  typeof state === 'object' && state !== null && 'fromPage' in state && typeof state.fromPage === 'string'
    ? state.fromPage
    : undefined

/** An address of the admin API. */
export const apiPath = (admin: Admin, ...rest: (string | number)[]): string =>
  [API, admin.resource.paths.admin, ...rest].join('/')

const key = (admin: Admin) => `list:${admin.resource.name}`

/** Remembers where in a list this tab was, so that "back" finds filters, order and page again. */
export const rememberList = (admin: Admin, search: string): void => sessionStorage.setItem(key(admin), search)

/** The list as this tab last saw it. */
export const lastListPath = (admin: Admin): string => listPath(admin) + (sessionStorage.getItem(key(admin)) ?? '')
