import { interactions } from '../../shared/resources/interactions.ts'
import { leads } from '../../shared/resources/leads.ts'
import { findRow } from '../records/find.ts'
import { serve } from '../records/serve.ts'
import { write } from '../records/write.ts'

/** Somebody was spoken to; a note or a task is no contact. */
const contacts: readonly string[] = ['call', 'email', 'meeting', 'whatsapp', 'sms', 'demo']

export const interactionsOnServer = serve(interactions, {
  async settle(ctx, before, next) {
    const author = before ? {} : { performed_by: next.performed_by ?? ctx.actor.id }
    const moment = next.performed_at ?? ctx.now
    // What is logged on a lead that became an opportunity shows there too.
    const id = next.related_to_lead
    const moved = id !== null && id !== before?.related_to_lead && next.related_to_opportunity === null
    const lead = moved ? await findRow(ctx, leads, id) : undefined
    return {
      ...author,
      performed_at: moment,
      ...(typeof lead?.converted_to === 'number' ? { related_to_opportunity: lead.converted_to } : {}),
    }
  },
  check(ctx, before, next) {
    const late = next.performed_at !== null && Date.parse(next.performed_at) > Date.parse(ctx.now) + 5 * 60_000
    const changed = before?.performed_at !== next.performed_at
    if (late && changed && next.interaction_type !== 'task') return { performed_at: ['This cannot be in the future.'] }
    return {}
  },
  /** The lead knows when it was last spoken to; its status is for people to move. */
  async follow(ctx, before, after) {
    if (before || after.related_to_lead === null || !contacts.includes(after.interaction_type)) return
    const lead = await findRow(ctx, leads, after.related_to_lead)
    const last = lead?.last_contacted_at
    if (!lead || (typeof last === 'string' && last >= (after.performed_at ?? ''))) return
    await write(ctx, leads, lead, { last_contacted_at: after.performed_at })
  },
})
