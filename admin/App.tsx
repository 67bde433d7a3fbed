import { Refine, type ResourceProps } from '@refinedev/core'
import { App as AntdApp, ConfigProvider } from 'antd'
import { type ReactNode, Suspense, useMemo } from 'react'
import { createBrowserRouter, Outlet, useRouteError } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { AdminsContext } from './kernel/admins.tsx'
import { late } from './kernel/late.tsx'
import { createPath, editPath, listPath, showPath } from './kernel/paths.ts'
import { preloadPage, routesOf, Waiting } from './kernel/routes.tsx'
import { PageFailed } from './kernel/states/error-boundary.tsx'
import { NotFound } from './kernel/states/not-found.tsx'
import { useMedia } from './kernel/use-media.ts'
import { antdLocale, isRightToLeft, useLanguage } from './locales/language.ts'
import { accessControlProvider } from './providers/access.ts'
import { authProvider } from './providers/auth.ts'
import { dataProvider } from './providers/data.ts'
import { ApiError } from './providers/http.ts'
import { BASE } from './providers/next.ts'
import { useNotifications } from './providers/notifications.tsx'
import { router } from './providers/router.ts'
import { loadSession } from './providers/session.ts'
import { admins } from './resources/index.ts'
import { useColorMode } from './shell/color-mode.ts'
import { Shell } from './shell/shell.tsx'
import { SignedIn } from './shell/signed-in.tsx'
import { themeOf } from './theme.ts'

const AskResetPage = late(async () => (await import('./shell/ask-reset-page.tsx')).AskResetPage)
const NewPasswordPage = late(async () => (await import('./shell/new-password-page.tsx')).NewPasswordPage)
const HomePage = late(async () => (await import('./screens/dashboard/dashboard.tsx')).DashboardPage)
const GroupPage = late(async () => (await import('./kernel/home/group-page.tsx')).GroupPage)
const ProfilePage = late(async () => (await import('./shell/profile/profile-page.tsx')).ProfilePage)
const LoginPage = late(async () => (await import('./shell/login-page.tsx')).LoginPage)

const resources: ResourceProps[] = admins.map((admin) => ({
  name: admin.resource.paths.admin,
  list: listPath(admin),
  create: createPath(admin),
  show: showPath(admin, ':id'),
  edit: editPath(admin, ':id'),
  meta: { label: admin.resource.label.many },
}))

/** Worth another try: a connection that broke. What the server has answered is said at once. */
const retry = (tries: number, error: unknown) => tries < 1 && error instanceof ApiError && error.statusCode === 0
/** Without a network requests fail and say so; React Query would keep them waiting, and send them when nobody looks. */
const networkMode = 'always' as const

const options = {
  mutationMode: 'pessimistic' as const,
  disableTelemetry: true,
  reactQuery: {
    clientConfig: {
      // With this mode React Query would not look again by itself once the network is back.
      defaultOptions: {
        queries: { staleTime: 15_000, retry, networkMode, refetchOnReconnect: 'always' as const },
        mutations: { networkMode },
      },
    },
  },
}

function Look({ children }: { children: ReactNode }) {
  const { mode } = useColorMode()
  useLanguage()
  const still = useMedia('(prefers-reduced-motion: reduce)') || navigator.webdriver
  const theme = useMemo(() => themeOf(mode, still), [mode, still])
  return (
    <ConfigProvider
      theme={theme}
      locale={antdLocale()}
      direction={isRightToLeft() ? 'rtl' : 'ltr'}
      wave={{ disabled: true }}
      // Lists come by the page, and one that is drawn in parts is none to a screen reader.
      virtual={false}
      button={{ autoInsertSpace: false }}
    >
      <AntdApp
        component={false}
        notification={{ placement: 'bottomRight', bottom: 64, duration: 7, pauseOnHover: true }}
      >
        {children}
      </AntdApp>
    </ConfigProvider>
  )
}

/** Inside the router, because messages hold links, and outside of the pages, because they outlive them. */
const Root = () => (
  <Look>
    <Data />
  </Look>
)

function Broken() {
  const error = useRouteError()
  return (
    <Look>
      <main>
        <PageFailed error={error} />
      </main>
    </Look>
  )
}

const Data = () => (
  <Refine
    dataProvider={dataProvider}
    authProvider={authProvider}
    accessControlProvider={accessControlProvider}
    notificationProvider={useNotifications}
    routerProvider={router}
    resources={resources}
    options={options}
  >
    <AdminsContext value={admins}>
      <Outlet />
    </AdminsContext>
  </Refine>
)

/** A page for those who are not signed in. */
const front = (path: string, page: ReactNode) => ({ path, element: <Suspense>{page}</Suspense> })

const browserRouter = createBrowserRouter(
  [
    {
      element: <Root />,
      // What no page and no part of one has caught.
      errorElement: <Broken />,
      children: [
        front('login', <LoginPage />),
        front('reset-password', <AskResetPage />),
        front('reset-password/set', <NewPasswordPage />),
        {
          element: (
            <SignedIn>
              <Shell />
            </SignedIn>
          ),
          children: [
            {
              index: true,
              element: (
                <Waiting>
                  <HomePage />
                </Waiting>
              ),
            },
            {
              path: 'menu/:group',
              element: (
                <Waiting>
                  <GroupPage />
                </Waiting>
              ),
            },
            {
              path: 'profile',
              element: (
                <Waiting>
                  <ProfilePage />
                </Waiting>
              ),
            },
            ...routesOf(admins),
            { path: '*', element: <NotFound /> },
          ],
        },
      ],
    },
  ],
  { basename: BASE },
)

/** By the first word of their address. */
const ownPages: Readonly<Record<string, Pick<typeof HomePage, 'preload'>>> = {
  login: LoginPage,
  menu: GroupPage,
  profile: ProfilePage,
}

/** Fetches what the page at an address of the admin begins with: its code, and who is signed in. Never fails. */
export async function prepare(pathname: string): Promise<void> {
  const steps = pathname.slice(BASE.length).split('/').filter(Boolean)
  const [resource] = steps
  const code = resource ? ownPages[resource]?.preload() : HomePage.preload()
  await Promise.allSettled([code ?? preloadPage(admins, steps), resource === 'login' ? null : loadSession()])
}

/** The whole admin. */
export const App = () => <RouterProvider router={browserRouter} />
