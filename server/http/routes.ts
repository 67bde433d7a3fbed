/** From a request to a verb and back: authenticate, refuse in the contract's order, run, translate. */
import { AppError, notFound } from '../../shared/kernel/errors.ts'
import type { Fields } from '../../shared/kernel/kinds.ts'
import type { Session } from '../auth/sessions.ts'
import { withStored } from '../files/storing.ts'
import { type Acted, actOn, actOnAll } from '../records/act.ts'
import { change } from '../records/change.ts'
import { type Call, type Context, unitOfWork } from '../records/context.ts'
import { create, createdView } from '../records/create.ts'
import { find } from '../records/find.ts'
import { inlinesIn } from '../records/inlines.ts'
import { list } from '../records/list.ts'
import { read, represent, type Versioned } from '../records/read.ts'
import { remove } from '../records/remove.ts'
import { shapeFor } from '../records/representation.ts'
import { changeRows } from '../records/rows.ts'
import { authenticate, authenticateStaff } from './authenticate.ts'
import type { Asked, Dialect, Reply } from './dialects/dialect.ts'
import { djangoRest } from './dialects/django-rest.ts'
import { simpleRest } from './dialects/simple-rest.ts'
import { extraReply } from './extras.ts'
import { type FormBody, formBody } from './form-body.ts'
import { alone, keep, keyOf, replay } from './idempotency.ts'
import { asked, callOf, type Handler, type Incoming, idOf, reading } from './incoming.ts'
import { isMultipart, readForm } from './multipart.ts'
import { type Operation, rightOf } from './operations.ts'
import { refuseRole, wrongMethod } from './refusals.ts'
import { type ReadBody, readBody, withSecretHashes } from './request-body.ts'
import { etag, ifMatchOf } from './versions.ts'

const dialects: Record<Operation['surface'], Dialect> = { crm: djangoRest, admin: simpleRest }

const versioned = ({ record, version }: Versioned, status = 200): Reply => ({
  status,
  body: record,
  headers: { ETag: etag(version) },
})

interface Going {
  readonly incoming: Incoming
  readonly operation: Operation
  readonly dialect: Dialect
  readonly asked: Asked
}

async function acted(
  ctx: Context,
  { operation, dialect, asked: query }: Going,
  id: number | null,
  body: ReadBody,
): Promise<Reply> {
  const { resource, action } = operation
  if (!action) throw notFound()
  const { name, declared } = action
  const source = declared.method === 'GET' ? query : nothing
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

/** The calls that change nothing: on the reading connection. */
async function look(ctx: Context, going: Going): Promise<Reply> {
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
    const found = await read(ctx, resource, id, dialect.shape(ctx, resource))
    const note = await ctx.served.get(resource.name)?.opened?.(ctx, found.record)
    if (note) await unitOfWork(incoming.services.database, ctx, note)
    return versioned(found)
  }
  if (verb === 'extra') return extraReply(ctx, operation, incoming, query)
  return acted(ctx, going, recordOf(going), noBody)
}
/** The record that the path names, if it names one. */
const recordOf = ({ operation, incoming }: Going): number | null =>
  operation.path.includes('/:id') ? idOf(incoming) : null
const noBody: ReadBody = { text: '', parse: () => ({}), list: () => [] }

/** The calls that change something: inside a transaction. */
async function alter(ctx: Context, going: Going, body: ReadBody): Promise<Reply> {
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
  return acted(ctx, going, recordOf(going), body)
}

/** The fields that a body may hold. */
const taken = ({ action, resource }: Operation): Fields => (action ? (action.declared.input ?? {}) : resource.fields)

/** The name of the parts in which an operation takes files. */
const partOf = ({ verb, resource, action }: Operation): string | undefined =>
  verb === 'create' ? resource.files : action?.declared.files

/** Hands over what came; the files of a form are on this computer until `work` is done. */
async function withBody(ctx: Context, going: Going, work: (body: FormBody) => Promise<Reply>): Promise<Reply> {
  const { incoming, operation } = going
  const fields = taken(operation)
  const part = partOf(operation)
  if (part === undefined || !isMultipart(incoming))
    return work({ ...(await withSecretHashes(await readBody(incoming), fields)), spooled: [] })
  const needs = operation.action?.declared.needs
  // Before a hundred megabytes are read, for a record that may not be the caller's.
  if (needs && operation.path.includes('/:id')) await find(ctx, operation.resource, idOf(incoming), needs)
  const { MAX_FILES, MAX_FILE_MB } = incoming.services.config
  const limits = { count: MAX_FILES, size: MAX_FILE_MB * 1_048_576 }
  const form = await readForm(incoming, limits)
  try {
    return await work(await formBody(form, fields, part, limits))
  } finally {
    await form.remove()
  }
}

/** Changes what a request asks for, once for every `Idempotency-Key`. */
async function changed(session: Session, call: Call, going: Going, body: FormBody): Promise<Reply> {
  const { incoming, operation } = going
  const { services } = incoming
  // Not as it was written: `%6c` in it would make it another one.
  const path = operation.path.replace(':id', incoming.param('id'))
  // A form adds rows with its PATCH, and those must not be there twice either.
  const creates = operation.method === 'POST' || (operation.method === 'PATCH' && operation.surface === 'admin')
  const header = creates && operation.extra !== 'remove-preview' ? incoming.header('idempotency-key') : null
  const key = keyOf(header, session.actor.id, path, body.text, services.tokens)
  const unit = <T>(work: (writing: Context) => Promise<T>) => unitOfWork(services.database, call, work)
  const first = async (writing: Context) => (key ? replay(writing, key) : undefined)
  const kept = async (writing: Context, reply: Reply) => {
    if (key && reply.status < 300) await keep(writing, key, reply)
    return reply
  }
  return alone(key, async () => {
    const plain = operation.verb !== 'extra'
    // Files are stored, and many records changed, outside of the transaction in which the answer is kept.
    const before = key && !(plain && body.spooled.length === 0) ? await unit(first) : undefined
    if (before) return before
    if (plain)
      return withStored(services, call, body.spooled, (ids) => {
        const whole = body.files ? { ...body, files: { ...body.files, ids } } : body
        return unit(async (writing) => (await first(writing)) ?? kept(writing, await alter(writing, going, whole)))
      })
    const reply = await extraReply(reading(services, call), operation, incoming, going.asked, body)
    return key ? unit((writing) => kept(writing, reply)) : reply
  })
}

/** The handler of one path with its operations. */
export function dispatch(all: readonly Operation[]): Handler {
  const byMethod = new Map<string, Operation>(all.map((operation) => [operation.method, operation]))
  const reads = byMethod.get('GET')
  if (reads) byMethod.set('HEAD', reads)
  const surface = all[0]?.surface ?? 'crm'
  return async (incoming) => {
    const session = await (surface === 'admin' ? authenticateStaff : authenticate)(incoming)
    const { services, method } = incoming
    const call = callOf(incoming, session, surface === 'admin' ? 'admin' : 'api')
    const operation = byMethod.get(method)
    const ctx = reading(services, call)
    if (!operation) return wrongMethod(ctx, incoming, all)
    refuseRole(ctx, operation)
    const going: Going = { incoming, operation, dialect: dialects[surface], asked: asked(incoming) }
    if (operation.method === 'GET') return look(ctx, going)
    const asks = operation.action?.declared.asks === true
    return withBody(ctx, going, (body) =>
      asks ? acted(ctx, going, recordOf(going), body) : changed(session, call, going, body),
    )
  }
}
