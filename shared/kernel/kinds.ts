/** The kinds of field that a resource can have, and the functions that declare them. */
import type { Where } from './where.ts'

export type Kind =
  | 'text'
  | 'choice'
  | 'set'
  | 'integer'
  | 'money'
  | 'date'
  | 'instant'
  | 'bool'
  | 'ref'
  | 'refs'
  | 'backref'
  | 'json'
  | 'secret'

/** What every kind may say about a field. */
export interface FieldOptions {
  /** Must be given on creation and is never null. */
  readonly required?: boolean
  /** Set by the server; ignored in a body. */
  readonly readonly?: boolean
  /** Stored, but on no wire: not shown, filtered, ordered or searched. */
  readonly internal?: boolean
  /**
   * In the admin alone, for those who may view this resource, of which it tells something: on no public wire, and of no
   * interest to the history.
   */
  readonly adminOnly?: string
  /** Only for those who may view all of these resources, of which it tells something: nobody else reads, asks by or writes it. */
  readonly toldTo?: readonly string[]
  readonly unique?: boolean
  /** May be left out when a file comes with the record. */
  readonly orFiles?: boolean
  /** Given on creation or never; ignored in the body of a change. */
  readonly fixed?: boolean
  /** A second name of its filter on the public API (`?lead_id=`). */
  readonly param?: string
  /** A figure of what happens when that other field changes: history tells it then, unless it is 0, and never what it was. */
  readonly toldWith?: string
  /** A sentence under the input. */
  readonly help?: string
  /** Copied from the record that `through` points at, and kept equal to it: a hop less in every list. */
  readonly copied?: { readonly through: string; readonly from: string }
}

/**
 * One field of a resource. `V` is the value in the server's memory: money in minor units, dates `YYYY-MM-DD`,
 * instants ISO 8601 in UTC with milliseconds, refs the id.
 */
export interface Field<K extends Kind = Kind, V = unknown> extends FieldOptions {
  readonly kind: K
  readonly label: string
  readonly default?: V
  /** Never null in the database and in a row. */
  readonly filled: boolean
  /** Only for the types. */
  readonly value?: V
}

export interface TextField extends Field<'text', string> {
  readonly multiline: boolean
  readonly format?: 'email' | 'phone'
  /** The most characters that it may have, where it is not the usual. */
  readonly max?: number
  /** Null may come for it, and is empty. */
  readonly nullable?: boolean
  /** Holds what the server says, in English; the admin says it in the language of its user. */
  readonly said?: true
}
export interface ChoiceField<C extends string = string, V = C | null> extends Field<'choice', V> {
  /** Key → label, in rank order (lowest first). */
  readonly choices: Readonly<Record<C, string>>
  /** Ordered by rank instead of by the alphabet. */
  readonly ranked: boolean
}
export interface NumberField<V = number | null> extends Field<'integer' | 'money', V> {
  readonly min: number
  readonly max: number
}
export interface RefField<T extends string = string, V = number | null> extends Field<'ref', V> {
  readonly target: T
  /** The key of the label that stands beside the id on the wire. */
  readonly labelKey?: string
  /**
   * When the target is deleted: refuse; clear; go along if no other field of the resource's `belongsTo` is set; or vanish
   * without a word, by the database's own hand.
   */
  readonly onDelete: 'protect' | 'unlink' | 'orphan' | 'vanish'
  /** Only these records of the target can be chosen. */
  readonly among?: Where
}
/** The one record that points at this one: read-only, the other side of a unique ref. */
export interface BackrefField<T extends string = string> extends Field<'backref', number | null> {
  readonly target: T
  readonly by: string
}

export type AnyField = Field<Kind, unknown>
export type Fields = Readonly<Record<string, AnyField>>

type Filled<O> = O extends { required: true } ? true : O extends { default: unknown } ? true : false
type Maybe<V, O> = Filled<O> extends true ? V : V | null

const filled = (options?: FieldOptions & { default?: unknown }) =>
  options?.required === true || (options?.default !== undefined && options.default !== null)

