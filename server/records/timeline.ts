/** What happened around a record: records of others that point at it, as its `timeline` declares them. */
import type { Resource, TimelineSource } from '../../shared/kernel/resource.ts'
import { both, type Where } from '../../shared/kernel/where.ts'
import { allows } from '../../shared/permissions.ts'
import { resourceNamed } from '../../shared/resources/index.ts'
import { compileWhere, Statement } from '../db/compile.ts'
import type { Context } from './context.ts'
import { mayAtAll } from './find.ts'

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
  if (ids.length === 0 || sources.length === 0) return {}
  const s = new Statement(ctx.db.dialect)
  const parts = sources.map(({ resource: name, by, at, view }) => {
    const around: Where = both({ [by]: { in: ids }, [at]: { lte: ctx.now } }, view)
    const own: Where = seen === true ? true : { [by]: { is: seen } }
    const condition = compileWhere(s, resourceNamed(name), both(around, own), 't')
    return `select t."${by}" as id, max(t."${at}") as at from "${name}" t where ${condition} group by t."${by}"`
  })
  const rows = await ctx.db.run(
    `select u.id as id, max(u.at) as at from (${parts.join(' union all ')}) u group by u.id`,
    s.values,
  )
  return Object.fromEntries(rows.map(({ id, at }) => [String(id), at]))
}
