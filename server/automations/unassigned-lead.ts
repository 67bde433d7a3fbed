import { unassignedLead as described } from '../../shared/automations/unassigned-lead.ts'
import type { Row } from '../../shared/kernel/resource.ts'
import type { leads } from '../../shared/resources/leads.ts'
import type { Automation } from '../records/automate.ts'
import type { Context } from '../records/context.ts'
import { allStaff, tell } from './tell.ts'

type Lead = Row<typeof leads>

/** Nobody in the house made it, so nobody in the house knows of it. */
const cameByItself = ({ actor, through }: Context): boolean => actor.role === 'customer' || through === 'automation'

/** A lead from the contact form or an automation, which nobody has yet, is all staff's. */
export const unassignedLead: Automation<typeof leads> = {
  ...described,
  cause: (ctx, before: Lead | null, after: Lead) =>
    before === null && after.assigned_to === null && cameByItself(ctx) ? `lead:${after.id}` : null,
  run: (ctx, lead: Lead) =>
    tell(ctx, allStaff, {
      type: 'lead_created',
      about: 'lead',
      id: lead.id,
      one: 'New lead that nobody has',
      many: 'notices of a lead that nobody has',
      message: lead.title,
    }),
}
