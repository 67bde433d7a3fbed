/** For whom this page was opened. Another tab may sign somebody else in, and the cookie is his then. */

let user: number | undefined

export const setPageUser = (id: number | undefined): void => {
  user = id
}
export const isPageUser = (id: number): boolean => user === undefined || user === id

/** Goes with what is written, so that the server refuses it when it would be in the name of somebody else. */
export const pageUserHeader = (): Record<string, string> => (user === undefined ? {} : { 'X-Page-User': String(user) })
