/** Notes of leads and opportunities: interactions made by `add_note` and `mark_contacted`, which sellers may not see as such. */
import type { Resource, Row } from '../../shared/kernel/resource.ts'
import type { Where } from '../../shared/kernel/where.ts'
import { interactions } from '../../shared/resources/interactions.ts'
import { asSystem, type Context } from '../records/context.ts'
import { everything, list, type Page } from '../records/list.ts'
import { represent } from '../records/read.ts'
import { shapeFor, type Wire } from '../records/representation.ts'
import { type ActionCall, Answer } from '../records/serve.ts'
import { insert } from '../records/write.ts'

type Relation = 'related_to_lead' | 'related_to_opportunity'

/** A note on the wire (contract of `add_note`): its text, author and moment. */
const noteShape = (interaction: Wire): Wire => ({
  id: interaction.id,
  note: interaction.description,
  created_by_name: interaction.created_by_name,
  created_at: interaction.created_at,
})

/**
 * Logs a note; the right to change the record was asked already. Sellers may not write interactions: this is their way.
 */
export async function logNote(ctx: Context, relation: Relation, id: number, note: string): Promise<Row> {
  const [first = ''] = note.split('\n')
  return insert(ctx, interactions, {
    interaction_type: 'note',
    [relation]: id,
    subject: first.length > 120 ? `${first.slice(0, 119)}…` : first,
    description: note,
    is_note: true,
    performed_by: ctx.actor.id,
    performed_at: ctx.now,
  })
}

/** The action `add_note`. */
export const addNote =
  (relation: Relation) =>
  async (ctx: Context, record: { id: number }, { input }: ActionCall) => {
    const row = await logNote(ctx, relation, record.id, String(input.note))
    const { record: wire } = await represent(ctx, interactions, row.id, shapeFor(asSystem(ctx).actor, interactions))
    return new Answer(noteShape(wire))
  }

/** The query `notes`: staff see all, sellers those of their company's people. Newest first. */
export const notesOf =
  (relation: Relation) =>
  async (ctx: Context, record: { id: number }, { query }: ActionCall): Promise<Page> => {
    const own: Where =
      ctx.actor.role === 'seller' ? { performed_by: { is: { company: { eq: ctx.actor.company } } } } : true
    const where: Where = { and: [{ [relation]: { eq: record.id }, is_note: { eq: true } }, own] }
    const system = asSystem(ctx)
    const { limit, offset } = query
    const page = await list(
      system,
      interactions as Resource,
      { ...everything, where, limit, offset },
      shapeFor(system.actor, interactions),
    )
    return { ...page, records: page.records.map(noteShape) }
  }
