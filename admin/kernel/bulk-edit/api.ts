/** What setting fields of many records would do, does, and takes back. */
import { send } from '../../providers/http.ts'
import type { BulkAnswer, Selected } from '../actions/target.ts'
import type { Admin } from '../define-admin.ts'
import type { Change } from '../history/entry.ts'
import { apiPath } from '../paths.ts'

export interface EditPreview {
  readonly count: number
  /** Of so many chosen records the first were tried. */
  readonly tried: number
  readonly changes: number
  readonly same: number
  readonly refused: number
  readonly refusals: BulkAnswer['results']
  readonly sample: readonly { readonly id: number; readonly title: string; readonly changes: readonly Change[] }[]
}
export interface Edited extends BulkAnswer {
  readonly same: number
}
type Input = Readonly<Record<string, unknown>>

export const previewEdit = async (admin: Admin, selected: Selected, input: Input): Promise<EditPreview> =>
  (await send<EditPreview>('POST', apiPath(admin, 'bulk', 'edit-preview'), { body: { ...selected, input } })).data

export const editMany = async (admin: Admin, selected: Selected, input: Input, key: string): Promise<Edited> => {
  const options = { body: { ...selected, input }, headers: { 'Idempotency-Key': key } }
  return (await send<Edited>('POST', apiPath(admin, 'bulk', 'edit'), options)).data
}
