/** The filters that are on, in words, each with a button that takes it away. */
import { CloseOutlined } from '@ant-design/icons'
import { useOne } from '@refinedev/core'
import { Button } from 'antd'
import type { AnyField } from '../../../shared/kernel/kinds.ts'
import { say, t } from '../../locales/translate.ts'
import { useAdminOf } from '../admins.tsx'
import { type Admin, type AdminRecord, fieldOf } from '../define-admin.ts'
import { choiceLabel, targetOf } from '../fields.ts'
import styles from './chips.module.css'
import { activeNames } from './filter-panel.tsx'
import { testWords } from './filter-words.ts'
import { keysOf } from './url-state.ts'
import type { Facet, Facets } from './use-facets.ts'
import type { ListControl } from './use-list-state.ts'

interface Props {
  admin: Admin
  list: ListControl
  facets: Facets | undefined
}

export function Chips({ admin, list, facets }: Props) {
  const names = activeNames(admin, list)
  if (names.length === 0) return null
  return (
    <ul className={styles.chips} aria-label={t('Active filters')}>
      {names.map((name) => {
        const field = fieldOf(admin, name)
        return (
          <li key={name} className={styles.chip}>
            <span>
              {say(field.label)}:{' '}
              <strong>
                <Words name={name} field={field} list={list} facets={facets?.[name]} />
              </strong>
            </span>
            <button
              type="button"
              aria-label={t('Remove filter {name}', { name: say(field.label) })}
              onClick={() => list.filter(Object.fromEntries(keysOf(name).map((key) => [key, []])))}
            >
              <CloseOutlined aria-hidden />
            </button>
          </li>
        )
      })}
      <li>
        <Button type="link" size="small" onClick={list.clearFilters}>
          {t('Clear all filters')}
        </Button>
      </li>
    </ul>
  )
}

interface WordsProps {
  name: string
  field: AnyField
  list: ListControl
  facets: readonly Facet[] | undefined
}

function Words({ name, field, list, facets }: WordsProps) {
  const given = list.state.filters[name] ?? []
  const rest = testWords(field, (suffix) => list.state.filters[`${name}_${suffix}`]?.[0])
  return (
    <bdi>
      {given.map((one, index) => (
        <span key={one}>
          {index > 0 && t(', ')}
          <Value field={field} value={one} facets={facets} />
        </span>
      ))}
      {given.length > 0 && rest.length > 0 && t(', ')}
      {rest.join(t(', '))}
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
  if (field.kind === 'bool') return value === 'true' ? t('Yes') : t('No')
  if (!target) return choiceLabel(field, value)
  if (value === 'me') return t('Me')
  if (value === 'none') return target.people ? t('Unassigned') : t('None')
  return known ?? result?._title ?? `#${value}`
}
