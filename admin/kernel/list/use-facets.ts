import { isCounted } from '../../../shared/kernel/resource.ts'
import { filterQuery } from '../../providers/query.ts'
import type { Admin } from '../define-admin.ts'
import { useResourceQuery } from '../use-resource-query.ts'
import { crudFilters, impossibleNames } from './crud.ts'
import type { ListState } from './url-state.ts'

export interface Facet {
  readonly value: string | number | boolean | null
  readonly label: string
  /** What tells a record from others of that label. */
  readonly detail?: string
  readonly count: number
}
/** The counts of the filters, as far as they are known. */
export interface Counted {
  readonly facets: Facets | undefined
  /** Why they could not be read; null where they could, or still may. */
  readonly failed: unknown
  retry(): void
}
export type Facets = Readonly<Record<string, readonly Facet[] | undefined>>

/** How many records each option of the filters would show; each count ignores the filter on its own field. */
export function useFacets(admin: Admin, state: ListState): Counted {
  const fields = (admin.list.filters ?? []).filter((name) => isCounted(admin.resource, name))
  const impossible = impossibleNames(admin, state)
  const filters = Object.fromEntries(Object.entries(state.filters).filter(([name]) => !impossible.includes(name)))
  const query = filterQuery(crudFilters(admin, { ...state, filters }))
  query.set('fields', fields.join(','))
  const { data, error, refetch } = useResourceQuery<Facets>(admin, ['facets'], query.toString(), {
    enabled: fields.length > 0,
  })
  const facets = data && impossible.length > 0 ? onlyOf(data, impossible) : data
  return { facets, failed: error, retry: () => void refetch() }
}

/** The server knows nothing of a filter that cannot match: nothing is left for the options of all other fields. */
function onlyOf(facets: Facets, impossible: readonly string[]): Facets {
  const empty = (name: string) => impossible.some((other) => other !== name)
  return Object.fromEntries(
    Object.entries(facets).map(([name, options]) => [
      name,
      empty(name) ? options?.map((option) => ({ ...option, count: 0 })) : options,
    ]),
  )
}
