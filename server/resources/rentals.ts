import { denied, refused } from '../../shared/kernel/errors.ts'
import { DAY_MS } from '../../shared/kernel/instants.ts'
import { MAX_MONEY } from '../../shared/kernel/kinds.ts'
import type { Row } from '../../shared/kernel/resource.ts'
import { mayMove } from '../../shared/permission-limits.ts'
import { equipment } from '../../shared/resources/equipment.ts'
import { rentals } from '../../shared/resources/rentals.ts'
import { largeRental } from '../automations/large-rental.ts'
import { rentalDispute } from '../automations/rental-dispute.ts'
import type { Context } from '../records/context.ts'
import { nextNumber } from '../records/counter.ts'
import { findRow } from '../records/find.ts'
import { list } from '../records/list.ts'
import { serve } from '../records/serve.ts'

type Status = Row<typeof rentals>['status']
/** @throws AppError permission_denied, refused */
function checkMove({ actor }: Context, from: Status, to: Status): void {
  const may = mayMove(actor, rentals.name, 'status', from, to)
  if (may === 'never') throw denied()
  if (may === 'not now')
    throw refused(`A rental that is ${rentals.fields.status.choices[from].toLowerCase()} cannot be cancelled.`)
}

export const rentalsOnServer = serve(rentals, {
  /** Company and rate follow from the machine, days from the dates, and the total from both unless staff give one. */
  async settle(ctx, before, next, given) {
    const machine = next.equipment === before?.equipment ? undefined : await findRow(ctx, equipment, next.equipment)
    const rate = machine ? Number(machine.daily_rate) : next.daily_rate
    const company = machine ? Number(machine.company) : next.company
    const days = Math.max(1, Math.round((Date.parse(next.end_date) - Date.parse(next.start_date)) / DAY_MS))
    const own = given.total_amount !== undefined && given.total_amount !== null
    const same =
      before !== null && before.total_days === days && before.daily_rate === rate && given.total_amount === undefined
    const day = ctx.today.replaceAll('-', '')
    return {
      company,
      daily_rate: rate,
      total_days: days,
      total_amount: own || same ? next.total_amount : rate * days,
      ...(before ? {} : { rental_reference: `RNT-${day}-${await nextNumber(ctx, `rental ${day}`)}` }),
    }
  },
  check(_ctx, _before, next) {
    if (next.end_date < next.start_date) return { end_date: ['The end must not be before the start.'] }
    if ((next.total_amount ?? 0) > MAX_MONEY)
      return { end_date: ['The total of these days is more than an amount may be.'] }
    return {}
  },
  automations: [largeRental, rentalDispute],
  actions: {
    async update_status(ctx, rental, { input }) {
      const to = input.new_status as Status
      if (to !== rental.status) checkMove(ctx, rental.status, to)
      return { status: to }
    },
    my_rentals: (ctx, { query, shape }) => list(ctx, rentals, query, shape),
  },
})
