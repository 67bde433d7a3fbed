/** Says that two records which look alike are not the same, for everybody, or takes that back. */
import { type Resource, titleOf } from '../../shared/kernel/resource.ts'
import { Statement } from '../db/compile.ts'
import type { Context } from './context.ts'
import { find } from './find.ts'
import { rememberWord } from './history.ts'

/** @throws AppError not_found, permission_denied */
export async function tellApart(
  ctx: Context,
  resource: Resource,
  id: number,
  otherId: number,
  apart: boolean,
): Promise<void> {
  const record = await find(ctx, resource, id, 'change')
  const other = await find(ctx, resource, otherId, 'view')
  const [low, high] = [Math.min(id, otherId), Math.max(id, otherId)]
  const s = new Statement(ctx.db.dialect)
  const pair = (place: (value: unknown) => string) => [resource.name, low, high].map(place)
  const rows = apart
    ? await ctx.db.run(
        `insert into told_apart (resource, one, other, created_by, created_at) values (${[...pair((value) => s.place(value)), s.place(ctx.actor.id), s.place(ctx.now)].join(', ')}) on conflict (resource, one, other) do nothing returning id`,
        s.values,
      )
    : await ctx.db.run(
        `delete from told_apart where resource = ${s.bind(resource.name)} and one = ${s.bind(low)} and other = ${s.bind(high)} returning id`,
        s.values,
      )
  // Said twice is said once.
  if (rows.length === 0) return
  for (const [about, twin] of [
    [record, other],
    [other, record],
  ] as const) {
    const title = titleOf(resource, twin)
    await rememberWord(ctx, resource, about, {
      field: 'duplicates',
      label: 'Not a duplicate of',
      old: apart ? null : title,
      new: apart ? title : null,
    })
  }
}
