import { PlusOutlined } from '@ant-design/icons'
import { Alert, Button, Drawer } from 'antd'
import { useEffect, useState } from 'react'
import { useNavigate } from 'react-router'
import { filterQuery } from '../../providers/query.ts'
import { DeleteDialog } from '../actions/delete-dialog.tsx'
import { useActions } from '../actions/use-actions.tsx'
import { ButtonLink } from '../button-link.tsx'
import type { Admin, AdminRecord } from '../define-admin.ts'
import { reasonOf } from '../messages.tsx'
import { PageHeader } from '../page-header.tsx'
import { createPath } from '../paths.ts'
import { useRights } from '../session.tsx'
import { Failed, Skeleton } from '../states/states.tsx'
import { usePhone, useWide } from '../use-media.ts'
import { BulkBar, hasBulk } from './bulk-bar.tsx'
import { Cards } from './cards.tsx'
import { FilterPanel } from './filter-panel.tsx'
import styles from './list-page.module.css'
import { NoRows } from './no-rows.tsx'
import { Pager } from './pager.tsx'
import { Table } from './table.tsx'
import { Toolbar } from './toolbar.tsx'
import { useFacets } from './use-facets.ts'
import { useListState } from './use-list-state.ts'
import { useRows } from './use-rows.ts'
import { useSelection } from './use-selection.ts'

/** The list of a resource. */
export function ListPage({ admin }: { admin: Admin }) {
  const list = useListState(admin)
  const { query, filters, rows, total, everything, narrowed } = useRows(admin, list.state)
  const facets = useFacets(admin, list.state)
  const selection = useSelection(rows, list.href({ page: list.state.page }))
  const actions = useActions(admin, selection.choose)
  const [drawer, setDrawer] = useState(false)
  const [doomed, setDoomed] = useState<AdminRecord | null>(null)
  const rights = useRights(admin.resource.name)
  const wide = useWide()
  const phone = usePhone()
  const navigate = useNavigate()

  // After deletions the last page may be gone.
  const last = Math.max(1, Math.ceil(total / list.state.size))
  const beyond = query.isSuccess && !query.isPlaceholderData && list.state.page > last
  useEffect(() => {
    if (beyond) navigate(list.href({ page: last }), { replace: true })
  }, [beyond, last, list, navigate])

  const panel = <FilterPanel admin={admin} list={list} facets={facets} />
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <PageHeader title={admin.resource.label.many} documentTitle={[admin.resource.label.many]}>
          {rights.add && (
            <ButtonLink type="primary" icon={<PlusOutlined aria-hidden />} to={createPath(admin)}>
              Add {admin.resource.label.one.toLowerCase()}
            </ButtonLink>
          )}
        </PageHeader>
        <Toolbar
          admin={admin}
          list={list}
          facets={facets}
          counts={{ total, everything, narrowed, known: query.isSuccess }}
          openFilters={wide ? undefined : () => setDrawer(true)}
        />
      </div>
      <div className={styles.columns}>
        <div className={styles.results}>
          {query.isFetching && <div className={styles.progress} aria-hidden="true" />}
          {query.error && query.data && (
            <Alert
              banner
              message={`The list could not be renewed. ${reasonOf(query.error)}`}
              action={<Button onClick={() => void query.refetch()}>Try again</Button>}
            />
          )}
          <div className={styles.rows}>
            {query.isPending ? (
              <Skeleton rows={12} />
            ) : !query.data ? (
              <Failed error={query.error} what="The list" retry={() => void query.refetch()}>
                {narrowed && <Button onClick={list.clear}>Clear filters</Button>}
              </Failed>
            ) : rows.length === 0 ? (
              <NoRows admin={admin} list={list} narrowed={narrowed} />
            ) : (
              <Rows
                admin={admin}
                rows={rows}
                list={list}
                selection={selection}
                selectable={hasBulk(admin, rights)}
                menu={{ admin, actions, remove: setDoomed }}
              />
            )}
          </div>
          <div className={styles.foot}>
            <BulkBar
              admin={admin}
              selection={selection}
              total={total}
              filter={filterQuery(filters).toString()}
              actions={actions}
            />
          </div>
          {total > 0 && <Pager list={list} total={total} />}
        </div>
        {wide && (admin.list.filters ?? []).length > 0 && (
          <aside aria-label="Filters of the list" className={styles.panel}>
            {panel}
          </aside>
        )}
      </div>
      <Drawer
        title="Filters"
        open={drawer && !wide}
        onClose={() => setDrawer(false)}
        width={phone ? '100%' : 320}
        styles={{ body: { padding: 0 } }}
      >
        {panel}
      </Drawer>
      {actions.dialogs}
      {doomed && <DeleteDialog admin={admin} record={doomed} close={() => setDoomed(null)} deleted={() => undefined} />}
    </div>
  )
}

function Rows(props: Parameters<typeof Table>[0]) {
  return usePhone() ? <Cards {...props} /> : <Table {...props} />
}
