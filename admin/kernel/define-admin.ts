/** How a resource looks: everything that its pages need to know beyond its description in shared/resources. */
import type { ComponentType, ReactNode } from 'react'
import type { AnyField } from '../../shared/kernel/kinds.ts'
import type { ActionName, FieldName, Resource, Row } from '../../shared/kernel/resource.ts'
import type { BadgeStyle } from './badge.tsx'
import type { InputProps } from './form/inputs.tsx'
import type { Late } from './late.tsx'
import type { RecordCardProps } from './record-card.ts'
import type { Inline, Related } from './records-of-others.ts'

/** An icon beside words that say the same. */
export type Icon = ComponentType<{ 'aria-hidden'?: boolean }>

/** A record as `/api/admin` answers it. */
export interface AdminRecord {
  readonly id: number
  /** Never empty. */
  readonly _title: string
  readonly _version: number
  readonly _can: { readonly change: boolean; readonly remove: boolean }
  /** Actions that the state of the record refuses, each with the reason. */
  readonly _cannot: Readonly<Record<string, string>>
  readonly [key: string]: unknown
}
/** Whether something is a record as `/api/admin` answers it. */
export const isRecord = (value: unknown): value is AdminRecord =>
  typeof value === 'object' && value !== null && '_version' in value && 'id' in value
export type RecordOf<R extends Resource> = AdminRecord & { readonly [K in FieldName<R>]: Row<R>[K] }

/** A column: a field, or something drawn from the whole record. */
export interface ColumnOptions<F extends string, Rec> {
  readonly name: F
  readonly label?: string
  readonly width?: number
  /** Left out on narrower windows. */
  readonly hideBelow?: 900 | 1200 | 1600
  render?(record: Rec): ReactNode
}

export interface Fieldset<F extends string> {
  readonly title: string
  /** A name is a line of its own, an array shares one. */
  readonly fields: readonly (F | readonly F[])[]
  readonly description?: string
  /** Closed until opened, or until it holds an error. */
  readonly collapsed?: boolean
  /** Only in the form that adds, or only in the one that changes. */
  readonly only?: 'create' | 'change'
  /** Below the fields in the form of a record, from admin/screens, made with `late`. */
  readonly below?: ComponentType
}

/** How a button for an action of the resource behaves. */
export interface ActionOptions<Rec> {
  readonly icon?: Icon
  /** The next step of such a record: its button is the primary one. */
  primary?(record: Rec): boolean
  /** Whether the button is there at all, for the user with that id. */
  applies?(record: Rec, me: number): boolean
  /** What its dialog shows of the record, before it is done. */
  shows?(record: Rec): ReactNode
  /** What stands in its dialog before anything is typed. */
  starts?(record: Rec): Readonly<Record<string, unknown>>
  /** The page to open after it, from the answer of the server. */
  leadsTo?(answer: Readonly<Record<string, unknown>>): string | undefined
  /** What the button of its dialog says, from what is typed: whom it reaches, where that depends on it. */
  button?(input: Readonly<Record<string, unknown>>): string
  /** What came of it, where its name does not say enough. */
  outcome?(answer: Readonly<Record<string, unknown>>): { readonly ok: boolean; readonly words: string }
}

/** Records that outsiders never see, drawn so that nobody takes them for others. */
export interface Internal<F extends string> {
  /** The yes or no that says which. */
  readonly when: F
  /** On the strip above such a record. */
  readonly label: string
}

/** A page that is not generic, from admin/screens. */
export interface OwnPage {
  /** Made with `late`: its code comes when it is first opened. */
  readonly page: Late<{ admin: Admin }>
  readonly needs?: 'view' | 'add'
  /** The page shows what the list shows in another way: both have a switch in their heads, where this is its name. */
  readonly link?: { readonly label: string; readonly icon: Icon }
  /** The page has an entry of its own in the menu, below that of the list. */
  readonly menu?: { readonly label: string; readonly icon: Icon }
}

