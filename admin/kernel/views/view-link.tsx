import { Link } from 'react-router'
import { say, t } from '../../locales/translate.ts'
import { useAdminOf } from '../admins.tsx'
import { viewPath } from './views.ts'

/** The address of a view, as a link that opens it. */
export function ViewLink({ resource, id, query }: { resource: string; id: number; query: string }) {
  const admin = useAdminOf(resource)
  if (!admin) return <bdi dir="ltr">{query}</bdi>
  return (
    <Link
      to={viewPath(admin, { id, query })}
      title={t('Open {resources}', { resources: say(admin.resource.label.many) })}
    >
      <bdi dir="ltr">{query}</bdi>
    </Link>
  )
}
