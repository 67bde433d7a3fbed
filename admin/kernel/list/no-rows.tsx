import { PlusOutlined, SearchOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { Link } from 'react-router'
import { ButtonLink } from '../button-link.tsx'
import type { Admin } from '../define-admin.ts'
import { createPath, listPath } from '../paths.ts'
import { useRights } from '../session.tsx'
import { Tile } from '../states/states.tsx'
import type { ListControl } from './use-list-state.ts'

/** An empty list says why it is empty: nothing there yet, or nothing that matches. */
export function NoRows({ admin, list, narrowed }: { admin: Admin; list: ListControl; narrowed: boolean }) {
  const { one, many } = admin.resource.label
  const rights = useRights(admin.resource.name)
  const { q, filters } = list.state
  if (!narrowed)
    return (
      <Tile
        icon={admin.menu.icon}
        title={`No ${many.toLowerCase()} yet`}
        text="They appear here as soon as there are some."
      >
        {rights.add && (
          <ButtonLink type="primary" icon={<PlusOutlined aria-hidden />} to={createPath(admin)}>
            Add {one.toLowerCase()}
          </ButtonLink>
        )}
      </Tile>
    )
  const filtered = Object.keys(filters).length > 0
  const searched = admin.list.search ? `Searched ${admin.list.search}` : 'Searched everything'
  const text = `${q ? searched : 'No record has all of the chosen filters'}${q && filtered ? ', with the filters above' : ''}.`
  return (
    <Tile icon={SearchOutlined} title={`No ${one.toLowerCase()} matches${q ? ` “${q}”` : ''}`} text={text}>
      {filtered && <Button onClick={list.clearFilters}>Clear filters</Button>}
      {q && <Button onClick={() => list.change({ q: '' })}>Clear search</Button>}
      <Link to={listPath(admin)}>All {many.toLowerCase()}</Link>
    </Tile>
  )
}
