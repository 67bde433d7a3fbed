/** What a resource's own file may say of its behaviour; everything else is the default. */
import type { ActionName, Patch, Resource, Row } from '../../shared/kernel/resource.ts'
import type { Automation } from './automate.ts'
import type { CameAlong } from './body.ts'
import type { Context } from './context.ts'
import type { ListQuery, Page } from './list.ts'
import type { Shape, Wire } from './representation.ts'

/** Errors by field; none when all is well. */
export type Checked = Readonly<Record<string, string[] | undefined>>

/** An answer of an action that is not the record itself. */
export class Answer {
  readonly body: unknown
  constructor(body: unknown) {
    this.body = body
  }
}

/** What an action is called with, besides its record. */
export interface ActionCall {
  /** Parsed by the action's `input`. */
  readonly input: Readonly<Record<string, unknown>>
  /** The hash of a secret in the input: the only form in which it is stored. */
  hashOf(secret: unknown): string
  /** Files that came with the input, of an action that takes them. */
  readonly files?: CameAlong
  /** The filters of a `GET`. */
  readonly query: ListQuery
  /** The shape of a list of the resource, as the query asks. */
  readonly shape: Shape
  /** Query parameters that are no filter. */
  readonly params: ReadonlyMap<string, string>
}
/** On a record: what to change (the answer is then the record), or an answer of its own. */
type RecordAction<R extends Resource> = (
  ctx: Context,
  record: Row<R>,
  call: ActionCall,
) => Promise<Patch<R> | Answer | Page> | Patch<R>
/** On the collection. */
type CollectionAction = (ctx: Context, call: ActionCall) => Promise<Answer | Page>

type ActionOf<R extends Resource, A extends ActionName<R>> = R['actions'][A]['on'] extends readonly ['collection']
  ? CollectionAction
  : RecordAction<R>

/** What an embed adds to each of some records, by their ids. */
type Embedder = (ctx: Context, ids: readonly number[]) => Promise<ReadonlyMap<number, unknown>>
/** What is to be written because the caller opened a record; nothing when nothing is new. */
export type Note = (writing: Context) => Promise<void>
/** Asks what is new to the caller before he gets to see a record, so that what comes meanwhile stays new. */
export type Opened = (ctx: Context, id: number) => Promise<(record: Wire) => Promise<Note | undefined>>

export interface Served<R extends Resource> {
  readonly resource: R
  /**
   * What follows from a change, in every write whichever door it came through: derived values and the effects of a
   * transition. `before` is null on creation; `given` names what the caller wrote.
   */
  settle?(ctx: Context, before: Row<R> | null, next: Row<R>, given: Patch<R>): Patch<R> | Promise<Patch<R>>
  /** What forbids the values of a body as they were typed: later, secrets are hashes. `before` is null on creation. */
  judge?(before: Row<R> | null, given: Patch<R>): Checked
  /** What forbids a change: errors by field. Throw to refuse as a whole. */
  check?(ctx: Context, before: Row<R> | null, next: Row<R>): Checked | Promise<Checked>
  /** What of the values that an undone edit gives back is no longer true, because other records came meanwhile. */
  outdated?(ctx: Context, was: Patch<R>, row: Row<R>): Promise<Patch<R>>
  /** Other records that change with this one, in the same transaction and as one thing with it. */
  follow?(ctx: Context, before: Row<R> | null, after: Row<R>): Promise<void>
  readonly automations?: readonly Automation<R>[]
  /** One for each of the resource's `embeds`. */
  readonly embeds?: Readonly<Record<string, Embedder>>
  readonly opened?: Opened
  /** What the resource's `envelope` names, for the caller; read before the page is. */
  envelope?(ctx: Context): Promise<Readonly<Record<string, unknown>>>
  /** Every declared action must be here: one that is missing does not compile. */
  readonly actions: { readonly [A in ActionName<R>]: ActionOf<R, A> }
}

/** A resource's behaviour where its type is not known: records and HTTP name no resource. */
export type AnyServed = Omit<Served<Resource>, 'actions'> & { readonly actions: Readonly<Record<string, unknown>> }

type Rest<R extends Resource> = Omit<Served<R>, 'resource' | 'actions'> &
  (Record<never, never> extends Served<R>['actions']
    ? { actions?: Served<R>['actions'] }
    : { actions: Served<R>['actions'] })

/** Says what a resource does on the server. */
export function serve<R extends Resource>(resource: R, rest: Rest<R>): AnyServed {
  // The row type is forgotten here on purpose: generic code hands every resource its own rows.
  return { actions: {}, ...rest, resource } as unknown as AnyServed
}
