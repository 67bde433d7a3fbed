/** `/api/admin/<resource>/imports`: a file is read, its rows are tried, then added some at a time, and can be taken back. */
import { z } from 'zod'
import { invalid } from '../../shared/kernel/errors.ts'
import type { Resource } from '../../shared/kernel/resource.ts'
import { cleanName } from '../files/file-name.ts'
import { MAX_TABLE_BYTES, MAX_TABLE_COLUMNS, MAX_TABLE_ROWS, readTable } from '../files/read-table.ts'
import { writable } from '../records/body.ts'
import { type Context, unitOfWork } from '../records/context.ts'
import { lastImports, startImport } from '../records/import/kept.ts'
import { addRows, demandOwn, type RowResult, tryRows } from '../records/import/rows.ts'
import { demandMine, undoImport } from '../records/import/undo.ts'
import type { Answerer } from './extras.ts'
import { idOf } from './incoming.ts'
import type { Extra } from './operations.ts'
import type { ReadBody } from './request-body.ts'

/** Rows in one call: what is changed is locked, and others wait. */
const MAX_IMPORT_ROWS = 200
const SHOWN = 20
const MB = 1_048_576

const rowsBody = z.object({
  fields: z.array(z.string().nullable()).max(MAX_TABLE_COLUMNS),
  rows: z
    .array(z.object({ row: z.int().min(1), key: z.string().regex(/^[\w-]{22}$/), cells: z.array(z.string()) }))
    .min(1)
    .max(MAX_IMPORT_ROWS),
})
const startBody = z.object({ name: z.string().max(1000), total: z.int().min(1).max(MAX_TABLE_ROWS) })
const undoBody = z.object({ before: z.int().positive().nullish() })

function bodyOf<T extends z.ZodType>(schema: T, body: ReadBody | undefined, what: string): z.infer<T> {
  const parsed = schema.safeParse(body?.parse())
  if (!parsed.success) throw invalid({ non_field_errors: [what] })
  return parsed.data
}

/** Which field each column is for: one that the caller may write, and none of them twice. */
function rowsIn(ctx: Context, resource: Resource, body: ReadBody | undefined) {
  const what = `Give "fields" (a name or null for each column) and 1 to ${MAX_IMPORT_ROWS} "rows" with "row", "key" and "cells".`
  const { fields, rows } = bodyOf(rowsBody, body, what)
  const may = new Set(writable(ctx.actor, resource).filter((name) => resource.fields[name]?.kind !== 'secret'))
  const named = fields.filter((name) => name !== null)
  const unknown = named.filter((name) => !may.has(name))
  if (unknown.length > 0)
    throw invalid({ fields: unknown.map((name) => `"${name.slice(0, 100)}" cannot be imported.`) })
  if (new Set(named).size < named.length) throw invalid({ fields: ['Two columns are for the same field.'] })
  if (named.length === 0) throw invalid({ fields: ['No column is for any field.'] })
  return { fields, rows }
}

const told = (results: readonly RowResult[]) => ({ status: 200, body: { results } })

const read: Answerer = async (_ctx, _operation, _incoming, _asked, body) => {
  const { sheet } = body ?? {}
  if (!sheet) throw invalid({ file: ['No file was submitted.'] })
  if (sheet.cut) throw invalid({ file: [`The file is larger than ${MAX_TABLE_BYTES / MB} MB.`] })
  return { status: 200, body: { name: cleanName(sheet.name), ...(await readTable(sheet.path)) } }
}
const tryOut: Answerer = async (ctx, { resource }, { services }, _asked, body) => {
  const { fields, rows } = rowsIn(ctx, resource, body)
  return told(await tryRows(services.database, { ...ctx, through: 'import' }, resource, fields, rows))
}
const start: Answerer = async (ctx, { resource }, { services }, _asked, body) => {
  const { name, total } = bodyOf(startBody, body, 'Give the "name" of the file, and the "total" of its rows.')
  const id = await unitOfWork(services.database, ctx, (writing) =>
    startImport(writing, resource, cleanName(name), total),
  )
  return { status: 201, body: { id } }
}
const add: Answerer = async (ctx, { resource }, incoming, _asked, body) => {
  const id = idOf(incoming)
  await demandOwn(ctx, resource, id)
  const { fields, rows } = rowsIn(ctx, resource, body)
  const { database } = incoming.services
  return told(await addRows(database, { ...ctx, through: 'import' }, resource, id, fields, rows))
}
const undo: Answerer = async (ctx, { resource }, incoming, _asked, body) => {
  const id = idOf(incoming)
  await demandMine(ctx, resource, id)
  const { before } = bodyOf(undoBody, body, 'Give the "next" of the part before as "before".')
  const { database } = incoming.services
  const call = { ...ctx, through: 'import' } as const
  return {
    status: 200,
    body: await undoImport(database, call, resource, id, before ?? Number.MAX_SAFE_INTEGER),
  }
}
const last: Answerer = async (ctx, { resource }) => ({ status: 200, body: await lastImports(ctx, resource, SHOWN) })

export const importing = {
  imports: last,
  'import-read': read,
  'import-try': tryOut,
  'import-start': start,
  'import-rows': add,
  'import-undo': undo,
} satisfies Partial<Record<Extra, Answerer>>
