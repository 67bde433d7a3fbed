import { useOne } from '@refinedev/core'
import { isRef } from '../../../shared/kernel/resource.ts'
import { t } from '../../locales/translate.ts'
import { useAdminOf } from '../admins.tsx'
import type { AdminRecord } from '../define-admin.ts'
import { refLabel, targetOf } from '../fields.ts'
import { useDebounced } from '../use-debounced.ts'
import type { InputProps } from './inputs.tsx'
import { usePages } from './use-pages.ts'

export interface RefOption {
  readonly value: number
  readonly label: string
  /** What tells it from others of that label. */
  readonly detail?: string
}

/** The records to choose from, and always the one that is chosen with its label; `told` knows it better than the record. */
export function useRefOptions(props: InputProps, words: string, open: boolean, told?: RefOption) {
  const { field, control } = props
  const target = useAdminOf(targetOf(field))
  const q = useDebounced(words.trim(), 250)
  const pages = usePages(target, isRef(field) ? field.among : undefined, q, open)
  const found = pages.found.map(({ id, ...said }) => ({ value: id, ...said }))
  const chosen = typeof control.value === 'number' ? control.value : undefined
  const asked = useChosen(props, target?.resource.paths.admin ?? '', chosen, found)
  const current = told && told.value === chosen ? told : asked
  const searching = pages.searching || q !== words.trim()
  const missing = current && !found.some((option) => option.value === current.value)
  return {
    options: missing && !q ? [current, ...found] : found,
    current,
    searching,
    /** What a list says that has none. */
    nothing: searching ? t('Searching…') : pages.failed ? t('Could not be loaded') : t('Nothing found'),
    more: pages.more,
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
