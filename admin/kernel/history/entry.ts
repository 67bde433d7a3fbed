/** What the server tells about a change. */
import { message } from '../../locales/translate.ts'

export interface Change {
  readonly field: string
  readonly label: string
  readonly old: unknown
  readonly new: unknown
  /** The id, or the ids, behind labels of records; entries from before this was kept have none. */
  readonly old_id?: number | readonly number[]
}

/** What happened to a row that was edited together with its parent. */
export interface Part {
  readonly action: string
  readonly resource: string
  readonly label: string
  readonly title: string
  readonly changes: readonly Change[]
}

/** One save, action or deletion. */
export interface Entry {
  readonly id: number
  readonly at: string
  readonly action: string
  readonly actor_name: string | null
  /** The door that it came through. */
  readonly through: string
  /** The title of the record as it was then. */
  readonly label: string | null
  readonly changes: readonly Change[]
  readonly parts?: readonly Part[]
}

/** An entry among those of all resources. */
export interface RecentEntry extends Entry {
  readonly resource: string
  /** 0 where it tells of many. */
  readonly record: number
  readonly exists: boolean
}

export type Deed = 'create' | 'change' | 'remove' | 'export'
const deeds: Readonly<Record<string, Deed>> = { create: 'create', remove: 'remove', export: 'export' }
/** Every action of a resource changes its record. */
export const deedOf = (action: string): Deed => deeds[action] ?? 'change'

export const deedWords: Readonly<Record<Deed, string>> = {
  create: message('Added'),
  change: message('Changed'),
  remove: message('Deleted'),
  export: message('Exported'),
}
