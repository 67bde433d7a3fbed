/** The verb `act`: what a resource declares beyond the plain verbs. */
import { type FieldErrors, invalid } from '../../shared/kernel/errors.ts'
import type { Action, Patch, Resource, Row } from '../../shared/kernel/resource.ts'
import { resourceNamed } from '../../shared/resources/index.ts'
import { actionSchema, type Body, fileErrors, hashIn, parseWith } from './body.ts'
import type { Context } from './context.ts'
import { mayAdd } from './create.ts'
import { find, lookAgain, mayAtAll } from './find.ts'
import { everything, type Page } from './list.ts'
import { demandProvided } from './provided.ts'
import { checkRefs } from './refs.ts'
import { shapeFor } from './representation.ts'
import { type ActionCall, Answer } from './serve.ts'
import { write } from './write.ts'

type RecordHandler = (ctx: Context, record: Row, call: ActionCall) => Promise<Patch | Answer | Page>
type CollectionHandler = (ctx: Context, call: ActionCall) => Promise<Answer | Page>

/** Query, parameters and wanted shape of a `GET`. */
export type ActionQuery = Omit<ActionCall, 'input' | 'hashOf'>
const noQuery = (ctx: Context, resource: Resource): ActionQuery => ({
  query: everything,
  params: new Map(),
  shape: shapeFor(ctx.actor, resource),
})

const isPage = (result: object): result is Page => 'records' in result && 'count' in result
export type Acted = { readonly answer: Answer } | { readonly page: Page } | { readonly record: Row }

async function inputOf(ctx: Context, action: Action, body: Body): Promise<Patch> {
  const parsed = body.parse()
  if (!action.input) return {}
  const schema = actionSchema(action.input, { withFiles: (body.files?.count ?? 0) > 0, zone: ctx.timeZone })
  const given = parseWith(schema, parsed, fileErrors(action.files, body))
  const refs = { name: '', fields: action.input } as unknown as Resource
  const errors: FieldErrors = await checkRefs(ctx, refs, null, given)
  if (Object.keys(errors).length > 0) throw invalid(errors)
  return given
}

const actionCallOf = async (ctx: Context, action: Action, body: Body, asked: ActionQuery): Promise<ActionCall> => ({
  input: await inputOf(ctx, action, body),
  hashOf: (secret) => hashIn(body, secret),
  ...(body.files ? { files: body.files } : {}),
  ...asked,
})

/** Runs an action on one record, found with the right that the action needs. What it returns is written. */
export async function actOn(
  ctx: Context,
  resource: Resource,
  id: number,
  name: string,
  body: Body,
  asked: ActionQuery = noQuery(ctx, resource),
): Promise<Acted> {
  const action = resource.actions[name] as Action
  const record = await find(ctx, resource, id, action.needs)
  if (action.adds) mayAdd(ctx, resourceNamed(action.adds))
  const handler = ctx.served.get(resource.name)?.actions[name] as RecordHandler
  const call = await actionCallOf(ctx, action, body, asked)
  await demandProvided(ctx, resource, id, name)
  const result = await handler(ctx, record, call)
  if (result instanceof Answer) return { answer: result }
  if (isPage(result)) return { page: result }
  const after = await write(ctx, resource, record, result, name)
  await lookAgain(ctx, resource, id)
  return { record: after }
}

/** Runs an action on the collection. */
export async function actOnAll(
  ctx: Context,
  resource: Resource,
  name: string,
  body: Body,
  asked: ActionQuery = noQuery(ctx, resource),
): Promise<Acted> {
  const action = resource.actions[name] as Action
  mayAtAll(ctx, resource, action.needs)
  const handler = ctx.served.get(resource.name)?.actions[name] as CollectionHandler
  const result = await handler(ctx, await actionCallOf(ctx, action, body, asked))
  return result instanceof Answer ? { answer: result } : { page: result }
}
