import { rentalDispute as described } from '../../shared/automations/rental-dispute.ts'
import type { Row } from '../../shared/kernel/resource.ts'
import { automationRuns } from '../../shared/resources/automation-runs.ts'
import type { rentals } from '../../shared/resources/rentals.ts'
import { openStatuses, tickets } from '../../shared/resources/tickets.ts'
import { fieldsOnly, selectIds, selectPage } from '../db/select.ts'
import type { Automation } from '../records/automate.ts'
import type { Context } from '../records/context.ts'
import { insert } from '../records/write.ts'

type Rental = Row<typeof rentals>

/** The ticket that an earlier dispute of this rental opened, while it is open. */
async function openTicket(ctx: Context, rental: number): Promise<number | undefined> {
  const where = { rule: { eq: described.rule }, record: { eq: rental }, made_record: { null: false } }
  const runs = await selectPage(ctx.db, { resource: automationRuns, where }, fieldsOnly(['id', 'made_record']))
  const ids = runs.map((run) => Number(run.made_record))
  const [open] = await selectIds(ctx.db, { resource: tickets, where: { ids, status: { in: openStatuses } }, limit: 1 })
  return open
}

/** A dispute is somebody's complaint: one ticket for each time that a rental comes into it, none while one is open. */
export const rentalDispute: Automation<typeof rentals> = {
  ...described,
  cause: (_ctx, before: Rental | null, after: Rental) =>
    after.status === 'dispute' && before?.status !== 'dispute' ? `rental:${after.id}:${after.version}` : null,
  async run(ctx, rental: Rental) {
    const open = await openTicket(ctx, rental.id)
    if (open !== undefined) return { skipped: `Ticket ${open} of this rental is still open.` }
    const ticket = await insert(ctx, tickets, {
      title: `Dispute over rental ${rental.rental_reference}`,
      description: `The rental of ${rental.equipment_name} from ${rental.start_date} to ${rental.end_date} is in dispute.`,
      category: 'complaint',
      priority: 'high',
      customer: rental.customer,
      company: rental.company,
      related_rental: rental.id,
      related_equipment: rental.equipment,
    })
    return { made: `Ticket ${ticket.ticket_number}`, resource: tickets.name, record: ticket.id }
  },
}
