/** The kinds whose value is a list: several of a fixed list, and several records of another resource. */
import type { AnyField, Field, FieldOptions } from './kinds.ts'
import type { Where } from './where.ts'

/** The keys that are chosen, in the order in which they are declared. */
export interface SetField<C extends string = string> extends Field<'set', readonly C[]> {
  readonly choices: Readonly<Record<C, string>>
}
/** The most that one field may point at. */
export const MANY_REFS = 10_000
/** Ids in ascending order, stored in a table of their own. */
export interface RefsField<T extends string = string> extends Field<'refs', readonly number[]> {
  readonly target: T
  /** Only these records of the target can be chosen. */
  readonly among?: Where
  readonly large?: boolean
}

/** Several of a fixed list, declared as key → label. */
export const set = <C extends string>(
  label: string,
  choices: Readonly<Record<C, string>>,
  options: FieldOptions = {},
): SetField<C> => ({ kind: 'set', label, choices, default: [], ...options, filled: true })

interface RefsOptions extends FieldOptions {
  among?: Where
  /**
   * So many that records are read, judged and told by history without them, and lists too: only a single record on the
   * wire has their ids. What a body gives, the resource's own rule writes.
   */
  large?: boolean
}
/** Points at several records of the resource `target`; when one is deleted, it is no longer among them. */
export const refs = <T extends string>(label: string, target: T, options: RefsOptions = {}): RefsField<T> => ({
  kind: 'refs',
  label,
  target,
  default: [],
  ...options,
  filled: true,
})

export const isSet = (field: AnyField): field is SetField => field.kind === 'set'
export const isLarge = (field: AnyField): boolean => isRefs(field) && field.large === true
export const isRefs = (field: AnyField): field is RefsField => field.kind === 'refs'
