/** The pages of every admin as routes. Each kind of page is one chunk, loaded when it is first opened. */
import { type ComponentType, lazy, type ReactNode, Suspense } from 'react'
import type { RouteObject } from 'react-router'
import type { Admin } from './define-admin.ts'
import { ErrorBoundary } from './states/error-boundary.tsx'
import { Skeleton } from './states/states.tsx'

const pages = {
  '': lazy(async () => ({ default: (await import('./list/list-page.tsx')).ListPage })),
  '/create': lazy(async () => ({ default: (await import('./form/form-page.tsx')).CreatePage })),
  '/show/:id': lazy(async () => ({ default: (await import('./show/show-page.tsx')).ShowPage })),
  '/edit/:id': lazy(async () => ({ default: (await import('./form/form-page.tsx')).EditPage })),
}

/** Fetches the code of the list while the login page waits for a person. */
export const preloadList = (): void => void import('./list/list-page.tsx')

const Waiting = ({ children }: { children: ReactNode }) => (
  <ErrorBoundary>
    <Suspense fallback={<Skeleton />}>{children}</Suspense>
  </ErrorBoundary>
)

/** List, create, show and edit of every admin. */
export const routesOf = (admins: readonly Admin[]): RouteObject[] =>
  admins.flatMap((admin) =>
    Object.entries<ComponentType<{ admin: Admin }>>(pages).map(([path, Page]) => ({
      path: admin.resource.paths.admin + path,
      // The key keeps the state of one resource's page out of another's.
      element: (
        <Waiting key={admin.resource.name + path}>
          <Page admin={admin} />
        </Waiting>
      ),
    })),
  )
