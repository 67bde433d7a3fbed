/** What a filter of a list says, in words: `New, Contacted`, `from 1,000.00`, `Me`. */
import { useOne } from '@refinedev/core'
import type { AnyField } from '../../../shared/kernel/kinds.ts'
import { t } from '../../locales/translate.ts'
import { useAdminOf } from '../admins.tsx'
import type { AdminRecord } from '../define-admin.ts'
import { choiceLabel, detailOf, targetOf } from '../fields.ts'
import { testWords } from './filter-words.ts'
import type { ListState } from './url-state.ts'
import type { Facet } from './use-facets.ts'

interface Props {
  name: string
  field: AnyField
  filters: ListState['filters']
  /** The names of the records, where they are known. */
  facets?: readonly Facet[] | undefined
}

export function FilterWords({ name, field, filters, facets }: Props) {
  const given = filters[name] ?? []
  const rest = testWords(field, (suffix) => filters[`${name}_${suffix}`]?.[0])
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
  const known = facets?.find((facet) => String(facet.value) === value)
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
  const named = known ?? (result && { label: result._title, ...detailOf(target.resource, result) })
  return named ? [named.label, named.detail].filter(Boolean).join(' · ') : `#${value}`
}
