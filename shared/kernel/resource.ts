/** What a resource is, and the types that follow from its description. */
import type { AskedFilter } from './asked-filter.ts'
import { type AnyField, type Field, type Fields, instant, type RefField, ref } from './kinds.ts'
import { isLarge, isRefs } from './many-kinds.ts'
import type { Where } from './where.ts'

/** The four rights of the permission table. */
export type Right = 'view' | 'add' | 'change' | 'remove'

/** A condition on the records that an action is for, and what is said of the others. */
export interface Proviso<F extends string = string> {
  readonly that: Where<F>
  readonly otherwise: string
}

/** Something to do with a record beyond the plain verbs, or something to ask of it. */
export interface Action<F extends string = string> {
  readonly label: string
  /** `GET` asks and changes nothing. */
  readonly method: 'GET' | 'POST'
  /** One record, a selection of records in the admin, or the collection as a whole. */
  readonly on: readonly ('record' | 'selection' | 'collection')[]
  readonly needs: Right
  /** The only roles that may ever do it. */
  readonly by?: readonly ('staff' | 'seller' | 'customer')[]
  /** Refused on records in another state, in the words of the first that does not hold; the admin is told beforehand. */
  readonly provided?: readonly Proviso<F>[]
  /** What it makes is a record of this resource, which the caller must be allowed to add. */
  readonly adds?: string
  /** What it takes in its body, or in the query of a `GET`. */
  readonly input?: Fields
  /** Takes files too, as parts of this name in `multipart/form-data`. */
  readonly files?: string
  /** The shape of its answer: its own, the record (default), or a list of records. */
  readonly answers?: 'own' | 'record' | 'list'
  readonly status?: 200 | 201
  /** A `POST` that changes nothing: a question too long for an address. */
  readonly asks?: boolean
  /** Left out of the public API. */
  readonly adminOnly?: boolean
  /** Its public path, where it is not the resource's with the action's name behind. */
  readonly crmPath?: string
  /** Asked before it runs. */
  readonly confirm?: string
  /** What is said when it has been done: `Marked as won`. */
  readonly done?: string
  /** Its way back is to give the record the values that it had: offered for some seconds after it. */
  readonly reversible?: true
}
export type Actions<F extends string = string> = Readonly<Record<string, Action<F>>>

/** A smaller shape of a record: field names, or names on the wire → field names. */
export type SmallerShape = readonly string[] | Readonly<Record<string, string>>

/** Something that the server adds to records as it answers them: records of others, their files, or a number. */
export interface Embed {
  readonly label: string
  /** Records of this resource (a list), the record's files, the address of the first of them, or a whole number. */
  readonly of: { readonly list: string } | 'files' | 'file' | 'integer'
  /** Beside every field: of a single record, of rows of a list too, or in rows of the view of that name. */
  readonly in: 'record' | 'everywhere' | { readonly view: string }
  /** Null where the caller is not told. */
  readonly nullable?: true
}

/** Records of another resource that are part of the story of a record. */
export interface TimelineSource {
  readonly resource: string
  /** Their ref that points at it. */
  readonly by: string
  /** The moment of each; default: when it was added. */
  readonly at?: string
}

/** Two records that have the same here are perhaps one: the same words, whatever their case, or the same phone number. */
export interface Likeness {
  readonly field: string
  readonly as: 'words' | 'phone'
}

export interface Resource<N extends string = string, F extends Fields = Fields, A extends Actions = Actions> {
  readonly name: N
  readonly label: { readonly one: string; readonly many: string }
  readonly paths: {
    /** The public path, and which verbs it has (default all six). */
    readonly crm?: string
    readonly crmVerbs?: readonly ('list' | 'read' | 'create' | 'change' | 'remove')[]
    /** Makes the public path a picker: this shape alone, of the records that the caller may point at. */
    readonly crmView?: string
    /** And of those only these. */
    readonly crmWhere?: Where
    /** The name under `/api/admin`. */
    readonly admin: string
  }
  /** The field that says which record it is. */
  readonly title: string
  /** What tells records of one title apart: their number. */
  readonly reference?: string
  /** Shown, with the id behind it, when the title is empty. */
  readonly untitled?: string
  readonly fields: F
  readonly actions: A
  /** Other shapes, asked for by name (`?mobile=true`). */
  readonly views?: Readonly<Record<string, SmallerShape>>
  /** Conditions that a list takes by name (`?assignable=true`). */
  readonly named?: Readonly<Record<string, Where>>
  /** The ref to a user that `assigned_to_me` compares. */
  readonly mine?: string
  /** Of these refs at least one must be set. */
  readonly belongsTo?: readonly string[]
  /** Fields whose order and filters have an index, beyond refs, choices and `created_at`, which always have. */
  readonly indexed?: readonly string[]
  /** Records of one value of the first field are ordered by the second, last first, through an index. */
  readonly orderedWithin?: readonly (readonly [string, string])[]
  /** What happened around a record, beside the changes of its own. */
  readonly timeline?: readonly TimelineSource[]
  /** By what a record is found that was entered twice. */
  readonly likenesses?: readonly Likeness[]
  /** Columns that are read together for many records: one index holds them, in this order. */
  readonly readTogether?: readonly (readonly string[])[]
  /** Texts of few values (a city): filters by value have an index, and the values are counted beside the list. */
  readonly counted?: readonly string[]
  /** Fields that a search looks through. */
  readonly search: readonly string[]
  /** The first is the oldest, unless a list is asked for in another order. */
  readonly oldestFirst?: boolean
  /** The field, highest first, that a list goes by unless it is asked for in another order; default: the id. */
  readonly newestBy?: string
  /** What the public list says beside its page. */
  readonly envelope?: Readonly<Record<string, { readonly label: string; readonly of: 'integer' | 'text' }>>
  /** Fields of which no two records have the same values. */
  readonly uniqueTogether?: readonly string[]
  /** Creating what is there already answers what is there. */
  readonly repeatable?: boolean
  /** Saving one may take seconds: it shares its commit with nobody. */
  readonly longWrites?: true
  /** Filters beside those of the fields: a text of the query → a condition (`?tag=vip`). */
  readonly asked?: Readonly<Record<string, AskedFilter>>
  /** The moment of its own from which on a record is quiet, beside what its `timeline` names. */
  readonly quietSince?: string
  /** A new record may bring files along, as parts of this name in `multipart/form-data`; they never change. */
  readonly files?: string
  /** Records can be added by the file: the admin has a page for it. */
  readonly imported?: true
  /** What stands beside the fields of a record on the wire. */
  readonly embeds?: Readonly<Record<string, Embed>>
  /** Groups that are counted ahead, narrowest first, and the amounts that are added up in each. */
  readonly tally?: { readonly by: readonly (readonly string[])[]; readonly sum?: readonly string[] }
}

