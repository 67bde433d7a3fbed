/** Where to go after signing in. */

export const BASE = '/admin/crm'

/** A path inside this application, or its root: an address from outside never decides where a person lands. */
export function safeNext(value: string | null, origin: string = window.location.origin): string {
  if (!value?.startsWith('/') || !URL.canParse(value, origin)) return '/'
  const url = new URL(value, origin)
  if (url.origin !== origin) return '/'
  const path =
    url.pathname === BASE || url.pathname.startsWith(`${BASE}/`) ? url.pathname.slice(BASE.length) : url.pathname
  // "//host" would be an address again once the router puts it into the document.
  if (path.startsWith('//') || path === '/login' || path === '') return '/'
  return path + url.search + url.hash
}

/** The address of the login page that leads back to `path`. */
export const loginPath = (path: string): string => (path === '/' ? '/login' : `/login?next=${encodeURIComponent(path)}`)
