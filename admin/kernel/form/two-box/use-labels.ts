import { useMany } from '@refinedev/core'
import { useState } from 'react'
import { labelKey } from '../../../../shared/kernel/resource.ts'
import { useAdminOf } from '../../admins.tsx'
import type { AdminRecord } from '../../define-admin.ts'
import { listIn, targetOf } from '../../fields.ts'
import type { InputProps } from '../inputs.tsx'

export interface Labelled {
  readonly id: number
  readonly label: string
}

/** The labels of what is chosen: they came with the record, with a search, are learnt, or are asked for. */
export function useLabels({ name, field, record }: InputProps, ids: readonly number[], found: readonly Labelled[]) {
  const labels = listIn(record?.[labelKey(name, field)])
  const own = listIn(record?.[name]).map((id, at) => ({ id: Number(id), label: String(labels[at]) }))
  // What was found once is known from then on, whatever is searched next.
  const [known, setKnown] = useState<ReadonlyMap<number, string>>(
    () => new Map(own.map(({ id, label }) => [id, label])),
  )
  const learn = (more: readonly Labelled[]) =>
    setKnown((before) => new Map([...before, ...more.map(({ id, label }) => [id, label] as const)]))
  const fresh = found.filter(({ id, label }) => known.get(id) !== label)
  if (fresh.length > 0) learn(fresh)
  const missing = ids.filter((id) => !known.has(id))
  const { result } = useMany<AdminRecord>({
    resource: useAdminOf(targetOf(field))?.resource.paths.admin ?? '',
    ids: missing,
    queryOptions: { enabled: missing.length > 0 },
    errorNotification: false,
  })
  const asked = new Map(result?.data?.map((one) => [one.id, one._title]))
  return {
    labelled: ids.map((id): Labelled => ({ id, label: known.get(id) ?? asked.get(id) ?? `#${id}` })),
    learn,
  }
}
