/** What the admin asks beside the verbs. */
import type { Resource } from '../../../shared/kernel/resource.ts'
import { typesOf } from '../../records/timeline.ts'
import type { Extra, Operation } from '../operations.ts'
import { filters, order, range, total } from './admin-parameters.ts'
import { type Json, jsonContent, refTo } from './document.ts'
import { arrayOf, id, object, someRows, text } from './extra-schemas.ts'
import { query } from './list-parameters.ts'
import type { Described } from './verbs.ts'

interface ExtraDoc {
  readonly summary: string
  readonly parameters: (resource: Resource) => readonly Json[]
  readonly answer: Json
  /** What the answer is, where it is not JSON. */
  readonly type?: string
  readonly body?: Json
  readonly headers?: Json
  readonly status?: 200 | 201
}
const extras: Record<Extra, ExtraDoc> = {
  facets: {
    summary: 'Counts beside filters',
    parameters: (resource) => [
      query('fields', text, 'Choice, yes/no and reference fields, and texts of few values, with commas.'),
      query('sums', text, 'Money fields with commas: added up for each value of a choice or a reference.'),
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
  timeline: {
    summary: 'What happened to it and around it, newest first',
    parameters: (resource) => [
      query('before', text, 'The `next` of the page before.'),
      query('types', text, `Only these, with commas: ${typesOf(resource).join(', ')}.`),
      query('_end', { type: 'integer', minimum: 1, maximum: 100, default: 25 }, 'How many at most.'),
    ],
    answer: refTo('Timeline'),
  },
  duplicates: {
    summary: 'Records that are perhaps the same, newest first',
    parameters: () => [query('apart', { type: 'boolean' }, '`true`: those instead that somebody told apart.')],
    answer: arrayOf(refTo('Duplicate')),
  },
  'tell-apart': {
    summary: 'Says for everybody that another record is not the same, or takes that back',
    parameters: () => [],
    answer: object({ other: id, apart: { type: 'boolean' } }),
    body: {
      required: true,
      content: jsonContent(object({ other: id, apart: { type: 'boolean' } }), { other: 8, apart: true }),
    },
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
  'bulk-edit': {
    summary: 'Sets fields of many records; those that refuse say why',
    parameters: () => [],
    answer: refTo('BulkEdited'),
    body: { required: true, content: jsonContent(refTo('BulkRequest'), { ids: [1, 2], input: {} }) },
  },
  'bulk-edit-preview': {
    summary: 'What setting fields of many records would change',
    parameters: () => [],
    answer: refTo('BulkEditPreview'),
    body: { required: true, content: jsonContent(refTo('BulkRequest'), { ids: [1, 2], input: {} }) },
  },
  'bulk-edit-undo': {
    summary: 'Takes the last edit of many records back, where nobody changed them since',
    parameters: () => [],
    answer: refTo('BulkResult'),
    body: { required: true, content: jsonContent(object({ edit: id }, ['edit']), {}) },
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
