import { largeRental as described } from '../../shared/automations/large-rental.ts'
import type { Row } from '../../shared/kernel/resource.ts'
import { opportunities } from '../../shared/resources/opportunities.ts'
import type { rentals } from '../../shared/resources/rentals.ts'
import type { Automation } from '../records/automate.ts'
import type { Context } from '../records/context.ts'
import { insert } from '../records/write.ts'
import { contactOf } from './contact.ts'

type Rental = Row<typeof rentals>

const isLarge = ({ settings }: Context, { total_amount, total_days }: Rental): boolean =>
  (total_amount ?? 0) >= settings.large_rental_amount || total_days >= settings.large_rental_days

/** A large rental is a deal that was won: one opportunity, so that the pipeline knows of its money. */
export const largeRental: Automation<typeof rentals> = {
  ...described,
  cause: (ctx, before: Rental | null, after: Rental) =>
    before === null && isLarge(ctx, after) ? `rental:${after.id}` : null,
  async run(ctx, rental: Rental) {
    const amount = rental.total_amount ?? 0
    const title = `${rental.equipment_name} for ${rental.total_days} days`
    const { id } = await insert(ctx, opportunities, {
      title,
      description: `From rental ${rental.rental_reference}`,
      ...(await contactOf(ctx, rental.customer)),
      company: rental.company,
      customer: rental.customer,
      equipment: rental.equipment,
      related_rental: rental.id,
      stage: 'closed_won',
      estimated_amount: amount,
      actual_amount: amount,
    })
    return { made: `Opportunity “${title}”`, resource: opportunities.name, record: id }
  },
}
