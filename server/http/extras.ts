import { z } from 'zod'
import { invalid } from '../../shared/kernel/errors.ts'
import { isFilterable } from '../../shared/kernel/filter-schema.ts'
import { isCounted } from '../../shared/kernel/resource.ts'
import type { Where } from '../../shared/kernel/where.ts'
import { allows } from '../../shared/permissions.ts'
import { bulk } from '../records/bulk.ts'
import { type Context, unitOfWork } from '../records/context.ts'
import { duplicatesOf } from '../records/duplicates.ts'
import { facet, type Period, periods } from '../records/facets.ts'
import { find } from '../records/find.ts'
import { historyOf } from '../records/history-reading.ts'
import { deletePreview } from '../records/remove.ts'
import { removeMany, removeManyPreview } from '../records/remove-many.ts'
import { readable } from '../records/representation.ts'
import { tellApart } from '../records/tell-apart.ts'
import { lastActivity, timelineOf } from '../records/timeline.ts'
import { LAST_DAY, nextDay, startOfDay } from '../time.ts'
import { chosenIn } from './chosen-in.ts'
import type { Asked, Reply } from './dialects/dialect.ts'
import { listQuery } from './dialects/simple-rest.ts'
import { editing, summed } from './edit-many.ts'
import { exported } from './export.ts'
import { importing } from './import.ts'
import { type Incoming, idOf } from './incoming.ts'
import type { Extra, Operation } from './operations.ts'
import type { ReadBody } from './request-body.ts'

export type Answerer = (
  ctx: Context,
  operation: Operation,
  incoming: Incoming,
  asked: Asked,
  body: ReadBody | undefined,
) => Promise<Reply>

const facets: Answerer = async (ctx, { resource }, _incoming, { params }) => {
  const fields = readable(ctx.actor, resource, true)
  const body: Record<string, unknown> = {}
  const sums = (params.get('sums') ?? '').split(',').filter((name) => fields.get(name)?.kind === 'money')
  for (const name of (params.get('fields') ?? '').split(',')) {
    const field = fields.get(name)
    if (!field || !isFilterable(field) || !isCounted(resource, name)) continue
    body[name] = await facet(ctx, resource, name, listQuery(ctx, resource, params, name), sums)
  }
  return { status: 200, body }
}

const pad = (n: number) => String(n).padStart(2, '0')
const YEAR = /^[1-9]\d{3}$/
const MONTH = /^(0?[1-9]|1[0-2])$/
/** The year after 2020 until today's, the months of a year, or the days of a month, newest first. */
function datesOf(year: string, month: string, today: string): string[] {
  if (year === '') {
    const last = Number(today.slice(0, 4)) + 1
    return Array.from({ length: last - 2019 }, (_, n) => String(last - n))
  }
  if (month === '') return Array.from({ length: 12 }, (_, n) => `${year}-${pad(12 - n)}`)
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  return Array.from({ length: days }, (_, n) => `${year}-${pad(Number(month))}-${pad(days - n)}`)
}
/** The first day of a period, and the first after it. */
function spanOf(value: string): readonly [string, string] {
  const [year = 0, month, day] = value.split('-').map(Number)
  if (day !== undefined) return [value, nextDay(value)]
  if (month !== undefined)
    return [`${value}-01`, month === 12 ? spanOf(String(year))[1] : `${year}-${pad(month + 1)}-01`]
  return [`${value}-01-01`, year === 9999 ? LAST_DAY : `${year + 1}-01-01`]
}

const dates: Answerer = async (ctx, { resource }, _incoming, { params }) => {
  const name = params.get('field') ?? 'created_at'
  const field = readable(ctx.actor, resource, true).get(name)
  if (!field || (field.kind !== 'instant' && field.kind !== 'date')) throw invalid({ field: ['Choose a date field.'] })
  const year = params.get('year') ?? ''
  const month = params.get('month') ?? ''
  if (year !== '' && !YEAR.test(year)) throw invalid({ year: ['Enter a year.'] })
  if (month !== '' && !MONTH.test(month)) throw invalid({ month: ['Enter a month.'] })
  const edge = (date: string) => (field.kind === 'date' ? date : startOfDay(ctx.timeZone, date))
  const list: Period[] = datesOf(year, month, ctx.today).map((value) => {
    const [from, to] = spanOf(value)
    const where: Where = { [name]: { gte: edge(from), lt: edge(to) } }
    return { value, where }
  })
  return { status: 200, body: await periods(ctx, resource, listQuery(ctx, resource, params, name), list) }
}

