/** The rows of a list with everything that is done to them: choosing, acting, editing, turning pages. */
import { Alert, App, Button } from 'antd'
import { memo, Suspense, useMemo, useState } from 'react'
import { useNavigate } from 'react-router'
import { plural, t } from '../../locales/translate.ts'
import { filterQuery } from '../../providers/query.ts'
import type { Selected } from '../actions/target.ts'
import { type Actions, useActions } from '../actions/use-actions.tsx'
import type { Admin, AdminRecord } from '../define-admin.ts'
import { late, usePreloaded } from '../late.tsx'
import { reasonOf } from '../messages.tsx'
import { useRights, useSession } from '../session.tsx'
import { Failed, Skeleton } from '../states/states.tsx'
import { usePhone } from '../use-media.ts'
import { useStable } from '../use-stable.ts'
import { BulkBar, hasBulk } from './bulk-bar.tsx'
import { Cards } from './cards.tsx'
import { exportPath, onlyThese } from './export-path.ts'
import styles from './list-page.module.css'
import { NoRows } from './no-rows.tsx'
import { Pager } from './pager.tsx'
import { usePeek } from './peek.ts'
import { Peeked } from './peeked.tsx'
import { SaveBar } from './save-bar.tsx'
import { type RowsProps, Table } from './table.tsx'
import type { Columns } from './use-columns.ts'
import { useEdits } from './use-edits.ts'
import { useKeptScroll } from './use-kept-scroll.ts'
import type { ListControl } from './use-list-state.ts'
import { useRowKeys } from './use-row-keys.ts'
import type { useRows } from './use-rows.ts'
import { useSelection } from './use-selection.ts'

const DeleteDialog = late(async () => (await import('../actions/delete-dialog.tsx')).DeleteDialog)
const BulkEdit = late(async () => (await import('../bulk-edit/bulk-edit.tsx')).BulkEdit)
const DeleteMany = late(async () => (await import('../actions/delete-many.tsx')).DeleteMany)

interface Props {
  admin: Admin
  list: ListControl
  columns: Columns['shown']
  found: ReturnType<typeof useRows>
}

export function Results({ admin, list, columns, found }: Props) {
  const { query, filters, sorters, rows, total, narrowed } = found
  const view = list.href({ page: list.state.page })
  const selection = useSelection(rows, view)
  const edits = useEdits(view)
  const scroll = useKeptScroll(view, rows.length > 0)
  const actions = useActions(admin, selection.clear)
  const peek = usePeek(view)
  const [doomed, setDoomed] = useState<AdminRecord | null>(null)
  const [many, setMany] = useState<Selected | null>(null)
  const [edited, setEdited] = useState<Selected | null>(null)
  const rights = useRights(admin.resource.name)
  const { modal } = App.useApp()
  const selectable = hasBulk(admin, rights)
  const keys = useRowKeys({ admin, box: scroll, view, rows, peek, toggle: selectable ? selection.toggle : undefined })
  usePreloaded(DeleteDialog)

  /** What is done to the rows leaves no unsaved cells behind. */
  const settled = (work: () => void) => {
    if (edits.count === 0) return work()
    modal.confirm({
      title: t('Go on without saving?'),
      content: plural(
        '{count} change in the list is not saved and will be lost.',
        '{count} changes in the list are not saved and will be lost.',
        { count: edits.count },
      ),
      okText: t('Discard changes'),
      okButtonProps: { danger: true },
      cancelText: t('Keep editing'),
      onOk: () => {
        edits.discard()
        work()
      },
    })
  }
  const start = useStable<Parameters<Actions['start']>, void>((...asked) => settled(() => actions.start(...asked)))
  const remove = useStable((record: AdminRecord) => settled(() => setDoomed(record)))
  const me = useSession().user.id
  const navigate = useNavigate()
  const menu = useMemo(
    () => ({ admin, rights, me, navigate, start, remove }),
    [admin, rights, me, navigate, start, remove],
  )
  const filter = useMemo(() => filterQuery(filters).toString(), [filters])

  return (
    <>
      <div className={styles.results}>
        {query.isFetching && <div className={styles.progress} aria-hidden="true" />}
        {query.error && query.data && (
          <Alert
            banner
            message={`${t('The list could not be renewed.')} ${reasonOf(query.error)}`}
            action={<Button onClick={() => void query.refetch()}>{t('Try again')}</Button>}
          />
        )}
        <div ref={scroll} className={styles.rows}>
          {query.isPending ? (
            <Skeleton rows={12} />
          ) : !query.data ? (
            <Failed error={query.error} what={t('The list')} retry={() => void query.refetch()}>
              {narrowed && (
                <Button onClick={() => list.change({ filters: {}, q: '' })}>{t('Clear search and filters')}</Button>
              )}
            </Failed>
          ) : rows.length === 0 ? (
            <NoRows admin={admin} list={list} narrowed={narrowed} />
          ) : (
            <Rows
              admin={admin}
              columns={columns}
              rows={rows}
              list={list}
              selection={selection}
              selectable={selectable}
              edits={edits}
              menu={menu}
              peeked={peek.id}
            />
          )}
        </div>
        <div className={styles.foot}>
          <SaveBar admin={admin} edits={edits} />
          <BulkBar
            admin={admin}
            selection={selection}
            shown={rows.length}
            total={total}
            filter={filter}
            exported={exportPath(admin, columns, selection.all ? filters : onlyThese(selection.ids), sorters)}
            busy={actions.busy}
            start={start}
            remove={(selected) => settled(() => setMany(selected))}
            edit={(selected) => settled(() => setEdited(selected))}
          />
        </div>
        {total > 0 && <Pager list={list} total={total} />}
        {actions.dialogs}
        <Suspense>
          {doomed && (
            <DeleteDialog admin={admin} record={doomed} close={() => setDoomed(null)} deleted={() => undefined} />
          )}
          {edited && (
            <BulkEdit admin={admin} selected={edited} close={() => setEdited(null)} changed={selection.clear} />
          )}
          {many && <DeleteMany admin={admin} selected={many} close={() => setMany(null)} deleted={selection.clear} />}
        </Suspense>
      </div>
      <Peeked admin={admin} rows={rows} peek={peek} keys={keys} />
    </>
  )
}

const Rows = memo(function Rows(props: RowsProps) {
  return usePhone() ? <Cards {...props} /> : <Table {...props} />
})
