/** How Refine learns where the person is, and leads elsewhere. */
import {
  type GoConfig,
  matchResourceFromRoute,
  type ParseResponse,
  ResourceContext,
  type RouterProvider,
} from '@refinedev/core'
import { useCallback, useContext } from 'react'
import { Link, type Location, matchPath, useLocation, useNavigate } from 'react-router'

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

/** Where a step leads. Its query is flat: writing nested ones is what makes Refine's own router three times as heavy. */
function pathOf({ to = '', query = {}, hash, options = {} }: GoConfig, here: Location): string {
  const asked = new URLSearchParams(options.keepQuery ? here.search : '')
  for (const [key, value] of Object.entries(query)) {
    if (value !== null && value !== undefined) asked.set(key, String(value))
  }
  const mark = (hash ?? (options.keepHash ? here.hash : '')).replace(/^#/, '')
  return `${to}${asked.size > 0 ? `?${asked}` : ''}${mark && `#${mark}`}`
}

/**
 * Refine's hooks over React Router. The address is compared with the routes of all resources once, and not by each of
 * the hooks three times, as `@refinedev/react-router` does.
 */
export const router: RouterProvider = {
  go: () => {
    const here = useLocation()
    const navigate = useNavigate()
    return useCallback(
      (step: GoConfig) => {
        const path = pathOf(step, here)
        if (step.type === 'path') return path
        return void navigate(path, { replace: step.type === 'replace' })
      },
      [here, navigate],
    )
  },
  back: () => {
    const navigate = useNavigate()
    return useCallback(() => void navigate(-1), [navigate])
  },
  parse: () => {
    const location = useLocation()
    const { resources } = useContext(ResourceContext)
    return useCallback(() => {
      const found = known.get(location) ?? parse(location, resources)
      known.set(location, found)
      return found
    }, [location, resources])
  },
  Link,
}
