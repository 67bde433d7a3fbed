/** What is said with a customer, by how far the business has come. */

import type { Row } from '../../shared/kernel/resource.ts'
import type { interactions } from '../../shared/resources/interactions.ts'

type Type = Row<typeof interactions>['interaction_type']
interface Talk {
  readonly type: Type
  readonly subject: string
  readonly description?: string
  readonly outcome?: string
  readonly next?: string
  /** Shortest and longest, in minutes. */
  readonly minutes?: readonly [number, number]
}
export type Phase = 'first' | 'qualify' | 'proposal' | 'negotiation' | 'care'

export const talks: Readonly<Record<Phase, readonly Talk[]>> = {
  first: [
    {
      type: 'call',
      subject: 'First call about the {machine}',
      description: 'Asked for dates, site access and who pays.',
      outcome: 'Interested, wants a price today',
      next: 'Send price',
      minutes: [4, 18],
    },
    { type: 'call', subject: 'Tried to reach {name}', outcome: 'No answer', next: 'Try again', minutes: [1, 1] },
    { type: 'whatsapp', subject: 'Photos and load chart of the {machine}', outcome: 'Read, no reply yet' },
    {
      type: 'email',
      subject: 'Introduction and price list',
      description: 'Sent the price list and our delivery terms.',
      next: 'Call after they read it',
    },
    {
      type: 'call',
      subject: 'Первый звонок: {machine}',
      description: 'Уточнили сроки, доставку и оператора.',
      outcome: 'Просят коммерческое предложение',
      next: 'Отправить КП',
      minutes: [5, 15],
    },
    {
      type: 'whatsapp',
      subject: 'مكالمة أولى بخصوص {machine}',
      outcome: 'مهتم، يطلب عرض سعر',
      next: 'إرسال عرض السعر',
    },
  ],
  qualify: [
    {
      type: 'meeting',
      subject: 'Site visit in {city}',
      description: 'Checked the ground, the gate and the overhead lines. Machine fits.',
      outcome: 'Technically fine',
      next: 'Prepare offer',
      minutes: [40, 150],
    },
    {
      type: 'call',
      subject: 'Budget and period',
      description: 'Budget is approved, start may move by two weeks.',
      outcome: 'Budget confirmed',
      next: 'Confirm availability with the seller',
      minutes: [8, 25],
    },
    { type: 'email', subject: 'Documents: insurance, third-party certificate', outcome: 'Accepted by their HSE' },
    { type: 'sms', subject: 'Reminder: trade licence copy' },
  ],
  proposal: [
    {
      type: 'email',
      subject: 'Offer for the {machine}',
      description: 'Monthly rate with operator, diesel by the customer, mobilisation at cost.',
      next: 'Follow up on the offer',
    },
    {
      type: 'demo',
      subject: 'Demonstration of the {machine}',
      description: 'Operator showed the outreach at full height.',
      outcome: 'Foreman is convinced',
      next: 'Offer with two machines',
      minutes: [45, 120],
    },
    {
      type: 'meeting',
      subject: 'Offer walk-through with procurement',
      outcome: 'They ask for 7 % less',
      next: 'Ask the seller for a better rate',
      minutes: [30, 90],
    },
  ],
  negotiation: [
    {
      type: 'call',
      subject: 'Rate and payment terms',
      outcome: 'Agreed on 30 days',
      next: 'Send the contract',
      minutes: [10, 35],
    },
    {
      type: 'meeting',
      subject: 'Contract review',
      description: 'Two clauses on breakdown and overtime to be changed.',
      outcome: 'Only signatures are missing',
      next: 'Collect signed contract',
      minutes: [45, 100],
    },
    { type: 'email', subject: 'Contract, second draft', outcome: 'With their legal department' },
    { type: 'task', subject: 'Check transport permit for {city}', next: 'Book low-bed truck' },
  ],
  care: [
    { type: 'call', subject: 'Delivery confirmed', outcome: 'Arrived on time, all papers complete', minutes: [2, 8] },
    {
      type: 'call',
      subject: 'How is the machine doing?',
      outcome: 'Satisfied, may extend by two weeks',
      next: 'Ask about the extension',
      minutes: [3, 15],
    },
    {
      type: 'whatsapp',
      subject: 'Hydraulic leak reported',
      description: 'Photo received, mechanic sent the same day.',
      outcome: 'Repaired, four hours of standstill credited',
    },
    { type: 'other', subject: 'Damage report after return', description: 'Scratched basket rail, customer accepts.' },
  ],
}

export const notes: readonly string[] = [
  'Prefers WhatsApp to mail, answers after 5 pm.',
  'Ask for Eng. Hassan at the gate, he has the keys.',
  'Had a bad experience with another supplier: breakdown for three days.\nPromise a replacement machine only if the seller confirms.',
  'Говорит по-русски и по-узбекски, по-английски с трудом.',
  'يفضل التواصل باللغة العربية.',
  'Credit check is fine up to AED 150,000.',
]
