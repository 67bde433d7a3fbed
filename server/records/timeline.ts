/** What happened around a record: changes of its own, and records of others that point at it, as its `timeline` declares. */
import { invalid } from '../../shared/kernel/errors.ts'
import type { Resource, TimelineSource } from '../../shared/kernel/resource.ts'
import { both, type Where } from '../../shared/kernel/where.ts'
import { allows } from '../../shared/permissions.ts'
import { resourceNamed } from '../../shared/resources/index.ts'
import { compileWhere, Statement } from '../db/compile.ts'
import { selectPage } from '../db/select.ts'
import type { Context } from './context.ts'
import { find, mayAtAll } from './find.ts'
import { entriesOf } from './history-reading.ts'
import { adminShape, type Wire } from './representation.ts'

interface Source extends Required<TimelineSource> {
  /** Those that the caller may see. */
  readonly view: Where
}

/** What of a timeline the caller may see at all. */
function sourcesOf(ctx: Context, { timeline = [] }: Resource): Source[] {
  return timeline.flatMap(({ resource, by, at = 'created_at' }) => {
    const view = allows(ctx.actor, 'view', resource)
    return view === false ? [] : [{ resource, by, at, view }]
  })
}

/** By id, the last moment at which something happened around each of these records; none where nothing did. */
export async function lastActivity(
  ctx: Context,
  resource: Resource,
  ids: readonly number[],
): Promise<Record<string, unknown>> {
  const seen = mayAtAll(ctx, resource, 'view')
  const sources = sourcesOf(ctx, resource)
  const { name: own, quietSince } = resource
  if (ids.length === 0 || (sources.length === 0 && !quietSince)) return {}
  const s = new Statement(ctx.db.dialect)
  const parts: string[] = []
  if (quietSince) {
    const condition = compileWhere(s, resource, both({ ids }, seen), 't')
    parts.push(`select t.id as id, coalesce(t."${quietSince}", t.created_at) as at from "${own}" t where ${condition}`)
  }
  const around = sources.map(({ resource: name, by, at, view }) => {
    const those: Where = both({ [by]: { in: ids }, [at]: { lte: ctx.now } }, view)
    const mine: Where = seen === true ? true : { [by]: { is: seen } }
    const condition = compileWhere(s, resourceNamed(name), both(those, mine), 't')
    return `select t."${by}" as id, max(t."${at}") as at from "${name}" t where ${condition} group by t."${by}"`
  })
  const rows = await ctx.db.run(
    `select u.id as id, max(u.at) as at from (${[...parts, ...around].join(' union all ')}) u group by u.id`,
    s.values,
  )
  return Object.fromEntries(rows.map(({ id, at }) => [String(id), at]))
}

const HISTORY = 'history'
/** What the items of a timeline may be; their order decides between two of one moment. */
export const typesOf = ({ timeline = [] }: Resource): string[] => [HISTORY, ...timeline.map(({ resource }) => resource)]

export interface Item {
  /** The name of a resource, or `history`. */
  readonly type: string
  readonly id: number
  readonly at: unknown
  readonly record?: Wire
  /** Of the record's own history. */
  readonly entry?: Wire
}
export interface Timeline {
  readonly items: readonly Item[]
  /** What to ask for as `before`; null at the end. */
  readonly next: string | null
}
interface TimelineQuery {
  /** The `next` of the page before; empty at first. */
  readonly before: string
  readonly types: readonly string[] | undefined
  readonly limit: number
}

interface Place {
  readonly at: string
  readonly rank: number
  readonly id: number
}
const written = ({ at, rank, id }: Place): string => `${at}~${rank}~${id}`
function placeIn(text: string): Place | undefined {
  if (text === '') return undefined
  const [at = '', rank, id] = text.split('~')
  const place = { at, rank: Number(rank), id: Number(id) }
  const good = !Number.isNaN(Date.parse(at)) && Number.isSafeInteger(place.rank) && Number.isSafeInteger(place.id)
  if (!good) throw invalid({ before: ['Give the "next" of the page before.'] })
  return { ...place, at: new Date(at).toISOString() }
}

