/** Records that are perhaps the same as one, by what the resource declares as its `likenesses`. */
import type { Likeness, Resource } from '../../shared/kernel/resource.ts'
import { allows } from '../../shared/permissions.ts'
import { compileWhere, Statement } from '../db/compile.ts'
import { likeExpression, likeValue } from '../db/likeness.ts'
import { selectPage } from '../db/select.ts'
import type { Context } from './context.ts'
import { find } from './find.ts'
import { adminShape, readable, type Wire } from './representation.ts'

const MOST = 10

export interface Duplicate {
  /** The fields that are the same. */
  readonly because: readonly string[]
  readonly record: Wire
}

/** Newest first, those that the caller may see, without those that were told apart; with `apart` only these. */
export async function duplicatesOf(ctx: Context, resource: Resource, id: number, apart = false): Promise<Duplicate[]> {
  const row: Readonly<Record<string, unknown>> = await find(ctx, resource, id, 'view')
  const fields = readable(ctx.actor, resource)
  const asked = (resource.likenesses ?? []).flatMap((likeness): [Likeness, string][] => {
    const value = fields.has(likeness.field) ? likeValue(likeness, row[likeness.field]) : undefined
    return value === undefined ? [] : [[likeness, value]]
  })
  if (asked.length === 0) return []
  const s = new Statement(ctx.db.dialect)
  const view = allows(ctx.actor, 'view', resource.name)
  const parts = asked.map(([likeness, value], at) => {
    const same = `${likeExpression(likeness, ctx.db.dialect, 't.')} = ${s.bind(value)} and t.id <> ${s.bind(id)}`
    const seen = compileWhere(s, resource, view === false ? { ids: [] } : view, 't')
    const told = `exists (select 1 from told_apart d where d.resource = ${s.bind(resource.name)} and ((d.one = t.id and d.other = ${s.bind(id)}) or (d.other = t.id and d.one = ${s.bind(id)})))`
    const newest = `select t.id from "${resource.name}" t where ${same} and ${seen} and ${apart ? '' : 'not '}${told} order by t.id desc limit ${MOST}`
    return `select p${at}.id, ${at} as likeness from (${newest}) p${at}`
  })
  const rows = await ctx.db.run(`${parts.join(' union all ')} order by id desc, likeness`, s.values)
  const because = new Map<number, string[]>()
  for (const { id: other, likeness } of rows) {
    const field = asked[Number(likeness)]?.[0].field
    if (field) because.set(Number(other), [...(because.get(Number(other)) ?? []), field])
  }
  const ids = [...because.keys()].slice(0, MOST)
  if (ids.length === 0) return []
  const shape = adminShape(ctx.actor, resource, 'list')
  const found = await selectPage(ctx.db, { resource, where: { ids } }, shape.columns)
  return found.map((raw) => ({ because: because.get(Number(raw.id)) ?? [], record: shape.emit(raw) }))
}
