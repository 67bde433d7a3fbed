/** Filters of a list beside those of the fields. */
import type { AnyField } from './kinds.ts'
import type { Where } from './where.ts'

/** What a filter may need to know besides its text. */
export interface Circumstances {
  readonly now: string
  readonly settings: Readonly<Record<string, unknown>>
  /** The records of another resource that the caller may view. */
  seen(resource: string): Where
}
export interface AskedFilter {
  readonly label: string
  where(text: string, circumstances: Circumstances): Where
  /** Only in the admin, where it is asked like a field of this kind. */
  readonly admin?: AnyField
}
