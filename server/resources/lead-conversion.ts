/** From a qualified lead to its opportunity: once, however often and however many at once ask. */
import { refused } from '../../shared/kernel/errors.ts'
import type { Resource, Row } from '../../shared/kernel/resource.ts'
import { interactions } from '../../shared/resources/interactions.ts'
import { copied } from '../../shared/resources/lead-conversion.ts'
import { leads } from '../../shared/resources/leads.ts'
import { opportunities } from '../../shared/resources/opportunities.ts'
import { selectIds } from '../db/select.ts'
import type { Context } from '../records/context.ts'
import { mayAdd } from '../records/create.ts'
import { find, findRow } from '../records/find.ts'
import { represent } from '../records/read.ts'
import { shapeFor } from '../records/representation.ts'
import { Answer } from '../records/serve.ts'
import { insert, write } from '../records/write.ts'

type Lead = Row<typeof leads>

async function answer(ctx: Context, lead: number, opportunity: number, already: boolean): Promise<Answer> {
  const wire = async (resource: Resource, id: number) =>
    (await represent(ctx, resource, id, shapeFor(ctx.actor, resource))).record
  return new Answer({
    opportunity_id: opportunity,
    opportunity: await wire(opportunities, opportunity),
    lead: await wire(leads, lead),
    already_converted: already,
  })
}

/** The lead's interactions show on the opportunity too. */
async function shareInteractions(ctx: Context, lead: number, opportunity: number): Promise<void> {
  const where = { related_to_lead: { eq: lead }, related_to_opportunity: { null: true } }
  for (const id of await selectIds(ctx.db, { resource: interactions, where })) {
    const row = await findRow(ctx, interactions, id)
    if (row) await write(ctx, interactions, row, { related_to_opportunity: opportunity })
  }
}

/** The action. The version in the lead's UPDATE makes the second of two callers start again and find the first's work. */
export async function convertToOpportunity(ctx: Context, lead: Lead): Promise<Answer> {
  if (lead.status === 'converted') {
    if (lead.converted_to === null) throw refused('The opportunity that this lead became was deleted.')
    // It may have been given to another company since: then it is not for this caller's eyes.
    await find(ctx, opportunities, lead.converted_to, 'view')
    return answer(ctx, lead.id, lead.converted_to, true)
  }
  // It makes an opportunity: whoever may not, may not by this way either.
  mayAdd(ctx, opportunities)
  const values: Readonly<Record<string, unknown>> = lead
  const taken = Object.fromEntries(Object.entries(copied).map(([from, to]) => [to, values[from]]))
  const opportunity = await insert(
    ctx,
    opportunities,
    { ...taken, estimated_amount: lead.estimated_value ?? 0, lead: lead.id, stage: 'qualification' },
    true,
  )
  const became = { status: 'converted', converted_at: ctx.now, converted_to: opportunity.id }
  await write(ctx, leads, lead, became, 'convert_to_opportunity')
  await shareInteractions(ctx, lead.id, opportunity.id)
  return answer(ctx, lead.id, opportunity.id, false)
}
