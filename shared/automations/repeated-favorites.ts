import { integer } from '../kernel/kinds.ts'
import { describeAutomation } from './automation.ts'

export const repeatedFavorites = describeAutomation({
  rule: 'repeated-favorites',
  name: 'Repeated favorites',
  label: 'Repeated favorites become a lead',
  does: 'A customer who keeps an eye on so many machines within so many days becomes a qualified lead, once in that time.',
  thresholds: {
    repeated_favorites_count: integer('So many favorites', { default: 5, min: 2, max: 100 }),
    repeated_favorites_days: integer('Within so many days', { default: 7, min: 1, max: 90 }),
  },
})
