import { useInfiniteList, useOne } from '@refinedev/core'
import { useMemo } from 'react'
import type { RefField } from '../../../shared/kernel/kinds.ts'
import { isRef } from '../../../shared/kernel/resource.ts'
import { useAdminOf } from '../admins.tsx'
import type { AdminRecord } from '../define-admin.ts'
import { refLabel } from '../fields.ts'
import { crudSorters } from '../list/crud.ts'
import { useDebounced } from '../use-debounced.ts'
import { amongFilters } from './among.ts'
import type { InputProps } from './inputs.tsx'

export interface RefOption {
  readonly value: number
  readonly label: string
}

const PAGE = 20

/** The records to choose from, searched by the server and read by pages, and always the one that is chosen with its label. */
export function useRefOptions(props: InputProps, words: string, open: boolean) {
  const { field, control } = props
  const ref: RefField | undefined = isRef(field) ? field : undefined
  const target = useAdminOf(ref?.target)
  const resource = target?.resource.paths.admin ?? ref?.target ?? ''
  const q = useDebounced(words.trim(), 250)
  const filters = useMemo(
    () => [...(q ? [{ field: 'q', operator: 'eq' as const, value: q }] : []), ...amongFilters(ref?.among)],
    [q, ref],
  )
  const sorters = useMemo(() => crudSorters({ sort: target?.picker ?? [] }), [target])
  const { result, query } = useInfiniteList<AdminRecord>({
    resource,
    filters,
    sorters,
    pagination: { currentPage: 1, pageSize: PAGE },
    queryOptions: { enabled: open },
    errorNotification: false,
  })
  const records = result.data?.pages.flatMap(({ data }) => data) ?? []
  // A record that was added meanwhile pushes another one onto the next page: nobody is offered twice.
  const found = [...new Map(records.map((record) => [record.id, record._title]))].map(([value, label]) => ({
    value,
    label,
  }))
  const chosen = typeof control.value === 'number' ? control.value : undefined
  const current = useChosen(props, resource, chosen, found)
  const missing = current && !found.some((option) => option.value === current.value)
  return {
    options: missing && !q ? [current, ...found] : found,
    current,
    searching: query.isFetching || q !== words.trim(),
    more: () => {
      if (result.hasNextPage && !query.isFetching) void query.fetchNextPage()
    },
  }
}

/** The chosen record: its label is on the edited record, among the options, or one request away. */
function useChosen({ name, field, record }: InputProps, resource: string, id: number | undefined, found: RefOption[]) {
  const near = found.find((option) => option.value === id)
  const own = record && record[name] === id ? refLabel(record, name, field) : undefined
  const { result } = useOne<AdminRecord>({
    resource,
    id: id ?? 0,
    queryOptions: { enabled: id !== undefined && own === undefined && near === undefined },
    errorNotification: false,
  })
  if (id === undefined) return undefined
  const asked = result?.id === id ? result._title : undefined
  return near ?? { value: id, label: asked ?? own ?? `#${id}` }
}
