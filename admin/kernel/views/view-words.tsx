import type { ReactNode } from 'react'
import { say, saySmall, t } from '../../locales/translate.ts'
import { useAdminOf } from '../admins.tsx'
import { type Admin, columnsOf, fieldOf } from '../define-admin.ts'
import { activeNames } from '../list/filter-panel.tsx'
import { FilterWords } from '../list/filter-value.tsx'
import { orderWords } from '../list/order-words.ts'
import { isDefaultSort, readQuery } from '../list/url-state.ts'

/** What a view shows, in the words that stand above its list: `Status: New · Created, oldest first`. */
export function ViewWords({ resource, query }: { resource: string; query: string }) {
  const admin = useAdminOf(resource)
  return admin ? <Words admin={admin} query={query} /> : <bdi dir="ltr">{query}</bdi>
}

function Words({ admin, query }: { admin: Admin; query: string }) {
  const { state } = readQuery(admin, new URLSearchParams(query))
  const { q, sort } = state
  const parts: { key: string; words: ReactNode }[] = activeNames(admin, state).map((name) => {
    const field = fieldOf(admin, name)
    const value = <FilterWords name={name} field={field} filters={state.filters} />
    return {
      key: name,
      words: (
        <>
          {`${say(field.label)}: `}
          {value}
        </>
      ),
    }
  })
  if (q) parts.unshift({ key: 'q', words: t('Search: {words}', { words: q }) })
  if (!isDefaultSort(admin, sort) && sort[0]) {
    const head = columnsOf(admin).find(({ name }) => name === sort[0]?.replace(/^-/, ''))
    parts.push({ key: 'sort', words: orderWords(admin, sort[0], head?.label) })
  }
  if (parts.length === 0) return t('All {resources}', { resources: saySmall(admin.resource.label.many) })
  return (
    <bdi>
      {parts.map(({ key, words }, at) => (
        <span key={key}>
          {at > 0 && ' · '}
          {words}
        </span>
      ))}
    </bdi>
  )
}