interface Options<F extends string, A extends string, Rec, B> {
  readonly menu: {
    readonly group: string
    readonly icon: Icon
    /** Leads there after `g`: one letter, not `h` (Home). */
    readonly key?: string
    /** Stands in the bottom bar of phones. */
    readonly onPhone?: boolean
    /** What a search through everything finds of it stands before the rest. */
    readonly foundFirst?: boolean
    /** How many records there are of a kind, beside its entry: a list as it stands in its address. */
    readonly count?: { readonly label: string; readonly list: string }
    /** Everybody has it, whatever he may do: it is no work by itself. */
    readonly everybodys?: boolean
  }
  /** The records are people: drawn with initials, and "Me" is one of them. */
  readonly people?: boolean
  /** The order in which pickers offer the records; default: that of the server. */
  readonly picker?: readonly (F | `-${F}`)[]
  readonly badges?: B
  readonly internal?: Internal<F>
  /** Fields that are drawn in another way than those of their kind, wherever they are shown. Empty ones stay a dash. */
  readonly cells?: { readonly [K in F]?: (record: Rec, dense: boolean) => ReactNode }
  /** The records are views of lists, of those that each names. */
  readonly areViews?: true
  /** There is one record alone, with this id: the form is the only page. */
  readonly alone?: number
  readonly list: {
    readonly columns: readonly (F | ColumnOptions<F, Rec>)[]
    readonly filters?: readonly F[]
    /** What the search looks at, in words. */
    readonly search?: string
    readonly sort?: F | `-${F}`
    /** What the menu opens the list with, as it stands in its address; "All" is one click further. */
    readonly start?: string
    readonly pageSize?: 25 | 50 | 100
    /** Columns that can be changed in the list itself, all with one save (Django: list_editable). */
    readonly editable?: readonly F[]
    /** Years, months and days of this field above the rows (Django: date_hierarchy). */
    readonly dateHierarchy?: F
    /** For a selection, in order; default: all that the resource has. */
    readonly actions?: readonly A[]
    /** Actions on all records at once, as buttons above the list. */
    readonly buttons?: readonly A[]
  }
  readonly form: {
    readonly fieldsets: readonly Fieldset<F>[]
    readonly inlines?: readonly Inline[]
    /** Inputs of their own, in place of those of the fields' kinds; made with `late`. */
    readonly inputs?: { readonly [K in F]?: ComponentType<InputProps> }
    /** What the server says of a field, in the words of its own input. */
    readonly explained?: { readonly [K in F]?: (message: string) => string }
    /** Whether a record can be saved as a new one (Django: save_as). */
    readonly saveAsNew?: boolean
    prefill?(context: { readonly me: number; readonly now: string }): { readonly [K in F]?: unknown }
  }
  /** How such a record is told on the timelines of others: its title, these fields, and by whom. */
  readonly told?: { readonly tone?: 'blue' | 'green'; readonly fields?: readonly F[]; readonly by?: F }
  readonly show?: {
    /** Below the title; default: nothing. */
    subtitle?(record: Rec): ReactNode
    readonly related?: readonly Related[]
    /** Between the fields and the related records, from admin/screens, made with `late`. */
    readonly cards?: readonly ComponentType<RecordCardProps>[]
  }
  readonly actions?: { readonly [K in A]?: ActionOptions<Rec> }
  /** By path below that of the resource: `/board` is one more page, `/show/:id` takes the place of the generic one. */
  readonly pages?: Readonly<Record<string, OwnPage>>
  /** Offered where a record cannot be deleted: values that take it out of use. */
  readonly insteadOfDelete?: {
    readonly label: string
    readonly values: { readonly [K in F]?: unknown }
    /** The end of "The … was …". */
    readonly done: string
  }
}

type ChoiceKeys<X> = X extends { readonly kind: 'choice'; readonly choices: Readonly<Record<infer C, string>> }
  ? C & string
  : never
type Badges<R extends Resource> = {
  readonly [K in FieldName<R> as [ChoiceKeys<R['fields'][K]>] extends [never] ? never : K]?: Readonly<
    Record<ChoiceKeys<R['fields'][K]>, BadgeStyle>
  >
}
type AnyBadges = Readonly<Record<string, Readonly<Record<string, BadgeStyle>> | undefined>>

export type AdminOptions<R extends Resource> = Options<FieldName<R>, ActionName<R>, RecordOf<R>, Badges<R>>
type AnyOptions = Options<string, string, AdminRecord, AnyBadges>
export type Column = ColumnOptions<string, AdminRecord>

/** A resource and how it looks, for code that knows no name. */
export interface Admin extends AnyOptions {
  readonly resource: Resource
}

/** Describes how a resource looks. A misspelt field, choice or action does not compile. */
export function defineAdmin<R extends Resource>(resource: R, options: AdminOptions<R>): Admin
export function defineAdmin(resource: Resource, options: AnyOptions): Admin {
  return { ...options, resource }
}

/** The columns of a list, all in the long form. */
export const columnsOf = (admin: Admin): readonly Column[] =>
  admin.list.columns.map((column) => (typeof column === 'string' ? { name: column } : column))

/** A field that the description promised, or a filter that is asked like one; the types of `defineAdmin` make sure that it is there. */
export function fieldOf({ resource }: Admin, name: string): AnyField {
  const field = resource.fields[name] ?? resource.asked?.[name]?.admin
  if (!field) throw new Error(`${resource.name} has no field "${name}".`)
  return field
}
