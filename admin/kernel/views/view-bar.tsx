/** The views of a list as a row of links, and what can be done with the one that is shown. */
import { PlusOutlined, StarFilled, TeamOutlined } from '@ant-design/icons'
import { type ReactNode, Suspense, useEffect, useRef, useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { t } from '../../locales/translate.ts'
import type { Admin } from '../define-admin.ts'
import { late } from '../late.tsx'
import { isWhole } from '../list/url-state.ts'
import type { Columns } from '../list/use-columns.ts'
import type { ListControl } from '../list/use-list-state.ts'
import { reasonOf, useMessages } from '../messages.tsx'
import { listPath } from '../paths.ts'
import { useSession } from '../session.tsx'
import { useChangeView } from './use-change-view.ts'
import { ViewMenu } from './view-menu.tsx'
import styles from './views.module.css'
import { queryToSave, shows, useViews, useViewsAdmin, type View, viewIn, viewPath } from './views.ts'

const ViewDialog = late(async () => (await import('./view-dialog.tsx')).ViewDialog)

interface Props {
  admin: Admin
  list: ListControl
  columns: Columns
  /** At the end of the row. */
  children: ReactNode
}

/** The views of a list as tabs above it, and the way to save what it shows as one. */
export function ViewBar({ admin, list, columns, children }: Props) {
  const { views, more, error, refetch } = useViews(admin)
  const navigate = useNavigate()
  const [saving, setSaving] = useState(false)
  const active = viewIn(admin, list.state, views)
  const changed = active !== undefined && !shows(admin, list.state, active)
  const query = queryToSave(admin, list.state, columns.named)
  return (
    <div className={styles.bar}>
      <nav aria-label={t('Saved views')} className={styles.tabs}>
        <ul>
          <li>
            <Link to={list.whole} aria-current={!active && isWhole(list.state) ? 'page' : undefined}>
              {t('All')}
            </Link>
          </li>
          {views.map((view) => (
            <Tab key={view.id} admin={admin} view={view} active={view === active} changed={changed} />
          ))}
          {more > 0 && <More admin={admin} count={more} />}
        </ul>
      </nav>
      {active && <ViewMenu admin={admin} view={active} deleted={() => list.change({ view: null })} />}
      {changed && query !== null && active._can.change && <Update view={active} query={query} admin={admin} />}
      {query !== null && (changed || !active) && (
        <button type="button" className={styles.action} onClick={() => setSaving(true)}>
          <PlusOutlined aria-hidden /> {changed ? t('Save as new view') : t('Save view')}
        </button>
      )}
      {error && (
        <span role="alert" className={styles.failed}>
          {t('The views could not be loaded.')}{' '}
          <button type="button" className="link-button" onClick={() => void refetch()}>
            {t('Try again')}
          </button>
        </span>
      )}
      <Suspense>
        {saving && query !== null && (
          <ViewDialog
            title={t('Save view')}
            view={null}
            values={{ resource: admin.resource.name, query }}
            close={() => setSaving(false)}
            saved={(view) => void navigate(viewPath(admin, view))}
          />
        )}
      </Suspense>
      <div className={styles.end}>{children}</div>
    </div>
  )
}

/** Where the views are that have no room here. */
function More({ admin, count }: { admin: Admin; count: number }) {
  const query = new URLSearchParams({ resource: admin.resource.name })
  return (
    <li>
      <Link to={`${listPath(useViewsAdmin())}?${query}`}>{t('{count} more in Saved views', { count })}</Link>
    </li>
  )
}

interface TabProps {
  admin: Admin
  view: View
  active: boolean
  /** The list shows something else by now. */
  changed: boolean
}

function Tab({ admin, view, active, changed }: TabProps) {
  const me = useSession().user.id
  const link = useRef<HTMLAnchorElement>(null)
  // Of many, the one that is shown is in sight.
  useEffect(() => {
    if (active) link.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [active])
  const own = view.owner === me
  return (
    <li>
      <Link
        ref={link}
        to={viewPath(admin, view)}
        aria-current={active ? 'page' : undefined}
        title={own ? view.name : t('{name}, shared by {person}', { name: view.name, person: view.owner_name })}
      >
        <bdi>{view.name}</bdi>
        {view.is_shared && (
          <>
            <TeamOutlined aria-hidden />
            <span className="visually-hidden">{t('(shared)')}</span>
          </>
        )}
        {own && view.is_default && (
          <>
            <StarFilled aria-hidden />
            <span className="visually-hidden">{t('(opens with the list)')}</span>
          </>
        )}
        {active && changed && (
          <>
            <i className={styles.dot} />
            <span className="visually-hidden">{t('(changed)')}</span>
          </>
        )}
      </Link>
    </li>
  )
}

/** Gives the view what the list shows by now. */
function Update({ admin, view, query }: { admin: Admin; view: View; query: string }) {
  const change = useChangeView()
  const messages = useMessages()
  const navigate = useNavigate()
  const [busy, setBusy] = useState(false)
  const update = async () => {
    setBusy(true)
    try {
      const saved = await change(view, { query })
      messages.done(t('The view “{name}” was updated.', { name: view.name }))
      void navigate(viewPath(admin, saved), { replace: true })
    } catch (error) {
      messages.failed(reasonOf(error))
    }
    setBusy(false)
  }
  return (
    <button type="button" className={styles.action} disabled={busy} onClick={() => void update()}>
      {t('Update view')}
    </button>
  )
}