/** What every record has. */
export const systemFields = {
  created_by: ref('Created by', 'users', { readonly: true }),
  created_at: instant('Created', { readonly: true, required: true }),
  updated_at: instant('Updated', { readonly: true, required: true }),
} as const

interface ResourceInput<N extends string, F extends Fields, A extends Actions>
  extends Omit<
    Resource<N, F, A>,
    | 'actions'
    | 'title'
    | 'reference'
    | 'mine'
    | 'belongsTo'
    | 'indexed'
    | 'orderedWithin'
    | 'readTogether'
    | 'counted'
    | 'search'
    | 'newestBy'
    | 'uniqueTogether'
    | 'tally'
  > {
  readonly actions?: A
  readonly title: keyof F & string
  readonly reference?: keyof F & string
  readonly mine?: keyof F & string
  readonly belongsTo?: readonly (keyof F & string)[]
  readonly indexed?: readonly (keyof F & string)[]
  readonly orderedWithin?: readonly (readonly [keyof F & string, (keyof F | keyof typeof systemFields) & string])[]
  readonly readTogether?: readonly (readonly (keyof F & string)[])[]
  readonly counted?: readonly (keyof F & string)[]
  readonly search: readonly (keyof F & string)[]
  readonly newestBy?: keyof F & string
  readonly uniqueTogether?: readonly (keyof F & string)[]
  readonly tally?: {
    readonly by: readonly (readonly (keyof F & string)[])[]
    readonly sum?: readonly (keyof F & string)[]
  }
}

/** Describes a resource: every table, schema, screen and document about it derives from this. */
export function defineResource<
  const N extends string,
  F extends Fields,
  const A extends Actions<keyof F & string> = Record<never, Action>,
>(resource: ResourceInput<N, F, A>): Resource<N, F & typeof systemFields, A> {
  // A resource without actions has none: `A` is then the empty record, which `{}` is.
  const actions = resource.actions ?? ({} as A)
  return { ...resource, fields: { ...resource.fields, ...systemFields }, actions }
}

export type ValueOf<X> = X extends Field<infer _K, infer V> ? V : never
export type FieldName<R extends Resource> = keyof R['fields'] & string
export type ActionName<R extends Resource> = keyof R['actions'] & string

/** A record as the server's rules see it: values in memory form, and the three columns that no description names. */
export type Row<R extends Resource = Resource> = { -readonly [K in keyof R['fields']]: ValueOf<R['fields'][K]> } & {
  id: number
  version: number
}
/** Values to write. */
export type Patch<R extends Resource = Resource> = { -readonly [K in keyof R['fields']]?: ValueOf<R['fields'][K]> }

export const isRef = (field: AnyField): field is RefField => field.kind === 'ref'
/** The key under which the label of a ref, or those of several, stand on the wire. */
export const labelKey = (name: string, field: AnyField): string =>
  isRefs(field) ? `${name}_names` : isRef(field) && field.labelKey ? field.labelKey : `${name}_name`

/** Name and field of every field with a column of its own. */
export const storedFields = (resource: Resource): [string, AnyField][] =>
  rowFields(resource).filter(([, field]) => !isRefs(field))
/** Name and field of all that a record in memory holds: what has a column, and what has a table of links that are few. */
export const rowFields = (resource: Resource): [string, AnyField][] =>
  Object.entries(resource.fields).filter(([, field]) => field.kind !== 'backref' && !isLarge(field))

const ofOne: ReadonlySet<string> = new Set(['secret', 'backref', 'json'])
/** Whether many records can be given the same value at once. */
export const fitsMany = (field: AnyField): boolean =>
  !field.readonly &&
  !field.internal &&
  !field.copied &&
  !field.fixed &&
  !field.unique &&
  !ofOne.has(field.kind) &&
  !isLarge(field)

const few: ReadonlySet<string> = new Set(['choice', 'bool', 'ref', 'refs'])
/** Whether the records are counted for each value of the field. */
export const isCounted = (resource: Resource, name: string): boolean =>
  few.has(resource.fields[name]?.kind ?? '') || (resource.counted?.includes(name) ?? false)

/** The title of a record, never empty. */
export const titleOf = (resource: Resource, record: Readonly<Record<string, unknown>>): string => {
  const title = record[resource.title]
  return typeof title === 'string' && title.trim() !== ''
    ? title
    : `${resource.untitled ?? resource.label.one} ${record.id}`
}
