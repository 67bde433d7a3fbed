/** The action `reply`: a comment that knows what its author had read, and the status that it leaves the ticket in. */
import { AppError } from '../../shared/kernel/errors.ts'
import type { Row } from '../../shared/kernel/resource.ts'
import { both } from '../../shared/kernel/where.ts'
import { allows } from '../../shared/permissions.ts'
import { ticketComments } from '../../shared/resources/ticket-comments.ts'
import { tickets } from '../../shared/resources/tickets.ts'
import { selectPage } from '../db/select.ts'
import type { Context } from '../records/context.ts'
import { embed } from '../records/embed.ts'
import { find, findRow } from '../records/find.ts'
import { shapeFor, type Wire } from '../records/representation.ts'
import type { ActionCall, Answer } from '../records/serve.ts'
import { write } from '../records/write.ts'
import { assignToMe } from './assignment.ts'
import { addComment } from './ticket-threads.ts'

/** More than these nobody reads before he decides. */
const MOST = 20

/** What others have said to everybody in the thread since the comment `seen`, oldest first. */
async function saidSince(ctx: Context, ticket: number, seen: number): Promise<Wire[]> {
  const view = allows(ctx.actor, 'view', ticketComments.name)
  if (view === false) return []
  const shape = shapeFor(ctx.actor, ticketComments)
  const where = both({ ticket: { eq: ticket }, is_internal: { eq: false } }, view)
  const rows = await selectPage(ctx.db, { resource: ticketComments, where, limit: MOST }, shape.columns)
  const newer = rows
    .map((row) => shape.emit(row))
    .filter(({ id, created_by }) => Number(id) > seen && created_by !== ctx.actor.id)
    .reverse()
  await embed(ctx, ticketComments, newer, 'list')
  return newer
}

/**
 * Refuses a public reply that crossed with another one, and says which; whoever has read that sends it again with its id
 * in `seen`. Comment, status and assignee are one change: neither is stored without the other.
 * @throws AppError conflict with the newer comments as `newer`
 */
export async function reply(ctx: Context, ticket: Row<typeof tickets>, call: ActionCall): Promise<Answer> {
  const { seen, status, is_internal, assign_to_me } = call.input
  const changes = typeof status === 'string' || assign_to_me === true
  // Holds the ticket until the end of the transaction: two replies at once are one after the other.
  const current = changes ? await find(ctx, tickets, ticket.id, 'change') : undefined
  if (!current) await findRow(ctx, tickets, ticket.id)
  const newer = typeof seen === 'number' && !is_internal ? await saidSince(ctx, ticket.id, seen) : []
  if (newer.length > 0)
    throw new AppError('conflict', 'Somebody else replied while you were writing.', { extra: { newer } })
  const answer = await addComment(ctx, ticket, call)
  if (current) {
    // Whoever has it keeps it.
    const taken = assign_to_me === true && current.assigned_to === null ? assignToMe(ctx) : {}
    await write(ctx, tickets, current, { ...(typeof status === 'string' ? { status } : {}), ...taken }, 'reply')
  }
  return answer
}