interface TextOptions extends FieldOptions {
  multiline?: boolean
  format?: 'email' | 'phone'
  max?: number
  said?: true
}
/** A text; one line of at most 255 characters, or `multiline` up to 20,000. Never null: empty is `""`. */
export const text = (label: string, options: TextOptions = {}): TextField => ({
  kind: 'text',
  label,
  multiline: false,
  default: '',
  ...options,
  filled: true,
})

interface ChoiceOptions<C> extends FieldOptions {
  default?: C
  ranked?: boolean
}
/** One of a fixed list, declared as key → label in rank order. */
export const choice = <C extends string, const O extends ChoiceOptions<NoInfer<C>>>(
  label: string,
  choices: Readonly<Record<C, string>>,
  options?: O,
): ChoiceField<C, Maybe<C, O>> => ({
  kind: 'choice',
  label,
  choices,
  ranked: false,
  ...(options as ChoiceOptions<Maybe<C, O>>),
  filled: filled(options),
})

interface NumberOptions extends FieldOptions {
  default?: number
  min?: number
  max?: number
}
/** A whole number. */
export const integer = <const O extends NumberOptions>(label: string, options?: O): NumberField<Maybe<number, O>> => ({
  kind: 'integer',
  label,
  min: 0,
  max: 2_147_483_647,
  ...(options as NumberOptions & { default: Maybe<number, O> }),
  filled: filled(options),
})

/** What every record is called by; described nowhere, because no resource is without it. */
export const idField = integer('ID', { required: true, readonly: true, max: Number.MAX_SAFE_INTEGER })

/** The largest amount, 9,999,999,999.99, in minor units. */
export const MAX_MONEY = 999_999_999_999
/** An amount in AED: whole minor units inside the server, a number of major units on the wire. */
export const money = <const O extends NumberOptions>(label: string, options?: O): NumberField<Maybe<number, O>> => ({
  kind: 'money',
  label,
  min: 0,
  max: MAX_MONEY,
  ...(options as NumberOptions & { default: Maybe<number, O> }),
  filled: filled(options),
})

/** A calendar date, `YYYY-MM-DD`. */
export const date = <const O extends FieldOptions>(label: string, options?: O): Field<'date', Maybe<string, O>> => ({
  kind: 'date',
  label,
  ...options,
  filled: filled(options),
})
/** A moment, ISO 8601 in UTC. */
export const instant = <const O extends FieldOptions>(
  label: string,
  options?: O,
): Field<'instant', Maybe<string, O>> => ({
  kind: 'instant',
  label,
  ...options,
  filled: filled(options),
})
/** Yes or no; no unless said. */
export const bool = (label: string, options: FieldOptions & { default?: boolean } = {}): Field<'bool', boolean> => ({
  kind: 'bool',
  label,
  default: false,
  ...options,
  filled: true,
})

interface RefOptions extends FieldOptions {
  labelKey?: string
  onDelete?: RefField['onDelete']
  among?: Where
}
/** Points at a record of the resource `target`. */
export const ref = <T extends string, const O extends RefOptions>(
  label: string,
  target: T,
  options?: O,
): RefField<T, Maybe<number, O>> => ({
  kind: 'ref',
  label,
  target,
  onDelete: 'protect',
  ...options,
  filled: filled(options),
})

/** The id of the record of `target` whose unique ref `by` points here. */
export const backref = <T extends string>(label: string, target: T, by: string): BackrefField<T> => ({
  kind: 'backref',
  label,
  target,
  by,
  readonly: true,
  filled: false,
})

export interface JsonField extends Field<'json', Record<string, unknown>> {
  /** The component of the API's document that tells what is in it. */
  readonly component?: string
}
/** A JSON object, replaced as a whole. */
export const json = (label: string, options: FieldOptions & { component?: string } = {}): JsonField => ({
  kind: 'json',
  label,
  default: {},
  ...options,
  filled: true,
})

/** Written, never read back, and stored only as a hash. */
export const secret = (label: string, options: FieldOptions = {}): Field<'secret', string> => ({
  kind: 'secret',
  label,
  default: '',
  ...options,
  filled: true,
})
