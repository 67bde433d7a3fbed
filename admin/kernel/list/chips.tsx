/** The filters that are on, in words, each with a button that takes it away. */
import { CloseOutlined } from '@ant-design/icons'
import { useOne } from '@refinedev/core'
import { Button } from 'antd'
import type { AnyField } from '../../../shared/kernel/kinds.ts'
import { useAdminOf } from '../admins.tsx'
import { type Admin, type AdminRecord, fieldOf } from '../define-admin.ts'
import { choiceLabel, targetOf } from '../fields.ts'
import { formatDate } from '../format.ts'
import styles from './chips.module.css'
import { keysOf } from './filters.tsx'
import { filterKey } from './url-state.ts'
import type { Facet, Facets } from './use-facets.ts'
import type { ListControl } from './use-list-state.ts'

interface Props {
  admin: Admin
  list: ListControl
  facets: Facets
}

export function Chips({ admin, list, facets }: Props) {
  const { filters, q } = list.state
  const names = [...new Set(Object.keys(filters).flatMap((key) => filterKey(admin, key)?.name ?? []))]
  if (names.length === 0 && q === '') return null
  return (
    <ul className={styles.chips} aria-label="Active filters">
      {names.map((name) => {
        const { label } = fieldOf(admin, name)
        return (
          <li key={name} className={styles.chip}>
            <span>
              {label}:{' '}
              <strong>
                <Words admin={admin} name={name} list={list} facets={facets[name]} />
              </strong>
            </span>
            <button
              type="button"
              aria-label={`Remove filter ${label}`}
              onClick={() => list.filter(Object.fromEntries(keysOf(name).map((key) => [key, []])))}
            >
              <CloseOutlined aria-hidden />
            </button>
          </li>
        )
      })}
      <li>
        <Button type="link" size="small" onClick={list.clear}>
          Clear all
        </Button>
      </li>
    </ul>
  )
}

function Words({
  admin,
  name,
  list,
  facets,
}: {
  admin: Admin
  name: string
  list: ListControl
  facets: readonly Facet[] | undefined
}) {
  const field = fieldOf(admin, name)
  const value = (suffix: string) => list.state.filters[`${name}_${suffix}`]?.[0]
  const shown = (text: string) =>
    field.kind === 'date' || field.kind === 'instant' ? formatDate(text.slice(0, 10)) : text
  const given = list.state.filters[name] ?? []
  const [from, to] = [value('gte') ?? value('gt'), value('lte') ?? value('lt')]
  const range =
    from && to
      ? from === to
        ? shown(from)
        : `${shown(from)} – ${shown(to)}`
      : from
        ? `from ${shown(from)}`
        : to
          ? `to ${shown(to)}`
          : ''
  const rest = [
    range,
    value('like') ? `contains “${value('like')}”` : '',
    value('ne') ? `not ${choiceLabel(field, value('ne'))}` : '',
    value('null') ? (value('null') === 'true' ? 'none' : 'any') : '',
  ].filter(Boolean)
  return (
    <bdi>
      {given.map((one, index) => (
        <span key={one}>
          {index > 0 && ', '}
          <Value field={field} value={one} facets={facets} />
        </span>
      ))}
      {given.length > 0 && rest.length > 0 && ', '}
      {rest.join(', ')}
    </bdi>
  )
}

function Value({ field, value, facets }: { field: AnyField; value: string; facets: readonly Facet[] | undefined }) {
  const target = useAdminOf(targetOf(field))
  const known = facets?.find((facet) => String(facet.value) === value)?.label
  const { result } = useOne<AdminRecord>({
    resource: target?.resource.paths.admin ?? '',
    id: value,
    queryOptions: { enabled: target !== undefined && known === undefined && /^\d+$/.test(value) },
    errorNotification: false,
  })
  if (field.kind === 'bool') return value === 'true' ? 'Yes' : 'No'
  if (!target) return choiceLabel(field, value)
  if (value === 'me') return 'Me'
  if (value === 'none') return target.people ? 'Unassigned' : 'None'
  return known ?? result?._title ?? `#${value}`
}
