import { invalidPk } from '../../shared/kernel/errors.ts'
import type { Patch, Row } from '../../shared/kernel/resource.ts'
import { both, type Where } from '../../shared/kernel/where.ts'
import { rentals } from '../../shared/resources/rentals.ts'
import { openStatuses, tickets } from '../../shared/resources/tickets.ts'
import { assigned } from '../automations/assigned.ts'
import { ticketCreated } from '../automations/ticket-created.ts'
import { ticketStatus } from '../automations/ticket-status.ts'
import type { Context } from '../records/context.ts'
import { nextNumber } from '../records/counter.ts'
import { findRow } from '../records/find.ts'
import { list } from '../records/list.ts'
import { type Checked, serve } from '../records/serve.ts'
import { assign, assignToMe, checkAssignee } from './assignment.ts'
import { openedAll, readAbout } from './notifications.ts'
import { reply } from './ticket-replies.ts'
import { addComment, commentsOf, isAnsweredSince, markSeen, publicCommentsOf, unreadCounts } from './ticket-threads.ts'

type Ticket = Row<typeof tickets>
type Change = Patch<typeof tickets>

const isOpen = (status: Ticket['status']): boolean => openStatuses.some((one) => one === status)

/** What entering and leaving a status means, whichever door it came through. */
function statusEffects(ctx: Context, before: Ticket | null, next: Ticket): Change {
  if (before?.status === next.status) return {}
  if (next.status === 'resolved') return { resolved_at: ctx.now, closed_at: null }
  if (next.status === 'closed') return { closed_at: ctx.now }
  if (before && !isOpen(before.status))
    return { resolved_at: null, closed_at: null, resolution: '', customer_rating: null, customer_feedback: '' }
  return {}
}

/** A customer who was asked, or has what he wanted, waits for nobody. */
const settledFor: readonly Ticket['status'][] = ['waiting_customer', 'resolved', 'closed']
function waitingEffects(ctx: Context, before: Ticket | null, next: Ticket): Change {
  if (settledFor.includes(next.status)) return { waiting_since: null }
  return before ? {} : { waiting_since: ctx.now }
}

const fromRental = ['related_rental', 'company', 'related_equipment'] as const
/** The seller and the machine are those of the rental. Where that gets another machine later, the ticket stays with whom it is. */
async function rentalEffects(ctx: Context, before: Ticket | null, next: Ticket): Promise<Change> {
  if (next.related_rental === null || fromRental.every((name) => before?.[name] === next[name])) return {}
  const rental = await findRow(ctx, rentals, next.related_rental)
  return rental ? { company: Number(rental.company), related_equipment: Number(rental.equipment) } : {}
}

async function checkRental(ctx: Context, before: Ticket | null, next: Ticket): Promise<Checked> {
  const id = next.related_rental
  if (id === null || (before?.related_rental === id && before.customer === next.customer)) return {}
  const rental = await findRow(ctx, rentals, id)
  return rental?.customer === next.customer ? {} : { related_rental: [invalidPk(id)] }
}

/** Customers ask for their own, everybody else for what they were given. */
const mine: Record<Context['actor']['role'], (ctx: Context) => Where> = {
  customer: () => true,
  seller: ({ actor }) => ({ assigned_to: { eq: actor.id } }),
  staff: ({ actor }) => ({ assigned_to: { eq: actor.id } }),
  system: () => true,
}

export const ticketsOnServer = serve(tickets, {
  async settle(ctx, before, next) {
    const day = ctx.today.replaceAll('-', '')
    return {
      ...(before ? {} : { ticket_number: `TKT-${day}-${await nextNumber(ctx, `ticket ${day}`)}` }),
      ...statusEffects(ctx, before, next),
      ...waitingEffects(ctx, before, next),
      ...(await rentalEffects(ctx, before, next)),
    }
  },
  async outdated(ctx, { waiting_since: since }, { id }) {
    return since && (await isAnsweredSince(ctx, id, since)) ? { waiting_since: null } : {}
  },
  async check(ctx, before, next) {
    return { ...(await checkRental(ctx, before, next)), ...(await checkAssignee(ctx, before, next)) }
  },
  embeds: {
    public_comments: publicCommentsOf,
    comments: commentsOf,
    unread_comment_count: unreadCounts,
  },
  opened: openedAll(markSeen, readAbout('ticket')),
  automations: [ticketCreated, ticketStatus, assigned('ticket')],
  actions: {
    add_comment: addComment,
    reply,
    mark_in_progress: () => ({ status: 'in_progress' }),
    mark_resolved(_ctx, _ticket, { input }) {
      const resolution = String(input.resolution || input.resolution_notes || '')
      return { status: 'resolved', ...(resolution === '' ? {} : { resolution }) }
    },
    mark_closed: () => ({ status: 'closed' }),
    confirm_resolution(_ctx, _ticket, { input }) {
      const rating = typeof input.rating === 'number' ? input.rating : null
      return { status: 'closed', customer_rating: rating, customer_feedback: String(input.feedback ?? '') }
    },
    my_tickets: (ctx, { query, shape }) =>
      list(ctx, tickets, { ...query, where: both(mine[ctx.actor.role](ctx), query.where) }, shape),
    assign_to_me: assignToMe,
    assign,
  },
})
