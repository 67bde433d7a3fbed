/** From a call to a verb of `records/`, and from what it found or made to a reply in the caller's dialect. */
import { setTimeout as delay } from 'node:timers/promises'
import { AppError, notFound } from '../../shared/kernel/errors.ts'
import type { Action } from '../../shared/kernel/resource.ts'
import { type Acted, actOn, actOnAll } from '../records/act.ts'
import { change } from '../records/change.ts'
import { type Context, unitOfWork } from '../records/context.ts'
import { create, createdView } from '../records/create.ts'
import { oneReversibly } from '../records/edit-many/reversibly.ts'
import { inlinesIn } from '../records/inlines.ts'
import { list } from '../records/list.ts'
import { read, represent, type Versioned } from '../records/read.ts'
import { remove } from '../records/remove.ts'
import { shapeFor } from '../records/representation.ts'
import { changeRows } from '../records/rows.ts'
import type { Note } from '../records/serve.ts'
import type { Asked, Dialect, Reply } from './dialects/dialect.ts'
import { extraReply } from './extras.ts'
import { type Incoming, idOf } from './incoming.ts'
import { type Operation, rightOf } from './operations.ts'
import type { ReadBody } from './request-body.ts'
import { etag, ifMatchOf } from './versions.ts'

/** A request on its way to the verb that it asks for. */
export interface Going {
  readonly incoming: Incoming
  readonly operation: Operation
  readonly dialect: Dialect
  readonly asked: Asked
}

const versioned = ({ record, version }: Versioned, status = 200): Reply => ({
  status,
  body: record,
  headers: { ETag: etag(version) },
})

/** What an action answers: of one record, or of all. */
export async function acted(
  ctx: Context,
  { operation, dialect, asked: query }: Going,
  id: number | null,
  body: ReadBody,
): Promise<Reply> {
  const { resource, action } = operation
  if (!action) throw notFound()
  const { name, declared } = action
  const source = declared.method !== 'GET' ? nothing : isPaged(declared, id) ? query : unpaged(query)
  const question = {
    query: dialect.query(ctx, resource, source),
    shape: dialect.listShape(ctx, resource, source),
    params: new Map(query.params),
  }
  const result: Acted =
    id === null
      ? await actOnAll(ctx, resource, name, body, question)
      : await actOn(ctx, resource, id, name, body, question)
  if ('answer' in result) return { status: declared.status ?? 200, body: result.answer.body }
  if ('page' in result) return dialect.page(result.page, question.query, query)
  return versioned(await represent(ctx, resource, result.record.id, dialect.shape(ctx, resource)), declared.status)
}
const nothing: Asked = { params: new URLSearchParams(), address: '' }

/** What an action of the collection answers in a form of its own has no pages, which nobody can ask for past its end. */
const isPaged = ({ answers }: Action, id: number | null): boolean => id !== null || answers === 'list'
function unpaged(asked: Asked): Asked {
  if (!asked.params.has('page')) return asked
  const params = new URLSearchParams(asked.params)
  params.delete('page')
  return { params, address: asked.address }
}

/** So long a reader waits for what his reading writes: others may be writing for longer. */
const PATIENCE_MS = 1000
/** Writes what follows from reading. It is never a reason for the reader to get nothing. */
async function writeDown({ services, requestId }: Incoming, ctx: Context, note: Note): Promise<void> {
  const written = unitOfWork(services.database, ctx, note).catch((error: unknown) =>
    services.log.warn({ err: error, request: requestId }, 'what was read could not be marked as read'),
  )
  await Promise.race([written, delay(PATIENCE_MS, undefined, { ref: false })])
}

/** The calls that change nothing: on the reading connection. */
export async function look(ctx: Context, going: Going): Promise<Reply> {
  const { incoming, operation, dialect, asked: query } = going
  const { resource, verb } = operation
  if (verb === 'list') {
    const question = dialect.query(ctx, resource, query)
    const seeing = rightOf(operation) === 'use' ? 'use' : 'view'
    const beside = operation.surface === 'crm' ? await ctx.served.get(resource.name)?.envelope?.(ctx) : undefined
    const page = await list(ctx, resource, question, dialect.listShape(ctx, resource, query), seeing)
    const reply = dialect.page(page, question, query)
    return beside ? { ...reply, body: Object.assign({}, reply.body, beside) } : reply
  }
  if (verb === 'read') {
    const id = idOf(incoming)
    const opened = await ctx.served.get(resource.name)?.opened?.(ctx, id)
    const found = await read(ctx, resource, id, dialect.shape(ctx, resource))
    const note = await opened?.(found.record)
    if (note) await writeDown(incoming, ctx, note)
    return versioned(found)
  }
  if (verb === 'extra') return extraReply(ctx, operation, incoming, query)
  return acted(ctx, going, recordOf(going), noBody)
}
/** The record that the path names, if it names one. */
export const recordOf = ({ operation, incoming }: Going): number | null =>
  operation.path.includes('/:id') ? idOf(incoming) : null
const noBody: ReadBody = { text: '', parse: () => ({}), list: () => [] }

/** The calls that change something: inside a transaction. */
export async function alter(ctx: Context, going: Going, body: ReadBody): Promise<Reply> {
  const { incoming, operation, dialect } = going
  const { resource, verb } = operation
  const inlines = () => (operation.surface === 'admin' ? inlinesIn(resource, body) : [])
  if (verb === 'create') {
    const { row, existed } = await create(ctx, resource, body, inlines)
    const view = createdView(ctx, resource)
    const shape = view ? shapeFor(ctx.actor, resource, view) : dialect.shape(ctx, resource)
    return versioned(await represent(ctx, resource, row.id, shape), existed ? 200 : 201)
  }
  if (verb === 'change') {
    const mode = incoming.method === 'PUT' && operation.surface === 'crm' ? 'put' : 'patch'
    const id = idOf(incoming)
    const ifMatch = ifMatchOf(incoming.header('if-match'))
    const row = await change(ctx, resource, id, body, mode, ifMatch, inlines).catch(async (error: unknown) => {
      if (operation.surface === 'crm' || !(error instanceof AppError) || error.code !== 'stale') throw error
      const { record: current, version } = await represent(ctx, resource, id, dialect.shape(ctx, resource))
      // It may be a row of an inline that is stale, and not the record.
      if (!ifMatch || ifMatch(version)) throw error
      throw new AppError('stale', error.message, { extra: { ...error.extra, current } })
    })
    return versioned(await represent(ctx, resource, row.id, dialect.shape(ctx, resource)))
  }
  if (verb === 'remove') {
    await remove(ctx, resource, idOf(incoming), ifMatchOf(incoming.header('if-match')))
    return { status: 204, body: undefined }
  }
  if (verb === 'rows') {
    const records = []
    for (const id of await changeRows(ctx, resource, body.list()))
      records.push((await represent(ctx, resource, id, dialect.shape(ctx, resource))).record)
    return { status: 200, body: records }
  }
  const id = recordOf(going)
  const isKept = operation.surface === 'admin' && operation.action?.declared.reversible
  return id !== null && isKept ? actedReversibly(ctx, going, id, body) : acted(ctx, going, id, body)
}

/** The same as the action alone, with the name of its way back in what it answers. */
async function actedReversibly(ctx: Context, going: Going, id: number, body: ReadBody): Promise<Reply> {
  let reply: Reply | undefined
  const undo = await oneReversibly(ctx, going.operation.resource, id, async (inside) => {
    reply = await acted(inside, going, id, body)
  })
  if (!reply) throw notFound()
  return { ...reply, body: { ...Object(reply.body), _undo: undo } }
}
