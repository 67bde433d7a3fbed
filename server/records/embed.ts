/** What stands beside the fields of records on the wire, read for a whole page at once. */
import type { Embed, Resource } from '../../shared/kernel/resource.ts'
import { policyOf } from '../../shared/permissions.ts'
import type { Context } from './context.ts'
import { filesOf } from './files.ts'
import type { Wire } from './representation.ts'

/** What of an embed a record gets, and gets without one. */
const forms: Record<'list' | Extract<Embed['of'], string>, (found: unknown) => unknown> = {
  list: (found) => found ?? [],
  files: (found) => found ?? [],
  file: (found) => (Array.isArray(found) ? found[0].url : null),
  integer: (found) => (found === undefined ? 0 : found),
}

/** Where records are: one by itself, rows of a list, or rows of a view. */
export type Place = 'record' | 'list' | { readonly view: string }
/** Whether an embed is there. */
export const isEmbedded = ({ in: where }: Embed, place: Place): boolean => {
  if (typeof place === 'object') return typeof where === 'object' && where.view === place.view
  return where === 'everywhere' || where === place
}

/** Adds to records what the resource's embeds say of the place where they are. */
export async function embed(ctx: Context, resource: Resource, records: readonly Wire[], place: Place): Promise<void> {
  if (!resource.embeds || records.length === 0) return
  const hidden = policyOf(ctx.actor, resource.name)?.hidesEmbeds ?? []
  const ids = records.map(({ id }) => Number(id))
  let files: ReadonlyMap<number, unknown> | undefined
  for (const [name, one] of Object.entries(resource.embeds)) {
    if (!isEmbedded(one, place) || hidden.includes(name)) continue
    const isFile = one.of === 'files' || one.of === 'file'
    if (isFile) files ??= await filesOf(ctx, resource, ids)
    const found = isFile ? files : await ctx.served.get(resource.name)?.embeds?.[name]?.(ctx, ids)
    const form = forms[typeof one.of === 'object' ? 'list' : one.of]
    for (const record of records) record[name] = form(found?.get(Number(record.id)))
  }
}
