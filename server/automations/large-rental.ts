import { largeRental as described } from '../../shared/automations/large-rental.ts'
import { toMajor } from '../../shared/kernel/money.ts'
import type { Row } from '../../shared/kernel/resource.ts'
import { opportunities } from '../../shared/resources/opportunities.ts'
import { rentals } from '../../shared/resources/rentals.ts'
import type { Automation } from '../records/automate.ts'
import type { Context } from '../records/context.ts'
import { type Because, lately, type PastCause } from '../records/past.ts'
import { insert } from '../records/write.ts'
import { contactOf } from './contact.ts'

type Rental = Row<typeof rentals>

/** What makes it large; nothing where it is not. */
function reasons({ settings }: Context, rental: Pick<Rental, 'total_amount' | 'total_days'>): Because[] {
  const { total_amount, total_days } = rentals.fields
  const amount = rental.total_amount ?? 0
  return [
    ...(amount >= settings.large_rental_amount
      ? [{ label: total_amount.label, kind: 'money', value: toMajor(amount) } as const]
      : []),
    ...(rental.total_days >= settings.large_rental_days
      ? [{ label: total_days.label, kind: 'integer', value: rental.total_days } as const]
      : []),
  ]
}

/** A large rental is a deal that was won: one opportunity, so that the pipeline knows of its money. */
export const largeRental: Automation<typeof rentals> = {
  ...described,
  cause: (ctx, before: Rental | null, after: Rental) =>
    before === null && reasons(ctx, after).length > 0 ? `rental:${after.id}` : null,
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
  async past(ctx, since, budget) {
    const causes: PastCause[] = []
    for await (const row of lately(ctx, rentals, since, ['total_amount', 'total_days', 'created_at'], budget)) {
      const rental = { total_amount: Number(row.total_amount), total_days: Number(row.total_days) }
      const because = reasons(ctx, rental)
      if (because.length > 0)
        causes.push({ resource: rentals.name, record: Number(row.id), at: String(row.created_at), because })
    }
    return causes
  },
}