const activity: Answerer = async (ctx, { resource }, _incoming, { params }) => {
  const ids = params.getAll('id').map(Number)
  if (ids.length > MOST_ASKED || !ids.every((id) => Number.isSafeInteger(id) && id > 0))
    throw invalid({ id: [`Give at most ${MOST_ASKED} ids.`] })
  return { status: 200, body: await lastActivity(ctx, resource, [...new Set(ids)]) }
}
/** As many as a page of a list has. */
const MOST_ASKED = 100

const history: Answerer = async (ctx, { resource }, incoming, { params }) => {
  const { limit, offset } = listQuery(ctx, resource, params)
  const id = idOf(incoming)
  const { entries, count } = await historyOf(ctx, resource, id, limit, offset)
  // A deleted record still has its history, for those who see all; one that never was has none.
  if (count === 0 || allows(ctx.actor, 'view', resource.name) !== true) await find(ctx, resource, id, 'view')
  return { status: 200, body: entries, headers: { 'x-total-count': String(count) } }
}

const timeline: Answerer = async (ctx, { resource }, incoming, { params }) => {
  const types = params.get('types')?.split(',').filter(Boolean)
  const { limit } = listQuery(ctx, resource, new URLSearchParams({ _end: params.get('_end') ?? '25' }))
  const asked = { before: params.get('before') ?? '', types, limit: Math.min(limit, MOST_ASKED) }
  return { status: 200, body: await timelineOf(ctx, resource, idOf(incoming), asked) }
}

const duplicates: Answerer = async (ctx, { resource }, incoming, { params }) => ({
  status: 200,
  body: await duplicatesOf(ctx, resource, idOf(incoming), params.get('apart') === 'true'),
})

const apartBody = z.object({ other: z.int().positive(), apart: z.boolean() })
const apart: Answerer = async (ctx, { resource }, incoming, _asked, body) => {
  const id = idOf(incoming)
  await find(ctx, resource, id, 'change')
  const parsed = apartBody.safeParse(body?.parse())
  if (!parsed.success || parsed.data.other === id)
    throw invalid({ other: ['Give "other", the id of another record, and "apart", true or false.'] })
  const { data } = parsed
  await unitOfWork(incoming.services.database, ctx, (writing) =>
    tellApart(writing, resource, id, data.other, data.apart),
  )
  return { status: 200, body: data }
}

const preview: Answerer = async (ctx, { resource }, incoming) => ({
  status: 200,
  body: await deletePreview(ctx, resource, idOf(incoming)),
})

const many: Answerer = async (ctx, operation, { services: { database } }, _asked, body) => {
  const { resource, bulk: name = 'remove' } = operation
  const { choice, input } = chosenIn(ctx, operation.resource, body)
  const call: Context = { ...ctx, through: 'bulk' }
  const { results, ...way } =
    name === 'remove'
      ? { results: await removeMany(database, call, resource, choice) }
      : await bulk(database, call, resource, name, choice, input)
  return { status: 200, body: { ...summed(results), ...way } }
}

const manyPreview: Answerer = async (ctx, operation, _incoming, _asked, body) => ({
  status: 200,
  body: await removeManyPreview(ctx, operation.resource, chosenIn(ctx, operation.resource, body).choice),
})

const answerers: Record<Extra, Answerer> = {
  facets,
  dates,
  activity,
  history,
  timeline,
  duplicates,
  'tell-apart': apart,
  'delete-preview': preview,
  'remove-preview': manyPreview,
  bulk: many,
  export: exported,
  ...importing,
  ...editing,
}

/** The answer to one of them. */
export const extraReply = (
  ctx: Context,
  operation: Operation,
  incoming: Incoming,
  asked: Asked,
  body?: ReadBody,
): Promise<Reply> => answerers[operation.extra ?? 'facets'](ctx, operation, incoming, asked, body)
