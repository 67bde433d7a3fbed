/** The pages of every admin as routes. Each kind of page is one chunk, loaded when it is first opened. */
import { type ComponentType, type ReactNode, Suspense, useState } from 'react'
import { Navigate, type RouteObject, useParams } from 'react-router'
import { saySmall, t } from '../locales/translate.ts'
import type { Admin, OwnPage } from './define-admin.ts'
import { preloadInputs } from './form/heavy-inputs.ts'
import { type Late, late } from './late.tsx'
import { showPath } from './paths.ts'
import { useRights } from './session.tsx'
import { ErrorBoundary } from './states/error-boundary.tsx'
import { Forbidden } from './states/record-states.tsx'
import { Skeleton } from './states/states.tsx'

type Page = ComponentType<{ admin: Admin }>
interface Routed extends Omit<OwnPage, 'page'> {
  readonly page: Page & Partial<Pick<Late<never>, 'preload'>>
}

/** The address as people shorten it. */
const ToRecord: Page = ({ admin }) => <Navigate to={showPath(admin, useParams().id ?? '')} replace />

/** A page that fetches the inputs of its form while its own code comes. */
const ofForm = (Page: Late<{ admin: Admin }>): Late<{ admin: Admin }> =>
  Object.assign((props: { admin: Admin }) => {
    useState(() => preloadInputs(props.admin))
    return <Page {...props} />
  }, Page)

const ListPage = late(async () => (await import('./list/list-page.tsx')).ListPage)
const CreatePage = ofForm(late(async () => (await import('./form/form-page.tsx')).CreatePage))
const ShowPage = late(async () => (await import('./show/show-page.tsx')).ShowPage)
const EditPage = ofForm(late(async () => (await import('./form/form-page.tsx')).EditPage))
const AlonePage = late(async () => (await import('./form/alone-page.tsx')).AlonePage)
const ImportPage = late(async () => (await import('./import/import-page.tsx')).ImportPage)
const HistoryPage = late(async () => (await import('./history/history-page.tsx')).HistoryPage)

const pages: Readonly<Record<string, Routed>> = {
  '': { page: ListPage },
  '/create': { page: CreatePage, needs: 'add' },
  '/show/:id': { page: ShowPage },
  '/edit/:id': { page: EditPage },
  '/history/:id': { page: HistoryPage },
  '/:id': { page: ToRecord },
}

/** Those of a record that is alone. */
const pagesAlone: typeof pages = {
  '': { page: AlonePage },
  '/history': { page: HistoryPage },
}

/** Fetches the code of the list while the login page waits for a person. */
export const preloadList = (): void => void ListPage.preload().catch(() => undefined)

/** Fetches the code of the page at an address below the admin: `leads/show/7`. */
export async function preloadPage(admins: readonly Admin[], [name, word, id]: readonly string[]): Promise<unknown> {
  const admin = admins.find(({ resource }) => resource.paths.admin === name)
  const known: Readonly<Record<string, Routed>> = admin ? pagesOf(admin) : pages
  const path = word === undefined ? '' : `/${word}`
  return (known[id === undefined ? path : `${path}/:id`] ?? known[path])?.page.preload?.()
}

/** What a page waits in, and what keeps its failure to itself. */
export const Waiting = ({ children }: { children: ReactNode }) => (
  <ErrorBoundary>
    <Suspense fallback={<Skeleton />}>{children}</Suspense>
  </ErrorBoundary>
)

/** The page, for those who may open it: asking the server would only answer 403. */
function Allowed({ admin, needs, children }: { admin: Admin; needs: 'view' | 'add'; children: ReactNode }) {
  const { one, many } = admin.resource.label
  if (useRights(admin.resource.name)[needs]) return children
  const title =
    needs === 'view'
      ? t('You may not view {resources}', { resources: saySmall(many) })
      : t('You may not add a {resource}', { resource: saySmall(one) })
  return <Forbidden admin={admin} title={title} />
}

const importing: typeof pages = { '/import': { page: ImportPage, needs: 'add' } }

const pagesOf = ({ alone, resource, pages: own }: Admin): Readonly<Record<string, Routed>> => ({
  ...(alone === undefined ? pages : pagesAlone),
  ...(resource.imported ? importing : {}),
  ...own,
})

/** List, create, show, edit and history of every admin. */
export const routesOf = (admins: readonly Admin[]): RouteObject[] =>
  admins.flatMap((admin) =>
    Object.entries(pagesOf(admin)).map(([path, { page: Page, needs = 'view' }]) => ({
      path: admin.resource.paths.admin + path,
      // The key keeps the state of one resource's page out of another's.
      element: (
        <Waiting key={admin.resource.name + path}>
          <Allowed admin={admin} needs={needs}>
            <Page admin={admin} />
          </Allowed>
        </Waiting>
      ),
    })),
  )
