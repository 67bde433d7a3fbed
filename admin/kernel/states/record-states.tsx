import { LockOutlined, SearchOutlined } from '@ant-design/icons'
import { Link } from 'react-router'
import { ApiError } from '../../providers/http.ts'
import type { Admin } from '../define-admin.ts'
import { PageHeader } from '../page-header.tsx'
import { lastListPath } from '../paths.ts'
import { Failed, Tile } from './states.tsx'

/** The page of a record that cannot be shown: gone, not for this user, or not loaded. */
export function RecordFailed({ admin, error, retry }: { admin: Admin; error: unknown; retry(): void }) {
  const { one, many } = admin.resource.label
  const missing = error instanceof ApiError && error.statusCode === 404
  return (
    <div style={{ padding: 24 }}>
      <PageHeader title={one} documentTitle={[one]} back={{ to: lastListPath(admin), label: many }} />
      {missing ? (
        <Tile
          icon={SearchOutlined}
          title={`There is no such ${one.toLowerCase()}`}
          text="It may have been deleted, or the address is wrong."
        >
          <Link to={lastListPath(admin)}>All {many.toLowerCase()}</Link>
        </Tile>
      ) : (
        <Failed error={error} what={`The ${one.toLowerCase()}`} retry={retry} />
      )}
    </div>
  )
}

/** A page that the user may not open, with a way back. */
export function Forbidden({ admin, what }: { admin: Admin; what: string }) {
  const { many } = admin.resource.label
  return (
    <div style={{ padding: 24 }}>
      <PageHeader title="Not allowed" documentTitle={['Not allowed']} back={{ to: lastListPath(admin), label: many }} />
      <Tile icon={LockOutlined} title={`You may not ${what}`} text="Ask a superuser for the right." />
    </div>
  )
}
