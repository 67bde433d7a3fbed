/** `/api/admin/<resource>/bulk/edit`: fields of many records at once. */
import { z } from 'zod'
import { invalid } from '../../shared/kernel/errors.ts'
import { editMany, previewEdit, undoEdit } from '../records/edit-many/edit-many.ts'
import type { BulkResult } from '../records/to-each.ts'
import { chosenIn } from './chosen-in.ts'
import type { Answerer } from './extras.ts'

const asBulk = (ctx: Parameters<Answerer>[0]) => ({ ...ctx, through: 'bulk' }) as const
/** How many were done and skipped; `same` of those that are well needed nothing. */
export const summed = (results: readonly BulkResult[], same = 0) => {
  const good = results.filter(({ ok }) => ok).length
  return { done: good - same, skipped: results.length - good, results }
}

const preview: Answerer = async (ctx, operation, { services: { database } }, _asked, body) => {
  const { choice, input } = chosenIn(ctx, operation.resource, body)
  return { status: 200, body: await previewEdit(database, asBulk(ctx), operation.resource, choice, input) }
}
const edit: Answerer = async (ctx, operation, { services: { database } }, _asked, body) => {
  const { choice, input } = chosenIn(ctx, operation.resource, body)
  const { results, same, undo } = await editMany(database, asBulk(ctx), operation.resource, choice, input)
  return { status: 200, body: { ...summed(results, same), same, undo } }
}

const undoBody = z.object({ edit: z.int().positive().nullish() })
const undo: Answerer = async (ctx, { resource }, { services: { database } }, _asked, body) => {
  const parsed = undoBody.safeParse(body?.parse())
  if (!parsed.success) throw invalid({ edit: ['Give the "undo" of the edit.'] })
  return { status: 200, body: summed(await undoEdit(database, asBulk(ctx), resource, parsed.data.edit ?? undefined)) }
}

export const editing = { 'bulk-edit-preview': preview, 'bulk-edit': edit, 'bulk-edit-undo': undo }
