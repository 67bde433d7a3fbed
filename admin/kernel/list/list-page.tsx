import { PlusOutlined, UploadOutlined } from '@ant-design/icons'
import { Alert, Button } from 'antd'
import { Suspense, useCallback, useMemo, useState } from 'react'
import { addOf, say, t } from '../../locales/translate.ts'
import { collectionActions } from '../actions/available.ts'
import { useActions } from '../actions/use-actions.tsx'
import { ButtonLink } from '../button-link.tsx'
import type { Admin } from '../define-admin.ts'
import { late } from '../late.tsx'
import { PageHeader } from '../page-header.tsx'
import { createPath, importPath } from '../paths.ts'
import { useRights } from '../session.tsx'
import { usePhone, useWide } from '../use-media.ts'
import { ViewSwitch } from '../view-switch.tsx'
import { ViewBar } from '../views/view-bar.tsx'
import { useShownView } from '../views/views.ts'
import { exportPath } from './export-path.ts'
import { FilterPanel } from './filter-panel.tsx'
import styles from './list-page.module.css'
import { ListTools } from './list-tools.tsx'
import { Results } from './results.tsx'
import { Toolbar } from './toolbar.tsx'
import { useColumns } from './use-columns.ts'
import { useCorrections } from './use-corrections.ts'
import { useFacets } from './use-facets.ts'
import { type ListControl, useListState } from './use-list-state.ts'
import { useRows } from './use-rows.ts'

const FilterDrawer = late(async () => (await import('./filter-drawer.tsx')).FilterDrawer)

/** The list of a resource. */
export function ListPage({ admin }: { admin: Admin }) {
  const list = useListState(admin)
  const found = useRows(admin, list.state)
  const { query, total, everything, filters, sorters } = found
  const columns = useColumns(admin, list)
  const { shown } = columns
  const view = useShownView(admin, list.state)
  const exported = useMemo(
    () => exportPath(admin, shown, filters, sorters, view?.name),
    [admin, shown, filters, sorters, view],
  )
  const counted = useFacets(admin, list.state)
  const [drawer, setDrawer] = useState(false)
  const openDrawer = useCallback(() => setDrawer(true), [])
  const rights = useRights(admin.resource.name)
  const wide = useWide()
  const phone = usePhone()
  useCorrections(admin, list, {
    error: query.error,
    total: query.isSuccess && !query.isPlaceholderData ? total : null,
  })

  const panel = <FilterPanel admin={admin} list={list} counted={counted} />
  const hasFilters = (admin.list.filters ?? []).length > 0
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <PageHeader title={say(admin.resource.label.many)} documentTitle={[say(admin.resource.label.many)]}>
          <ViewSwitch admin={admin} />
          <CollectionButtons admin={admin} />
          {rights.add && admin.resource.imported && (
            <ButtonLink
              to={importPath(admin)}
              {...(phone ? { icon: <UploadOutlined aria-hidden />, 'aria-label': t('Import') } : {})}
            >
              {!phone && t('Import')}
            </ButtonLink>
          )}
          {rights.add && (
            <ButtonLink type="primary" icon={<PlusOutlined aria-hidden />} to={createPath(admin)}>
              {addOf(admin.resource.label)}
            </ButtonLink>
          )}
        </PageHeader>
        <ViewBar admin={admin} list={list} columns={columns}>
          <ListTools admin={admin} columns={columns} exported={exported} />
        </ViewBar>
        <Notices list={list} />
        <Toolbar
          admin={admin}
          list={list}
          facets={counted.facets}
          total={query.isSuccess ? total : undefined}
          everything={everything}
          openFilters={wide ? undefined : openDrawer}
        />
      </div>
      <div className={styles.columns}>
        <Results admin={admin} list={list} columns={shown} found={found} />
        {wide && hasFilters && (
          <aside aria-label={t('Filters of the list')} className={styles.panel}>
            {panel}
          </aside>
        )}
      </div>
      {!wide && hasFilters && (
        <Suspense>
          <FilterDrawer open={drawer} close={() => setDrawer(false)}>
            {panel}
          </FilterDrawer>
        </Suspense>
      )}
    </div>
  )
}

/** What can be done to all records at once. */
function CollectionButtons({ admin }: { admin: Admin }) {
  const actions = useActions(admin)
  const rights = useRights(admin.resource.name)
  return (
    <>
      {collectionActions(admin, rights).map(({ name, action }) => {
        const Icon = admin.actions?.[name]?.icon
        return (
          <Button
            key={name}
            icon={Icon && <Icon aria-hidden />}
            disabled={actions.busy}
            onClick={() => actions.start(name, action, { all: true })}
          >
            {say(action.label)}
          </Button>
        )
      })}
      {actions.dialogs}
    </>
  )
}

/** What of the address was left out. */
const Notices = ({ list }: { list: ListControl }) =>
  list.notices.length > 0 && (
    <Alert
      key={list.notices.join()}
      type="warning"
      showIcon
      closable
      role="alert"
      message={list.notices.map((notice) => (
        <p key={notice}>
          <bdi>{notice}</bdi>
        </p>
      ))}
    />
  )
