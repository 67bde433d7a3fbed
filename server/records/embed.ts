/** What stands beside the fields of records on the wire, read for a whole page at once. */
import type { Embed, Resource } from '../../shared/kernel/resource.ts'
import { policyOf } from '../../shared/permissions.ts'
import type { Context } from './context.ts'
import type { Wire } from './representation.ts'

const nothing = (embed: Embed): unknown => (embed.of === 'integer' ? 0 : [])

/** Adds to records what the resource's embeds say: those of single records, or of the rows of a view. */
export async function embed(
  ctx: Context,
  resource: Resource,
  records: readonly Wire[],
  view: string | null,
): Promise<void> {
  if (!resource.embeds || records.length === 0) return
  const hidden = policyOf(ctx.actor, resource.name)?.hidesEmbeds ?? []
  const ids = records.map(({ id }) => Number(id))
  for (const [name, one] of Object.entries(resource.embeds)) {
    const here = view === null ? one.in === 'record' : one.in !== 'record' && one.in.view === view
    if (!here || hidden.includes(name)) continue
    const found = await ctx.served.get(resource.name)?.embeds?.[name]?.(ctx, ids)
    for (const record of records) record[name] = found?.get(Number(record.id)) ?? nothing(one)
  }
}