/** What comes after a place among the items of one rank. */
function after(name: string, rank: number, place: Place | undefined): Where {
  if (!place) return true
  if (rank < place.rank) return { [name]: { lt: place.at } }
  if (rank > place.rank) return { [name]: { lte: place.at } }
  return { or: [{ [name]: { lt: place.at } }, { [name]: { eq: place.at }, id: { lt: place.id } }] }
}

/** The story of one record, newest first, as far as the caller may see it: one statement finds it, one for each type reads it. */
export async function timelineOf(
  ctx: Context,
  resource: Resource,
  id: number,
  asked: TimelineQuery,
): Promise<Timeline> {
  await find(ctx, resource, id, 'view')
  const all = typesOf(resource)
  const unknown = asked.types?.find((type) => !all.includes(type))
  if (unknown !== undefined) throw invalid({ types: [`"${unknown}" is none of ${all.join(', ')}.`] })
  const place = placeIn(asked.before)
  const s = new Statement(ctx.db.dialect)
  const wanted = (type: string) => asked.types === undefined || asked.types.includes(type)
  const newest = (from: string, alias: string, at: string, condition: string, rank: number) =>
    `select p${rank}.* from (select ${rank} as rank, ${alias}.id as id, ${at} as at from ${from} where ${condition} order by ${at} desc, ${alias}.id desc limit ${asked.limit + 1}) p${rank}`
  const parts: string[] = []
  if (wanted(HISTORY)) {
    const own = `h.resource = ${s.bind(resource.name)} and h.record = ${s.bind(id)}`
    parts.push(newest('history h', 'h', 'h.at', `${own} and ${afterInHistory(s, place)}`, 0))
  }
  for (const { resource: name, by, at, view } of sourcesOf(ctx, resource)) {
    if (!wanted(name)) continue
    const rank = all.indexOf(name)
    const where = both({ [by]: { eq: id }, [at]: { null: false } }, view, after(at, rank, place))
    parts.push(newest(`"${name}" t`, 't', `t."${at}"`, compileWhere(s, resourceNamed(name), where, 't'), rank))
  }
  if (parts.length === 0) return { items: [], next: null }
  const rows = await ctx.db.run(
    `select u.* from (${parts.join(' union all ')}) u order by u.at desc, u.rank, u.id desc limit ${asked.limit + 1}`,
    s.values,
  )
  const places = rows.slice(0, asked.limit).map((row) => ({
    at: String(row.at),
    rank: Number(row.rank),
    id: Number(row.id),
  }))
  const last = places.at(-1)
  return {
    items: await itemsOf(ctx, all, places),
    next: last && rows.length > asked.limit ? written(last) : null,
  }
}

function afterInHistory(s: Statement, place: Place | undefined): string {
  if (!place) return 'true'
  if (place.rank > 0) return `h.at < ${s.bind(place.at)}`
  return `(h.at < ${s.bind(place.at)} or (h.at = ${s.bind(place.at)} and h.id < ${s.bind(place.id)}))`
}

async function itemsOf(ctx: Context, types: readonly string[], places: readonly Place[]): Promise<Item[]> {
  const read = new Map<number, Map<number, Wire>>()
  for (const rank of new Set(places.map((one) => one.rank))) {
    const ids = places.filter((one) => one.rank === rank).map((one) => one.id)
    const name = types[rank]
    read.set(rank, rank === 0 || name === undefined ? await entriesOf(ctx, ids) : await recordsOf(ctx, name, ids))
  }
  return places.flatMap(({ at, rank, id }) => {
    const found = read.get(rank)?.get(id)
    if (!found) return []
    return [{ type: types[rank] ?? '', id, at, ...(rank === 0 ? { entry: found } : { record: found }) }]
  })
}

async function recordsOf(ctx: Context, name: string, ids: readonly number[]): Promise<Map<number, Wire>> {
  const resource = resourceNamed(name)
  const shape = adminShape(ctx.actor, resource, 'list')
  const rows = await selectPage(ctx.db, { resource, where: { ids } }, shape.columns)
  return new Map(rows.map((row) => [Number(row.id), shape.emit(row)]))
}
