/** What an action is done to, and how that is said to the server. */
import type { Action } from '../../../shared/kernel/resource.ts'
import { send } from '../../providers/http.ts'
import type { Admin, AdminRecord } from '../define-admin.ts'
import { countOf } from '../format.ts'
import { apiPath } from '../paths.ts'

export type Selected = { readonly ids: readonly number[] } | { readonly filter: string; readonly count: number }
export type Target = { readonly record: AdminRecord } | Selected

export interface BulkAnswer {
  readonly done: number
  readonly skipped: number
  readonly results: readonly {
    readonly id: number
    readonly title: string
    readonly ok: boolean
    readonly message?: string
  }[]
}

/** `1,284 leads`, or the title of the one record. */
export const targetWords = (admin: Admin, target: Target): string => {
  if ('record' in target) return target.record._title
  return countOf('ids' in target ? target.ids.length : target.count, admin.resource.label)
}

/** Fields that a person fills in before the action. */
export const inputsOf = (action: Action) => Object.entries(action.input ?? {}).filter(([, field]) => !field.internal)

/** Whether there is something to ask first. Everything that matches is always worth a second look. */
export const asksFirst = (action: Action, target: Target): boolean =>
  inputsOf(action).length > 0 || action.confirm !== undefined || 'filter' in target

export const runOnRecord = async (admin: Admin, name: string, id: number, input: Record<string, unknown>) =>
  (await send<Record<string, unknown>>('POST', apiPath(admin, id, name), { body: input })).data

export const runOnSelection = async (admin: Admin, name: string, selected: Selected, input: Record<string, unknown>) =>
  (await send<BulkAnswer>('POST', apiPath(admin, 'bulk', name), { body: { ...selected, input } })).data
