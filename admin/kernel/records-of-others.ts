/** Records of another resource on the page and in the form of the one they point at. */
import type { FieldName, Resource } from '../../shared/kernel/resource.ts'

/** Records of another resource that point at this one, listed on its page. */
export interface Related {
  readonly resource: string
  readonly by: string
  readonly columns: readonly string[]
  readonly sort?: string
  /** Whether one can be added that points here; default: by those who may. */
  readonly canAdd?: boolean
  /** Only those with one of these values, under a name of their own. */
  readonly only?: { readonly label: string; readonly field: string; readonly values: readonly string[] }
}

/** Records of another resource that are edited in the form of the one they point at, and saved with it (Django: inline). */
export interface Inline {
  readonly resource: string
  /** The ref of theirs that points here. */
  readonly by: string
  readonly fields: readonly string[]
  /** Shown as text. */
  readonly readonly?: readonly string[]
  /** A row per record, or a small form per record. */
  readonly layout?: 'tabular' | 'stacked'
  /** Blank rows to begin with; those left blank are not saved. Default 0. */
  readonly extra?: number
  readonly min?: number
  readonly max?: number
  /** Whether rows can be deleted, by those who may; default true. */
  readonly canDelete?: boolean
  readonly sort?: string
  readonly collapsed?: boolean
}

/** A list of records that point here, for `show.related`. */
export const related = <R extends Resource>(
  resource: R,
  options: {
    by: FieldName<R>
    columns: readonly FieldName<R>[]
    sort?: FieldName<R> | `-${FieldName<R>}`
    canAdd?: boolean
  },
): Related => ({ resource: resource.name, ...options })

/** Records that are edited with the one they point at, for `form.inlines`. */
export const inline = <R extends Resource>(
  resource: R,
  options: Omit<Inline, 'resource' | 'by' | 'fields' | 'readonly' | 'sort'> & {
    by: FieldName<R>
    fields: readonly FieldName<R>[]
    readonly?: readonly FieldName<R>[]
    sort?: FieldName<R> | `-${FieldName<R>}`
  },
): Inline => ({ resource: resource.name, ...options })
