import { LockOutlined, SearchOutlined } from '@ant-design/icons'
import { Link, useParams } from 'react-router'
import { addOf, say, saySmall, t } from '../../locales/translate.ts'
import { ApiError } from '../../providers/http.ts'
import type { Admin } from '../define-admin.ts'
import { useFormats } from '../format.ts'
import type { Entry } from '../history/entry.ts'
import { PageHeader } from '../page-header.tsx'
import { createPath, historyPath, lastListPath } from '../paths.ts'
import { rich } from '../rich.tsx'
import { useRights } from '../session.tsx'
import { useResourceQuery } from '../use-resource-query.ts'
import { Failed, HomeLink, Tile } from './states.tsx'

/** The page of a record that cannot be shown: gone, not for this user, or not loaded. */
export function RecordFailed({ admin, error, retry }: { admin: Admin; error: unknown; retry(): void }) {
  const { id = '' } = useParams()
  const { one, many } = admin.resource.label
  const resource = saySmall(one)
  const status = error instanceof ApiError ? error.statusCode : undefined
  if (status === 403) return <Forbidden admin={admin} title={t('You may not view this {resource}', { resource })} />
  return (
    <div style={{ padding: 24 }}>
      <PageHeader
        title={say(one)}
        documentTitle={[status === 404 ? t('No such {resource}', { resource }) : say(one)]}
        about={`ID ${id}`}
        gone
        back={{ to: lastListPath(admin), label: say(many) }}
      />
      <RecordTrouble admin={admin} id={id} error={error} retry={retry} />
    </div>
  )
}

/** Why a record cannot be shown, in the place of what it says. */
export function RecordTrouble({
  admin,
  id,
  error,
  retry,
}: {
  admin: Admin
  id: string
  error: unknown
  retry(): void
}) {
  const resource = saySmall(admin.resource.label.one)
  const status = error instanceof ApiError ? error.statusCode : undefined
  if (status === 404) return <Missing admin={admin} id={id} />
  if (status === 403) return <Tile icon={LockOutlined} title={t('You may not view this {resource}', { resource })} />
  return <Failed error={error} what={t('The {resource}', { resource })} retry={retry} />
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
      title={rich('The {resource} with ID {id} does not exist.', { resource: saySmall(one), id: <bdi>{id}</bdi> })}
      text={
        last?.action === 'remove'
          ? last.actor_name
            ? rich('It was deleted by {who} on {when}.', {
                who: <bdi>{last.actor_name}</bdi>,
                when: formats.instant(last.at),
              })
            : t('It was deleted on {when}.', { when: formats.instant(last.at) })
          : t('It may have been deleted.')
      }
    >
      <Link to={lastListPath(admin)}>{t('All {resources}', { resources: saySmall(many) })}</Link>
      {last && <Link to={historyPath(admin, id)}>{t('Its history')}</Link>}
    </Tile>
  )
}

/** A page that the user may not open, with a way back. */
export function Forbidden({ admin, title }: { admin: Admin; title: string }) {
  const { label } = admin.resource
  const rights = useRights(admin.resource.name)
  return (
    <div style={{ padding: 24 }}>
      <PageHeader
        title={t('Not allowed')}
        documentTitle={[t('Not allowed')]}
        {...(rights.view ? { back: { to: lastListPath(admin), label: say(label.many) } } : {})}
      />
      <Tile icon={LockOutlined} title={title} text={t('Ask a superuser for the right.')}>
        {rights.add && <Link to={createPath(admin)}>{addOf(label)}</Link>}
        <HomeLink />
      </Tile>
    </div>
  )
}
