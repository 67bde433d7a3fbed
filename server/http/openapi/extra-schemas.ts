/** What the admin's questions beside the verbs answer. */
import { doings, presenceStates, TAB_LENGTH } from '../../../shared/presence.ts'
import { type Json, refTo } from './document.ts'

export const arrayOf = (items: Json): Json => ({ type: 'array', items })
export const text = { type: 'string' }
export const count = { type: 'integer', minimum: 0 }
export const object = (properties: Json, optional: readonly string[] = []): Json => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
})

const old_id = {
  anyOf: [count, arrayOf(count)],
  description:
    'Of what points at records: the id behind `old`, or the ids. Missing where it was empty, and of long lists.',
}
const changes = arrayOf(object({ field: text, label: text, old: {}, new: {}, old_id }, ['old_id']))
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
const bulkRow = object({ id: count, title: text, ok: { type: 'boolean' }, message: text }, ['message'])
const touched = arrayOf(refTo('Related'))
export const extraSchemas: Readonly<Record<string, Json>> = {
  Facet: object(
    {
      value: { type: ['string', 'integer', 'boolean', 'null'] },
      label: text,
      detail: { ...text, description: 'What tells a record from others of that label.' },
      count,
      sums: { type: 'object', additionalProperties: { type: 'number' } },
    },
    ['detail', 'sums'],
  ),
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
  Timeline: object({
    items: arrayOf(
      object(
        {
          type: { ...text, description: 'The name of a resource, or `history`.' },
          id: count,
          at: { type: 'string', format: 'date-time' },
          record: { type: 'object', description: 'As in the list of its resource.' },
          entry: refTo('HistoryEntry'),
        },
        ['record', 'entry'],
      ),
    ),
    next: { type: ['string', 'null'], description: 'What to ask for as `before`; null at the end.' },
  }),
  Duplicate: object({
    because: arrayOf({ ...text, description: 'The field that is the same.' }),
    record: { type: 'object', description: 'As in the list.' },
  }),
  PresenceState: object(
    {
      state: { type: 'string', enum: presenceStates },
      tab: {
        ...text,
        maxLength: TAB_LENGTH,
        description: 'Which of the session’s tabs says so; each leaves by itself.',
      },
    },
    ['tab'],
  ),
  Present: object({
    people: arrayOf(object({ id: count, name: text, state: { type: 'string', enum: doings } })),
    version: { ...count, description: 'Whether what the caller sees is still so.' },
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
  BulkEdited: object({
    done: count,
    skipped: count,
    same: { ...count, description: 'Those that had these values already.' },
    undo: { type: ['integer', 'null'], description: 'For `edit-undo`; null when nothing changed.' },
    results: arrayOf(bulkRow),
  }),
  BulkEditPreview: object({
    count,
    tried: { ...count, description: 'At most the first 1,000.' },
    changes: count,
    same: count,
    refused: count,
    refusals: arrayOf(bulkRow),
    sample: arrayOf(object({ id: count, title: text, changes })),
  }),
  BulkResult: object(
    {
      done: count,
      skipped: count,
      results: arrayOf(bulkRow),
      undo: {
        type: ['integer', 'null'],
        description: 'Of an action: for `edit-undo`, null when nothing changed or nothing leads back.',
      },
    },
    ['undo'],
  ),
}
const rowErrors: Json = { type: 'object', additionalProperties: arrayOf(text) }
export const id = { type: 'integer', minimum: 1 }
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
export const someRows = { fields: ['title'], rows: [{ row: 2, key: 'A'.repeat(22), cells: ['Crane'] }] }
