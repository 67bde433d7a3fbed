/** What the admin asks beside the verbs. */
import type { Resource } from '../../../shared/kernel/resource.ts'
import type { Extra, Operation } from '../operations.ts'
import { filters, order, range, total } from './admin-parameters.ts'
import { type Json, jsonContent, refTo } from './document.ts'
import { query } from './list-parameters.ts'
import type { Described } from './verbs.ts'

const arrayOf = (items: Json): Json => ({ type: 'array', items })
const text = { type: 'string' }
const count = { type: 'integer', minimum: 0 }
const object = (properties: Json, optional: readonly string[] = []): Json => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
})

const changes = arrayOf(object({ field: text, label: text, old: {}, new: {} }))
const entry: Json = {
  id: count,
  at: { type: 'string', format: 'date-time' },
  action: text,
  actor: { type: ['integer', 'null'] },
  actor_name: text,
  through: { type: 'string', enum: ['api', 'admin', 'bulk', 'command', 'automation', 'import'] },
  label: text,
  changes,
  parts: arrayOf(object({ action: text, resource: text, label: text, title: text, changes })),
  summary: { ...text, description: 'What happened, in a sentence.' },
}
const touched = arrayOf(refTo('Related'))
export const extraSchemas: Readonly<Record<string, Json>> = {
  Facet: object({ value: { type: ['string', 'integer', 'boolean', 'null'] }, label: text, count }),
  Period: object({ value: { ...text, pattern: '^\\d{4}(-\\d{2}){0,2}$' }, count }),
  HistoryEntry: object(entry),
  OwnHistoryEntry: object({
    ...entry,
    resource: { ...text, description: 'Its name under `/api/admin`.' },
    record: { type: 'integer', minimum: 0, description: '0 where it tells of many records.' },
    exists: { type: 'boolean', description: 'Whether the record is still there.' },
  }),
  SearchHits: object({
    resource: { ...text, description: 'Its name under `/api/admin`.' },
    hits: arrayOf(
      object({
        id: { type: 'integer', minimum: 1 },
        title: text,
        detail: { ...text, description: 'The text in which it was found, or what else says which it is.' },
      }),
    ),
    more: { type: 'boolean', description: 'Whether its list has more of them.' },
  }),
  DeletePreview: object({
    allowed: { type: 'boolean' },
    count,
    removed: touched,
    unlinked: touched,
    protected: touched,
    forbidden: { ...touched, description: 'What the caller may not delete of all this.' },
    hidden: { type: 'boolean', description: 'Whether records that the caller may not see stand in the way.' },
  }),
  BulkRequest: {
    anyOf: [
      object({ ids: arrayOf({ type: 'integer', minimum: 1 }), input: { type: 'object' } }, ['input']),
      object({ filter: text, count, input: { type: 'object' } }, ['input']),
    ],
  },
  BulkResult: object({
    done: count,
    skipped: count,
    results: arrayOf(object({ id: count, title: text, ok: { type: 'boolean' }, message: text }, ['message'])),
  }),
}
const rowErrors: Json = { type: 'object', additionalProperties: arrayOf(text) }
const id = { type: 'integer', minimum: 1 }
const cells = arrayOf(text)
const key = { ...text, description: 'What is in the row, hashed: it is not imported twice.' }
const tableRow = object({ row: { ...id, description: 'As a spreadsheet counts: the head is row 1.' }, cells, key })
export const importSchemas: Readonly<Record<string, Json>> = {
  ImportTable: object({ name: text, columns: arrayOf(text), rows: arrayOf(tableRow) }),
  ImportRows: object({
    fields: { ...arrayOf({ type: ['string', 'null'] }), description: 'The field of each column; null leaves it out.' },
    rows: { ...arrayOf(tableRow), minItems: 1, maxItems: 200 },
  }),
  ImportResults: object({
    results: arrayOf(
      object({ row: id, ok: { type: 'boolean' }, id, title: text, known: { type: 'boolean' }, errors: rowErrors }, [
        'id',
        'title',
        'known',
        'errors',
      ]),
    ),
  }),
  Import: object({
    id,
    name: text,
    total: count,
    created: count,
    failed: count,
    known: { ...count, description: 'Rows that had been imported before.' },
    undone: count,
    created_by: id,
    created_by_name: text,
    created_at: { type: 'string', format: 'date-time' },
    can_undo: { type: 'boolean' },
  }),
  ImportUndone: object({
    undone: count,
    kept: arrayOf(object({ row: id, id, title: text, message: text })),
    next: { type: ['integer', 'null'], description: 'To be sent as `before`, until it is null.' },
  }),
}
const someRows = { fields: ['title'], rows: [{ row: 2, key: 'A'.repeat(22), cells: ['Crane'] }] }
interface Asked {
  readonly summary: string
  readonly parameters: (resource: Resource) => readonly Json[]
  readonly answer: Json
  /** What the answer is, where it is not JSON. */
  readonly type?: string
  readonly body?: Json
  readonly headers?: Json
  readonly status?: 200 | 201
}
const extras: Record<Extra, Asked> = {
  facets: {
    summary: 'Counts beside filters',
    parameters: (resource) => [
      query('fields', text, 'Choice, yes/no and reference fields, and texts of few values, with commas.'),
      ...filters(resource),
    ],
    answer: { type: 'object', additionalProperties: arrayOf(refTo('Facet')) },
  },
  dates: {
    summary: 'Years, months or days with records',
    parameters: (resource) => [
      query('field', { ...text, default: 'created_at' }, 'A date field.'),
      query('year', text, 'The months of this year.'),
      query('month', text, 'The days of this month.'),
      ...filters(resource),
    ],
    answer: arrayOf(refTo('Period')),
  },
  export: {
    summary: 'All of a list as CSV, as spreadsheets read it',
    parameters: (resource) => [
      query('columns', text, 'The fields that are its columns, with commas; else all.'),
      query('view', text, 'Becomes part of the name of the file.'),
      ...order(resource),
      ...filters(resource),
    ],
    answer: text,
    type: 'text/csv',
  },
  activity: {
    summary: 'When something last happened around some records',
    parameters: () => [
      query('id', { type: 'array', items: { type: 'integer' }, maxItems: 100 }, 'The records.', {
        style: 'form',
        explode: true,
      }),
    ],
    answer: { type: 'object', additionalProperties: { type: 'string', format: 'date-time' } },
  },
  history: {
    summary: 'What happened to it',
    parameters: () => range,
    answer: arrayOf(refTo('HistoryEntry')),
    headers: total,
  },
  'delete-preview': {
    summary: 'What a deletion would take along',
    parameters: () => [],
    answer: refTo('DeletePreview'),
  },
  'remove-preview': {
    summary: 'What a deletion of many records would take along',
    parameters: () => [],
    answer: refTo('DeletePreview'),
    body: { required: true, content: jsonContent(refTo('BulkRequest'), { ids: [1, 2] }) },
  },
  imports: {
    summary: 'The last imports',
    parameters: () => [],
    answer: arrayOf(refTo('Import')),
  },
  'import-read': {
    summary: 'Reads a CSV file: up to 10,000 rows, 5 MB, UTF-8. Nothing of it is kept',
    parameters: () => [],
    answer: refTo('ImportTable'),
    body: {
      required: true,
      content: { 'multipart/form-data': { schema: object({ file: { ...text, format: 'binary' } }) } },
    },
  },
  'import-try': {
    summary: 'What would come of some rows',
    parameters: () => [],
    answer: refTo('ImportResults'),
    body: { required: true, content: jsonContent(refTo('ImportRows'), someRows) },
  },
  'import-start': {
    summary: 'Begins an import',
    parameters: () => [],
    answer: object({ id }),
    status: 201,
    body: { required: true, content: jsonContent(object({ name: text, total: id }), { name: 'leads.csv', total: 1 }) },
  },
  'import-rows': {
    summary: 'Adds some rows; those that cannot be added say why',
    parameters: () => [],
    answer: refTo('ImportResults'),
    body: { required: true, content: jsonContent(refTo('ImportRows'), someRows) },
  },
  'import-undo': {
    summary: 'Takes a part of an import back: what nobody changed since',
    parameters: () => [],
    answer: refTo('ImportUndone'),
    body: { required: true, content: jsonContent(object({ before: id }, ['before']), {}) },
  },
  bulk: {
    summary: 'An action on many records',
    parameters: () => [],
    answer: refTo('BulkResult'),
    body: { required: true, content: jsonContent(refTo('BulkRequest'), { ids: [1, 2] }) },
  },
}
/** The operation of one of them. */
export function extraOperation({ extra, bulk, resource }: Operation): Described {
  const { summary: what, parameters, answer, type, body, headers, status = 200 } = extras[extra ?? 'facets']
  const summary = bulk
    ? bulk === 'remove'
      ? 'Deletes many records, all or none'
      : `${what}: ${resource.actions[bulk]?.label}`
    : what
  const content = type === undefined ? jsonContent(answer) : { [type]: { schema: answer } }
  const answered = { description: summary, content, ...(headers ? { headers } : {}) }
  return {
    summary,
    parameters: parameters(resource),
    ...(body ? { requestBody: body } : {}),
    responses: { [status]: answered },
  }
}
