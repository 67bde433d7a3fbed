/** How Refine learns where the person is. */
import { matchResourceFromRoute, type ParseResponse, ResourceContext, type RouterProvider } from '@refinedev/core'
import routerProvider from '@refinedev/react-router'
import { useCallback, useContext } from 'react'
import { type Location, matchPath, useLocation } from 'react-router'

type Resources = Parameters<typeof matchResourceFromRoute>[1]

/** By the location, which is a new object at every step. */
const known = new WeakMap<Location, ParseResponse>()

function parse(location: Location, resources: Resources): ParseResponse {
  const { pathname, search } = location
  const { resource, action, matchedRoute } = matchResourceFromRoute(pathname, resources)
  const inPath = matchedRoute ? matchPath(matchedRoute, pathname)?.params : undefined
  return {
    pathname,
    params: { ...inPath, ...Object.fromEntries(new URLSearchParams(search)) },
    ...(resource && { resource }),
    ...(action && { action }),
    ...(inPath?.id && { id: inPath.id }),
  }
}

/**
 * Refine's own for React Router, with one change: the address is compared with the routes of all resources once, and not
 * by each of Refine's hooks three times.
 */
export const router: RouterProvider = {
  ...routerProvider,
  parse: () => {
    const location = useLocation()
    const { resources } = useContext(ResourceContext)
    return useCallback(() => {
      const found = known.get(location) ?? parse(location, resources)
      known.set(location, found)
      return found
    }, [location, resources])
  },
}
