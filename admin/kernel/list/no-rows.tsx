import { PlusOutlined, SearchOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { Link } from 'react-router'
import { addOf, say, saySmall, t } from '../../locales/translate.ts'
import { ButtonLink } from '../button-link.tsx'
import type { Admin } from '../define-admin.ts'
import { createPath } from '../paths.ts'
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
        title={t('No {resources} yet', { resources: saySmall(many) })}
        text={t('They appear here as soon as there are some.')}
      >
        {rights.add && (
          <ButtonLink type="primary" icon={<PlusOutlined aria-hidden />} to={createPath(admin)}>
            {addOf(admin.resource.label)}
          </ButtonLink>
        )}
      </Tile>
    )
  const filtered = Object.keys(filters).length > 0
  const where = say(admin.list.search ?? 'everything')
  const text = !q
    ? t('No record has all of the chosen filters.')
    : filtered
      ? t('Searched {what}, with the filters above.', { what: where })
      : t('Searched {what}.', { what: where })
  const resource = saySmall(one)
  return (
    <Tile
      icon={SearchOutlined}
      title={
        q ? t('No {resource} matches “{words}”', { resource, words: q }) : t('No {resource} matches', { resource })
      }
      text={text}
    >
      {filtered && <Button onClick={list.clearFilters}>{t('Clear filters')}</Button>}
      {q && <Button onClick={() => list.change({ q: '' })}>{t('Clear search')}</Button>}
      <Link to={list.whole}>{t('All {resources}', { resources: saySmall(many) })}</Link>
    </Tile>
  )
}
