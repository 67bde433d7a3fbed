import { isCounted } from '../../../shared/kernel/resource.ts'
import { filterQuery } from '../../providers/query.ts'
import type { Admin } from '../define-admin.ts'
import { useResourceQuery } from '../use-resource-query.ts'
import { crudFilters } from './crud.ts'
import type { ListState } from './url-state.ts'

export interface Facet {
  readonly value: string | number | boolean | null
  readonly label: string
  readonly count: number
}
export type Facets = Readonly<Record<string, readonly Facet[] | undefined>>

/** How many records each option of the filters would show; each count ignores the filter on its own field. */
export function useFacets(admin: Admin, state: ListState): Facets | undefined {
  const fields = (admin.list.filters ?? []).filter((name) => isCounted(admin.resource, name))
  const query = filterQuery(crudFilters(admin, state))
  query.set('fields', fields.join(','))
  return useResourceQuery<Facets>(admin, ['facets'], query.toString(), { enabled: fields.length > 0 }).data
}
