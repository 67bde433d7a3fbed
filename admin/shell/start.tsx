import { CompassOutlined } from '@ant-design/icons'
import { Link, Navigate } from 'react-router'
import { PageHeader } from '../kernel/page-header.tsx'
import { listPath } from '../kernel/paths.ts'
import { Tile } from '../kernel/states/states.tsx'
import { useVisibleAdmins } from './navigation.tsx'

/** The root: the first list that this user may see. */
export function Start() {
  const [first] = useVisibleAdmins()
  if (first) return <Navigate to={listPath(first)} replace />
  return <Nowhere title="Nothing to see" text="You may not look at any records. Ask a superuser for the right." />
}

export const NotFound = () => (
  <Nowhere title="There is no such page" text="The address is wrong, or the page has moved." />
)

const Nowhere = ({ title, text }: { title: string; text: string }) => (
  <div style={{ padding: 24 }}>
    <PageHeader title={title} documentTitle={[title]} />
    <Tile icon={CompassOutlined} title={text}>
      <Link to="/">Go to the start page</Link>
    </Tile>
  </div>
)
