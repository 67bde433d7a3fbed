/** Some fields of many records set to the same values: tried, done, and taken back. */
import { type FieldErrors, invalid, notFound } from '../../../shared/kernel/errors.ts'
import { fitsMany, type Resource, titleOf } from '../../../shared/kernel/resource.ts'
import type { Database } from '../../db/open.ts'
import { type Body, parseWith, schemaFor, writable } from '../body.ts'
import { change } from '../change.ts'
import { type Chosen, idsOf } from '../chosen.ts'
import { type Call, type Context, reading, unitOfWork } from '../context.ts'
import { mayAtAll } from '../find.ts'
import { type Change, changesBetween } from '../history.ts'
import { checkRefs } from '../refs.ts'
import { type BulkResult, inParts, toEach, type Work } from '../to-each.ts'
import { tried } from '../trial.ts'
import { editedBy, forgetEdit, lastEdit, madeBy } from './kept.ts'
import { restore } from './restore.ts'
import { changedIn, reversibly, stepOf } from './reversibly.ts'

/** More records than this are not all tried before: the first of them tell enough. */
const TRIED = 1000
const SAMPLE = 10
const REFUSALS = 100

export interface EditPreview {
  /** How many were chosen, and how many of them were tried. */
  readonly count: number
  readonly tried: number
  readonly changes: number
  readonly same: number
  readonly refused: number
  /** The first that refuse, and the first that change. */
  readonly refusals: readonly BulkResult[]
  readonly sample: readonly { readonly id: number; readonly title: string; readonly changes: readonly Change[] }[]
}

/** The fields that the caller may set in many records at once. */
const settable = (ctx: Context, resource: Resource): string[] =>
  writable(ctx.actor, resource).filter((name) => {
    const field = resource.fields[name]
    return field !== undefined && fitsMany(field)
  })

/** Refuses what no record would take. @throws AppError invalid */
async function judged(ctx: Context, resource: Resource, input: Body): Promise<Body> {
  const values = Object.entries(Object(input.parse()))
  const may = new Set(settable(ctx, resource))
  const errors: FieldErrors = {}
  for (const [name] of values) if (!may.has(name)) errors[name] = ['This field cannot be set in many records at once.']
  if (values.length === 0) errors.non_field_errors = ['Choose at least one field.']
  if (Object.keys(errors).length > 0) throw invalid(errors)
  const parsed = parseWith(schemaFor(ctx.actor, resource, 'patch', { zone: ctx.timeZone }), input.parse())
  const refs = await checkRefs(ctx, resource, null, parsed)
  if (Object.keys(refs).length > 0) throw invalid(refs)
  return input
}

/** Sets the values in one record. */
const setting =
  (resource: Resource, input: Body): Work<unknown> =>
  (ctx, id) =>
    change(ctx, resource, id, input, 'patch', null)

/** What an edit would do. @throws AppError permission_denied, conflict, refused, invalid */
export async function previewEdit(
  database: Database,
  call: Call,
  resource: Resource,
  chosen: Chosen,
  input: Body,
): Promise<EditPreview> {
  const ctx = reading(database, call)
  mayAtAll(ctx, resource, 'change')
  await judged(ctx, resource, input)
  const ids = await idsOf(ctx, resource, chosen)
  const set = setting(resource, input)
  const refusals: BulkResult[] = []
  const sample: EditPreview['sample'][number][] = []
  const sums = { changes: 0, same: 0, refused: 0 }
  for (const part of inParts(ids.slice(0, TRIED))) {
    const found = await tried(database, call, async (trial) => {
      const deeds = await toEach(trial, resource, part, (inside, id) => stepOf(inside, resource, id, set))
      const changed = changedIn(deeds)
      const shown = []
      for (const { before, after } of changed.slice(0, SAMPLE - sample.length)) {
        const changes = await changesBetween(trial, resource, before, after)
        shown.push({ id: before.id, title: titleOf(resource, before), changes })
      }
      return { deeds, changed: changed.length, shown }
    })
    const refused = found.deeds.flatMap(({ result }) => (result.ok ? [] : [result]))
    sums.changes += found.changed
    sums.refused += refused.length
    sums.same += found.deeds.length - found.changed - refused.length
    refusals.push(...refused.slice(0, REFUSALS - refusals.length))
    sample.push(...found.shown)
  }
  return { count: ids.length, tried: Math.min(ids.length, TRIED), ...sums, refusals, sample }
}

/** What an edit did; `undo` names it for as long as it is the caller's last one of the resource. */
export interface Outcome {
  readonly results: readonly BulkResult[]
  /** How many had these values already. */
  readonly same: number
  readonly undo: number | null
}

/** Sets the values in each; a record that refuses is skipped and says why. */
export async function editMany(
  database: Database,
  call: Call,
  resource: Resource,
  chosen: Chosen,
  input: Body,
): Promise<Outcome> {
  const ctx = reading(database, call)
  mayAtAll(ctx, resource, 'change')
  await judged(ctx, resource, input)
  const ids = await idsOf(ctx, resource, chosen)
  const { results, changed, undo } = await reversibly(database, call, resource, ids, setting(resource, input))
  const good = results.filter(({ ok }) => ok).length
  return { results, same: good - changed, undo }
}

const withWhatStays = (result: BulkResult, labels: readonly string[] = []): BulkResult =>
  result.ok && labels.length > 0
    ? { ...result, message: `What automations made because of the edit stays: ${labels.join(', ')}.` }
    : result

/**
 * Makes the records of the caller's last edit what they were, where nobody has changed them since; records that
 * automations made because of it stay, and the result says so. Nothing when there is none. @throws AppError not_found when `id` is not his last one
 */
export async function undoEdit(
  database: Database,
  call: Call,
  resource: Resource,
  id: number | undefined,
): Promise<BulkResult[]> {
  const ctx = reading(database, call)
  mayAtAll(ctx, resource, 'change')
  const edit = await lastEdit(ctx, resource, id)
  if (edit === undefined && id !== undefined) throw notFound()
  if (edit === undefined) return []
  const all = new Map((await editedBy(ctx, edit)).map((one) => [one.id, one]))
  const stays = await madeBy(ctx, resource, edit)
  const back = (inside: Context, record: number) => restore(inside, resource, record, all.get(record))
  const results: BulkResult[] = []
  for (const part of inParts([...all.keys()])) {
    const deeds = await unitOfWork(database, call, (writing) => toEach(writing, resource, part, back))
    results.push(...deeds.map(({ result }) => withWhatStays(result, stays.get(result.id))))
  }
  await unitOfWork(database, call, (writing) => forgetEdit(writing, edit))
  return results
}
