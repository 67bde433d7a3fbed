/** What a filter of a list says, in words: `New, Contacted`, `from 1,000.00`, `Me`. */
import { useMany } from '@refinedev/core'
import { keepPreviousData } from '@tanstack/react-query'
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
  const named = useNamed(field, given, facets)
  const rest = testWords(field, (suffix) => filters[`${name}_${suffix}`]?.[0])
  return (
    <bdi>
      {given.map((one, index) => (
        <span key={one}>
          {index > 0 && t(', ')}
          {named(one)}
        </span>
      ))}
      {given.length > 0 && rest.length > 0 && t(', ')}
      {rest.join(t(', '))}
    </bdi>
  )
}

/** Says a value in words. Records that nothing names yet are asked for at once. */
function useNamed(field: AnyField, values: readonly string[], facets: Props['facets']): (value: string) => string {
  const target = useAdminOf(targetOf(field))
  const facetOf = (value: string) => facets?.find((facet) => String(facet.value) === value)
  const ids = target ? values.filter((value) => /^\d+$/.test(value) && !facetOf(value)) : []
  const { result } = useMany<AdminRecord>({
    resource: target?.resource.paths.admin ?? '',
    ids,
    queryOptions: { enabled: ids.length > 0, placeholderData: keepPreviousData },
    errorNotification: false,
  })
  return (value) => {
    if (field.kind === 'bool') return value === 'true' ? t('Yes') : t('No')
    if (!target) return choiceLabel(field, value)
    if (value === 'me') return t('Me')
    if (value === 'none') return target.people ? t('Unassigned') : t('None')
    const record = result.data.find(({ id }) => String(id) === value)
    const named = facetOf(value) ?? (record && { label: record._title, ...detailOf(target.resource, record) })
    return named ? [named.label, named.detail].filter(Boolean).join(' · ') : `#${value}`
  }
}
