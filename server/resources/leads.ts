import { invalid } from '../../shared/kernel/errors.ts'
import { both } from '../../shared/kernel/where.ts'
import { leads } from '../../shared/resources/leads.ts'
import { assigned } from '../automations/assigned.ts'
import { unassignedLead } from '../automations/unassigned-lead.ts'
import { list } from '../records/list.ts'
import { serve } from '../records/serve.ts'
import { assign, assignToMe, checkAssignee } from './assignment.ts'
import { convertToOpportunity } from './lead-conversion.ts'
import { addNote, logNote, notesOf } from './notes.ts'
import { readAbout } from './notifications.ts'

export const leadsOnServer = serve(leads, {
  /** Any status to any other, but `converted` is reached by the action alone, and kept. */
  settle(ctx, before, next, given) {
    if (before?.status === 'converted' && next.status !== 'converted')
      throw invalid({ status: ['A converted lead keeps its status.'] })
    if (before?.status !== 'converted' && next.status === 'converted' && !given.converted_at)
      throw invalid({ status: ['Use "Convert to opportunity" to convert a lead.'] })
    const reached = before !== null && before.status === 'new' && next.status === 'contacted'
    return reached && next.last_contacted_at === null ? { last_contacted_at: ctx.now } : {}
  },
  check: checkAssignee,
  opened: readAbout('lead'),
  automations: [assigned('lead'), unassignedLead],
  actions: {
    async mark_contacted(ctx, lead, { input }) {
      if (input.notes) await logNote(ctx, 'related_to_lead', lead.id, String(input.notes))
      return { last_contacted_at: ctx.now, status: lead.status === 'new' ? 'contacted' : lead.status }
    },
    mark_qualified: () => ({ status: 'qualified' }),
    convert_to_opportunity: convertToOpportunity,
    add_note: addNote('related_to_lead'),
    notes: notesOf('related_to_lead'),
    my_leads: async (ctx, { query, shape }) => {
      const mine = both({ assigned_to: { eq: ctx.actor.id } }, query.where)
      return list(ctx, leads, { ...query, where: mine }, shape)
    },
    assign_to_me: assignToMe,
    assign,
  },
})
