/** What a dialect is: a pair of translations, query in and answer out. The verbs know nothing of it. */
import type { Readable } from 'node:stream'
import type { Resource } from '../../../shared/kernel/resource.ts'
import type { Context } from '../../records/context.ts'
import type { ListQuery, Page } from '../../records/list.ts'
import type { Shape } from '../../records/representation.ts'

/** A request's query string, and the address that links to other pages are made from. */
export interface Asked {
  readonly params: URLSearchParams
  /** `https://host/path/`, without a query. */
  readonly address: string
}
/** What to send. */
export interface Reply {
  readonly status: number
  readonly body: unknown
  /** Sent instead of a body. */
  readonly stream?: Readable
  readonly headers?: Readonly<Record<string, string>>
}
export interface Dialect {
  /** @throws AppError invalid with the filters that are wrong */
  query(ctx: Context, resource: Resource, asked: Asked): ListQuery
  /** The shape of a list, which may be a smaller one. */
  listShape(ctx: Context, resource: Resource, asked: Asked): Shape
  shape(ctx: Context, resource: Resource): Shape
  /** @throws AppError not_found for a page past the end, where the dialect says so */
  page(page: Page, query: ListQuery, asked: Asked): Reply
}
