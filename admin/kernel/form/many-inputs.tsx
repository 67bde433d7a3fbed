/** Several choices, and several records of another resource. */
import { useList } from '@refinedev/core'
import { Select } from 'antd'
import { isRefs, isSet } from '../../../shared/kernel/many-kinds.ts'
import { labelKey } from '../../../shared/kernel/resource.ts'
import { useAdminOf } from '../admins.tsx'
import type { AdminRecord } from '../define-admin.ts'
import { targetOf } from '../fields.ts'
import { amongFilters } from './among.ts'
import { type InputProps, passedToSelect } from './inputs.tsx'

const listIn = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

/** The keys that are chosen, in the order in which they are declared. */
export function SetInput({ field, control }: InputProps) {
  const options = Object.entries(isSet(field) ? field.choices : {}).map(([value, label]) => ({ value, label }))
  return (
    <Select
      {...passedToSelect(control)}
      mode="multiple"
      value={listIn(control.value)}
      options={options}
      optionFilterProp="label"
      onChange={(chosen) => control.onChange?.(options.map(({ value }) => value).filter((key) => chosen.includes(key)))}
    />
  )
}

const MOST = 500
/** Ids in ascending order; the labels of those that are chosen came with the record. */
export function RefsInput({ name, field, record, control }: InputProps) {
  const target = useAdminOf(targetOf(field))
  const { result } = useList<AdminRecord>({
    resource: target?.resource.paths.admin ?? '',
    filters: amongFilters(isRefs(field) ? field.among : undefined),
    pagination: { currentPage: 1, pageSize: MOST },
    queryOptions: { enabled: target !== undefined },
    errorNotification: false,
  })
  const found = result.data.map((one) => ({ value: one.id, label: one._title }))
  const labels = listIn(record?.[labelKey(name, field)])
  const own = listIn(record?.[name]).map((id, at) => ({ value: Number(id), label: String(labels[at]) }))
  return (
    <Select
      {...passedToSelect(control)}
      mode="multiple"
      value={listIn(control.value).map(Number)}
      options={[...found, ...own.filter(({ value }) => !found.some((one) => one.value === value))]}
      optionFilterProp="label"
      onChange={(chosen) => control.onChange?.([...chosen].sort((a, b) => a - b))}
    />
  )
}
