/** One row of the route table as an operation of the document. */
import type { Resource, Right } from '../../../shared/kernel/resource.ts'
import type { Method, Operation } from '../operations.ts'
import { adminListParameters, extraOperation, total, bulkActions } from './admin-parameters.ts'
import { bodyName, inputName, listName, viewName } from './components.ts'
import { type Json, jsonContent, modelName, refTo } from './document.ts'
import { listParameters, mobileParameter } from './list-parameters.ts'
import { ownAnswers } from './own-answers.ts'
import { errorsFor, etag } from './responses.ts'
import { answerViews, limitsOf, whoMay } from './who-may.ts'

interface Described {
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
const body = (name: string, required: boolean): Json => ({ required, content: jsonContent(refTo(name)) })
/** One schema, or any of several. */
const anyOf = (names: readonly string[]): Json =>
  names.length === 1 ? refTo(String(names[0])) : { anyOf: names.map(refTo) }

const recordName = ({ surface, resource }: Operation): string =>
  surface === 'admin' ? `Admin${modelName(resource)}` : modelName(resource)

function list(operation: Operation): Described {
  const { surface, resource } = operation
  const summary = `Lists ${resource.label.many.toLowerCase()}`
  if (surface === 'admin') {
    const rows = { type: 'array', items: refTo(recordName(operation)) }
    return { summary, parameters: adminListParameters(resource), responses: { 200: answer(rows, 'A page of them', { headers: total }) } }
  }
  const { crmView } = resource.paths
  const mobile = !crmView && resource.views?.mobile !== undefined
  const names = [crmView ? viewName(resource, crmView) : modelName(resource), ...(mobile ? [viewName(resource, 'mobile')] : [])]
  const parameters = [...listParameters(resource), ...(mobile ? [mobileParameter] : [])]
  return { summary, parameters, responses: { 200: answer(anyOf(names.map(listName)), 'A page of them') } }
}

const one = (resource: Resource): string => resource.label.one.toLowerCase()
const a = (resource: Resource): string => `${/^[aeio]/i.test(one(resource)) ? 'an' : 'a'} ${one(resource)}`

function create(operation: Operation): Described {
  const { resource, surface } = operation
  const views = surface === 'crm' ? answerViews(resource).map((view) => viewName(resource, view)) : []
  return {
    summary: `Creates ${a(resource)}`,
    requestBody: body(bodyName(resource, 'create'), true),
    responses: { 201: answer(anyOf([recordName(operation), ...views]), 'It was created', versioned) },
  }
}
function change(operation: Operation): Described {
  const { resource, surface, method } = operation
  const whole = method === 'PUT' && surface === 'crm'
  return {
    summary: whole ? `Changes ${a(resource)}; the required fields must be given` : `Changes what is given of ${a(resource)}`,
    requestBody: body(bodyName(resource, whole ? 'put' : 'patch'), true),
    responses: { 200: answer(refTo(recordName(operation)), 'As it is now', versioned) },
  }
}
function act(operation: Operation): Described {
  const { resource, action, surface } = operation
  if (!action) return { summary: '', responses: {} }
  const { name, declared } = action
  const own = ownAnswers.get(`${resource.name}.${name}`)
  const status = declared.status ?? 200
  const input = declared.input && declared.method === 'POST' ? { requestBody: body(inputName(resource, name), hasRequired(declared.input)) } : {}
  if (own) {
    // The admin's notes are a bare page, as every list of its dialect.
    const parameters = surface === 'crm' ? own.parameters : []
    return { summary: own.summary, ...(parameters ? { parameters } : {}), ...input, responses: { [status]: answer(own.schema, declared.label, {}, own.example) } }
  }
  const summary = `${declared.label}`
  if (declared.answers === 'list') {
    const found = surface === 'admin' ? { type: 'array', items: refTo(modelName(resource)) } : refTo(listName(modelName(resource)))
    const parameters = surface === 'admin' ? adminListParameters(resource) : listParameters(resource)
    return { summary, parameters, responses: { [status]: answer(found, 'A page of them', surface === 'admin' ? { headers: total } : {}) } }
  }
  return { summary, ...input, responses: { [status]: answer(refTo(recordName(operation)), 'The record as it is now', versioned) } }
}
const hasRequired = (fields: Resource['fields']): boolean => Object.values(fields).some(({ required }) => required)
