/** What each verb takes, and what it answers when all is well. */
import type { Fields } from '../../../shared/kernel/kinds.ts'
import type { Resource } from '../../../shared/kernel/resource.ts'
import { inlinesOf } from '../../records/inlines.ts'
import { MAX_ROWS } from '../../records/rows.ts'
import { type OwnAnswer, ownAnswers } from '../../resources/answers.ts'
import type { Operation, Verb } from '../operations.ts'
import { adminListParameters, range, total } from './admin-parameters.ts'
import { bodyName, formName, inputName, listName, viewName } from './components.ts'
import { type Json, jsonContent, modelName, refTo } from './document.ts'
import { extraOperation } from './extras.ts'
import { formContent } from './files.ts'
import { filterParameters, listParameters, mobileParameter, pageParameters, query } from './list-parameters.ts'
import { etag } from './responses.ts'
import { inlinesSchema, rowSchema } from './row-schema.ts'
import { answerViews } from './who-may.ts'

export interface Described {
  readonly summary: string
  readonly parameters?: readonly Json[]
  readonly requestBody?: Json
  readonly responses: Json
}
const answer = (schema: Json, description: string, more: Json = {}, example?: unknown): Json => ({
  description,
  content: jsonContent(schema, example),
  ...more,
})
const versioned = { headers: etag }
/** A body as JSON, and as a form where files can come with it. */
const body = (name: string, required: boolean, files?: string): Json => ({
  required,
  content: { ...jsonContent(refTo(name)), ...(files ? formContent(formName(name)) : {}) },
})
/** One schema, or any of several. */
const anyOf = (names: readonly string[]): Json =>
  names.length === 1 ? refTo(String(names[0])) : { anyOf: names.map(refTo) }

const recordName = ({ surface, resource }: Operation): string =>
  surface === 'admin' ? `Admin${modelName(resource)}` : modelName(resource)

function list(operation: Operation): Described {
  const { surface, resource } = operation
  const summary = `Lists ${resource.label.many.toLowerCase()}`
  if (surface === 'admin')
    return {
      summary,
      parameters: adminListParameters(resource),
      responses: { 200: pageOf(surface, recordName(operation)) },
    }
  const { crmView } = resource.paths
  const mobile = !crmView && resource.views?.mobile !== undefined
  const names = [
    crmView ? viewName(resource, crmView) : modelName(resource),
    ...(mobile ? [viewName(resource, 'mobile')] : []),
  ]
  const parameters = [...listParameters(resource), ...(mobile ? [mobileParameter] : [])]
  return { summary, parameters, responses: { 200: answer(anyOf(names.map(listName)), 'A page of them') } }
}

const one = (resource: Resource): string => resource.label.one.toLowerCase()
const a = (resource: Resource): string => `${/^[aeio]/i.test(one(resource)) ? 'an' : 'a'} ${one(resource)}`

/** The body of a record; in the admin also with rows that are saved with it. */
function bodyOf({ surface, resource }: Operation, mode: 'create' | 'put' | 'patch'): Json {
  const name = bodyName(resource, mode)
  const plain = body(name, true, mode === 'create' ? resource.files : undefined)
  if (surface === 'crm' || inlinesOf(resource).size === 0) return plain
  const withRows = jsonContent({ allOf: [refTo(name), inlinesSchema(resource)] })
  return { ...plain, content: { ...Object(plain.content), ...withRows } }
}

function create(operation: Operation): Described {
  const { resource, surface } = operation
  const views = surface === 'crm' ? answerViews(resource).map((view) => viewName(resource, view)) : []
  return {
    summary: `Creates ${a(resource)}`,
    requestBody: bodyOf(operation, 'create'),
    responses: {
      ...(resource.repeatable ? { 200: answer(refTo(recordName(operation)), 'It was there already', versioned) } : {}),
      201: answer(anyOf([recordName(operation), ...views]), 'It was created', versioned),
    },
  }
}
function change(operation: Operation): Described {
  const { resource, surface, method } = operation
  const whole = method === 'PUT' && surface === 'crm'
  return {
    summary: whole
      ? `Changes ${a(resource)}; the required fields must be given`
      : `Changes what is given of ${a(resource)}`,
    requestBody: bodyOf(operation, whole ? 'put' : 'patch'),
    responses: { 200: answer(refTo(recordName(operation)), 'As it is now', versioned) },
  }
}
const rowErrors = 'Errors are named `id.field`; all rows are saved or none.'
function rows(operation: Operation): Described {
  const { resource } = operation
  const many: Json = { type: 'array', minItems: 1, maxItems: MAX_ROWS, items: rowSchema(resource, ['id']) }
  return {
    summary: `Changes several ${resource.label.many.toLowerCase()} at once. ${rowErrors}`,
    requestBody: { required: true, content: jsonContent(many, [{ id: 7, _version: 3 }]) },
    responses: { 200: answer({ type: 'array', items: refTo(recordName(operation)) }, 'As they are now') },
  }
}
/** A page of a component's records, in the surface's own form. */
function pageOf(surface: Operation['surface'], name: string): Json {
  if (surface === 'crm') return answer(refTo(listName(name)), 'A page of them')
  return answer({ type: 'array', items: refTo(name) }, 'A page of them', { headers: total })
}
const pageQuery: Record<Operation['surface'], readonly Json[]> = { crm: pageParameters, admin: range }
const listQuery = { crm: listParameters, admin: adminListParameters } as const

function own(
  { surface, resource }: Operation,
  { summary, answers, many, filtered, query: own = {}, asks = {}, example }: OwnAnswer,
  status: number,
): Described {
  const must = (name: string) => (Object.hasOwn(asks, name) ? { required: true, example: asks[name] } : {})
  const taken = Object.entries(own).map(([name, schema]) => query(name, schema, String(schema.description), must(name)))
  const parameters = [...(many ? pageQuery[surface] : []), ...(filtered ? filterParameters(resource) : []), ...taken]
  const page = many ? pageOf(surface, answers) : answer(refTo(answers), summary, {}, example)
  return { summary, parameters, responses: { [status]: page } }
}

function act(operation: Operation): Described {
  const { resource, action, surface } = operation
  if (!action) throw new Error(`${operation.path} names no action.`)
  const { name, declared } = action
  const { input, method, label, status = 200 } = declared
  const taken =
    input && method === 'POST'
      ? { requestBody: body(inputName(resource, name), hasRequired(input), declared.files) }
      : {}
  const table = ownAnswers.get(`${resource.name}.${name}`)
  if (table) return { ...own(operation, table, status), ...taken }
  if (declared.answers === 'list') {
    const parameters = listQuery[surface](resource)
    return { summary: label, parameters, responses: { [status]: pageOf(surface, recordName(operation)) } }
  }
  const record = answer(refTo(recordName(operation)), 'The record as it is now', versioned)
  return { summary: label, ...taken, responses: { [status]: record } }
}
const hasRequired = (fields: Fields): boolean => Object.values(fields).some(({ required }) => required)

const remove = ({ resource }: Operation): Described => ({
  summary: `Deletes ${a(resource)}`,
  responses: { 204: { description: 'It is gone' } },
})
const read = (operation: Operation): Described => ({
  summary: `One ${one(operation.resource)}`,
  responses: { 200: answer(refTo(recordName(operation)), 'The record', versioned) },
})

/** What a verb takes and what it answers when all is well. */
export const verbs: Record<Verb, (operation: Operation) => Described> = {
  list,
  read,
  create,
  change,
  rows,
  remove,
  act,
  extra: extraOperation,
}
