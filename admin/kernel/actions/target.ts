/** What an action is done to, and how that is said to the server. */
import type { Action } from '../../../shared/kernel/resource.ts'
import { language } from '../../locales/language.ts'
import { countOf, say, t } from '../../locales/translate.ts'
import { send } from '../../providers/http.ts'
import type { Upload } from '../../providers/upload.ts'
import type { Admin, AdminRecord } from '../define-admin.ts'
import { apiPath } from '../paths.ts'

export type Selected = { readonly ids: readonly number[] } | { readonly filter: string; readonly count: number }
/** One record, a selection, or everything that there is. */
export type Target = { readonly record: AdminRecord } | Selected | { readonly all: true }

export interface BulkAnswer {
  readonly done: number
  readonly skipped: number
  readonly results: readonly {
    readonly id: number
    readonly title: string
    readonly ok: boolean
    readonly message?: string
  }[]
  /** Names what was done, to take it back; null or missing where nothing leads back. */
  readonly undo?: number | null
}

/** What a button says that does it now: `Assign to…` → `Assign`. */
export const actionWords = (action: Action): string => say(action.label).replace(/( to)?…$/, '')

/** `Assign 4 leads`, `Mark 4 leads as contacted`: English labels of actions begin with their verb. */
export const actionTitle = (admin: Admin, action: Action, target: Target): string => {
  if ('record' in target || 'all' in target) return actionWords(action)
  const count = countOf('ids' in target ? target.ids.length : target.count, admin.resource.label)
  if (language() !== 'en') return `${actionWords(action)}: ${count}`
  const [verb, ...rest] = actionWords(action).split(' ')
  return [verb, count, ...rest].join(' ')
}

/** Fields that a person fills in before the action. */
export const inputsOf = (action: Action) => Object.entries(action.input ?? {}).filter(([, field]) => !field.internal)

/** Whether there is something to ask first. Everything that matches is always worth a second look. */
export const asksFirst = (action: Action, target: Target): boolean =>
  inputsOf(action).length > 0 || action.files !== undefined || action.confirm !== undefined || 'filter' in target

/** What is sent: the input, and the key by which the server knows a second try. */
export interface Sent {
  readonly input: Record<string, unknown>
  readonly key: string
  readonly upload?: Upload | undefined
}
const headersOf = ({ key }: Sent) => ({ 'Idempotency-Key': key })

export const runOnRecord = async (admin: Admin, name: string, id: number, sent: Sent) => {
  const options = { body: sent.input, upload: sent.upload, headers: headersOf(sent) }
  return (await send<Record<string, unknown>>('POST', apiPath(admin, id, name), options)).data
}

export const runOnSelection = async (admin: Admin, name: string, selected: Selected, sent: Sent) => {
  const options = { body: { ...selected, input: sent.input }, headers: headersOf(sent) }
  return (await send<BulkAnswer>('POST', apiPath(admin, 'bulk', name), options)).data
}

/** Does something to all records at once, as far as this user reaches. */
export const runOnAll = async (admin: Admin, name: string, sent: Sent) => {
  const options = { body: sent.input, headers: headersOf(sent) }
  return (await send<Record<string, unknown>>('POST', apiPath(admin, name), options)).data
}

/** `Marked as contacted: 1,280 leads, 4 skipped.` */
export function bulkWords({ resource: { label } }: Admin, { done, skipped }: BulkAnswer, deed: string): string {
  if (done === 0) return t('Nothing changed, {count} skipped.', { count: skipped })
  const records = countOf(done, label)
  return skipped > 0
    ? t('{done}: {records}, {skipped} skipped.', { done: deed, records, skipped })
    : t('{done}: {records}.', { done: deed, records })
}
