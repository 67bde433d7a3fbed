import { LockOutlined, SearchOutlined } from '@ant-design/icons'
import { Link, useParams } from 'react-router'
import { ApiError } from '../../providers/http.ts'
import type { Admin } from '../define-admin.ts'
import { useFormats } from '../format.ts'
import type { Entry } from '../history/entry.ts'
import { PageHeader } from '../page-header.tsx'
import { createPath, historyPath, lastListPath } from '../paths.ts'
import { useRights } from '../session.tsx'
import { useResourceQuery } from '../use-resource-query.ts'
import { Failed, HomeLink, Tile } from './states.tsx'

/** The page of a record that cannot be shown: gone, not for this user, or not loaded. */
export function RecordFailed({ admin, error, retry }: { admin: Admin; error: unknown; retry(): void }) {
  const { id = '' } = useParams()
  const { one, many } = admin.resource.label
  const what = one.toLowerCase()
  const status = error instanceof ApiError ? error.statusCode : undefined
  if (status === 403) return <Forbidden admin={admin} what={`view this ${what}`} />
  return (
    <div style={{ padding: 24 }}>
      <PageHeader
        title={one}
        documentTitle={[status === 404 ? `No such ${what}` : one]}
        about={`ID ${id}`}
        gone
        back={{ to: lastListPath(admin), label: many }}
      />
      {status === 404 ? <Missing admin={admin} id={id} /> : <Failed error={error} what={`The ${what}`} retry={retry} />}
    </div>
  )
}

function Missing({ admin, id }: { admin: Admin; id: string }) {
  const { one, many } = admin.resource.label
  const formats = useFormats()
  const history = useResourceQuery<readonly Entry[]>(admin, [encodeURIComponent(id), 'history'], '_start=0&_end=1', {
    enabled: /^\d+$/.test(id),
  })
  const [last] = history.data ?? []
  return (
    <Tile
      icon={SearchOutlined}
      title={
        <>
          The {one.toLowerCase()} with ID <bdi>{id}</bdi> does not exist.
        </>
      }
      text={
        last?.action === 'remove' ? (
          <>
            It was deleted{last.actor_name && ' by '}
            <bdi>{last.actor_name}</bdi> on {formats.instant(last.at)}.
          </>
        ) : (
          'It may have been deleted.'
        )
      }
    >
      <Link to={lastListPath(admin)}>All {many.toLowerCase()}</Link>
      {last && <Link to={historyPath(admin, id)}>Its history</Link>}
    </Tile>
  )
}

/** A page that the user may not open, with a way back. */
export function Forbidden({ admin, what }: { admin: Admin; what: string }) {
  const { one, many } = admin.resource.label
  const rights = useRights(admin.resource.name)
  return (
    <div style={{ padding: 24 }}>
      <PageHeader
        title="Not allowed"
        documentTitle={['Not allowed']}
        {...(rights.view ? { back: { to: lastListPath(admin), label: many } } : {})}
      />
      <Tile icon={LockOutlined} title={`You may not ${what}`} text="Ask a superuser for the right.">
        {rights.add && <Link to={createPath(admin)}>Add a {one.toLowerCase()}</Link>}
        <HomeLink />
      </Tile>
    </div>
  )
}
