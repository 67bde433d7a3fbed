import { Suspense, useEffect, useRef, useState } from 'react'
import { Outlet, useLocation } from 'react-router'
import { late } from '../kernel/late.tsx'
import { Region } from '../kernel/states/error-boundary.tsx'
import { usePhone } from '../kernel/use-media.ts'
import { t } from '../locales/translate.ts'
import { BottomBar } from './bottom-bar.tsx'
import { Everywhere } from './everywhere.tsx'
import { OfflineLine } from './offline-line.tsx'
import { Rail } from './rail.tsx'
import styles from './shell.module.css'
import { TopBar } from './top-bar.tsx'
import { FirstTour } from './tour/first-tour.tsx'

const MenuDrawer = late(async () => (await import('./menu-drawer.tsx')).MenuDrawer)

/** What stands around every page: the ways to other pages, and the person. */
export function Shell() {
  const [menu, setMenu] = useState(false)
  const main = useRef<HTMLElement>(null)
  const { pathname } = useLocation()
  const shown = useRef(pathname)
  const phone = usePhone()
  // Another page begins at its top
  useEffect(() => {
    if (shown.current !== pathname) main.current?.scrollTo(0, 0)
    shown.current = pathname
  }, [pathname])
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#main">
        {t('Skip to the content')}
      </a>
      <Region>
        <Rail />
      </Region>
      <div className={styles.column}>
        <TopBar openMenu={() => setMenu(true)} />
        <OfflineLine />
        <main id="main" ref={main} tabIndex={-1} className={styles.main}>
          <Outlet />
        </main>
      </div>
      {phone && <BottomBar openMenu={() => setMenu(true)} />}
      <Region quiet>
        <Everywhere />
      </Region>
      <Region quiet>
        <FirstTour />
      </Region>
      <Region quiet>
        <Suspense>{menu && <MenuDrawer close={() => setMenu(false)} />}</Suspense>
      </Region>
    </div>
  )
}
