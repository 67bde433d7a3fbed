/** Groups of customers, as marketing thinks of them. */
import type { Criteria } from '../../shared/segment-criteria.ts'

interface Segment {
  readonly name: string
  readonly description: string
  readonly criteria: Criteria
  /** How many are added by hand. */
  readonly byHand: number
}

export const segments: readonly Segment[] = [
  {
    name: 'VIP customers',
    description: 'Asked first when a rare machine comes free.',
    criteria: {
      combinator: 'or',
      rules: [
        { field: 'total_spent', operator: '>=', value: 150_000 },
        { field: 'note_tag', operator: '=', value: 'VIP' },
      ],
    },
    byHand: 2,
  },
  {
    name: 'No rental for 90 days',
    description: 'Called once, then left alone.',
    criteria: { combinator: 'and', rules: [{ field: 'days_since_last_rental', operator: '>', value: 90 }] },
    byHand: 0,
  },
  {
    name: 'Crane renters, UAE',
    description: 'For the news about wind limits and road permits.',
    criteria: {
      combinator: 'and',
      rules: [
        { field: 'country', operator: '=', value: 'UAE' },
        { field: 'note_tag', operator: 'contains', value: 'crane' },
      ],
    },
    byHand: 3,
  },
  {
    name: 'Waiting for an answer',
    description: 'No campaign reaches them while a ticket is open.',
    criteria: { combinator: 'and', rules: [{ field: 'open_tickets', operator: '>=', value: 1 }] },
    byHand: 0,
  },
  {
    name: 'Looking around',
    description: 'They keep an eye on machines and have rented nothing lately.',
    criteria: {
      combinator: 'and',
      rules: [
        { field: 'favorite_count', operator: '>=', value: 2 },
        {
          combinator: 'or',
          rules: [
            { field: 'rental_count', operator: '=', value: 0 },
            { field: 'days_since_last_rental', operator: '>', value: 45 },
          ],
        },
      ],
    },
    byHand: 0,
  },
  {
    name: 'Постоянные клиенты, Узбекистан',
    description: 'Рассылка на русском и узбекском языках.',
    criteria: {
      combinator: 'and',
      rules: [
        { field: 'country', operator: '=', value: 'Uzbekistan' },
        { field: 'rental_count', operator: '>=', value: 3 },
      ],
    },
    byHand: 1,
  },
  {
    name: 'Deposit first',
    description: 'Sales ask accounting before they offer.',
    criteria: { combinator: 'and', rules: [{ field: 'note_tag', operator: 'in', value: ['slow payer', 'deposit'] }] },
    byHand: 0,
  },
  {
    name: 'Open day in Jebel Ali',
    description: 'Invited by name; no rule.',
    criteria: {},
    byHand: 12,
  },
]
