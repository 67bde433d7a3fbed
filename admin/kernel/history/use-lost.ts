import { useQuery } from '@tanstack/react-query'
import { isRefs } from '../../../shared/kernel/many-kinds.ts'
import { isRef } from '../../../shared/kernel/resource.ts'
import { dataProvider } from '../../providers/data.ts'
import { useAdmins } from '../admins.tsx'
import type { Admin, AdminRecord } from '../define-admin.ts'
import { listIn } from '../fields.ts'
import { amongFilters } from '../form/among.ts'
import { keyOf, useReported } from '../use-resource-query.ts'
import type { Earlier } from './earlier.ts'
import type { Change } from './entry.ts'

/**
 * Those of the changes that would point at records which are gone, or cannot be chosen any more by this person; undefined
 * until that is known. What a list cannot tell, the server refuses.
 */
export function useLost(admin: Admin, record: AdminRecord, { values, changes }: Earlier) {
  const admins = useAdmins()
  const asked = changes.flatMap((change) => {
    const field = admin.resource.fields[change.field]
    const value = values[change.field]
    const ids = Array.isArray(value) ? listIn(value) : typeof value === 'number' ? [value] : []
    return field && (isRef(field) || isRefs(field)) && ids.length > 0 ? [{ change, field, ids }] : []
  })
  const lookFor = async ({ change, field, ids }: (typeof asked)[number]): Promise<readonly Change[]> => {
    const target = admins.find(({ resource }) => resource.name === field.target)
    if (!target) return [change]
    const { total } = await dataProvider.getList<AdminRecord>({
      resource: target.resource.paths.admin,
      filters: [{ field: 'id', operator: 'in', value: ids }, ...amongFilters(field.among)],
      pagination: { pageSize: 1 },
    })
    return total === ids.length ? [] : [change]
  }
  const query = useQuery({
    queryKey: [
      ...keyOf(admin),
      'extra',
      record.id,
      'lost',
      JSON.stringify(asked.map(({ change, ids }) => [change, ids])),
    ],
    queryFn: async () => (await Promise.all(asked.map(lookFor))).flat(),
    enabled: asked.length > 0,
    gcTime: 0,
    staleTime: 0,
  })
  useReported(query.error)
  return { lost: asked.length === 0 ? [] : query.data, error: query.error }
}
