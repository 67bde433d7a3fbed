import { integer, money } from '../kernel/kinds.ts'
import { describeAutomation } from './automation.ts'

export const largeRental = describeAutomation({
  rule: 'large-rental',
  name: 'Large rentals',
  label: 'Large rental becomes an opportunity',
  does: 'A new rental of this amount, or of so many days, becomes an opportunity that is won.',
  thresholds: {
    large_rental_amount: money('Large from this amount', { default: 10_000_00, min: 1 }),
    large_rental_days: integer('Large from so many days', { default: 30, min: 1, max: 3650 }),
  },
})
