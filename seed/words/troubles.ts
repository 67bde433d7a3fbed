/** What customers write about, and what they are answered. */
import type { Row } from '../../shared/kernel/resource.ts'
import type { tickets } from '../../shared/resources/tickets.ts'
import type { Enclosure } from '../story.ts'

type Ticket = Row<typeof tickets>
/** Who speaks: to everybody, or `house` and `yard` (the agent, the seller) among themselves. */
export type Speaker = 'customer' | 'agent' | 'seller' | 'house' | 'yard'
export interface Trouble {
  readonly category: Ticket['category']
  readonly priority: Ticket['priority']
  readonly title: string
  readonly description: string
  readonly files?: readonly Enclosure[]
  readonly thread: readonly (readonly [Speaker, string, ...Enclosure[]])[]
  readonly resolution: string
}

/** What they send along. */
export const photo = (name = 'IMG_2041.jpg'): Enclosure => ({ sample: 'leak.jpg', name })
export const panel = (name = 'panel.png'): Enclosure => ({ sample: 'panel.png', name })
export const site = (name = 'site.jpg'): Enclosure => ({ sample: 'site.jpg', name })
export const invoice = (name: string): Enclosure => ({ sample: 'invoice.pdf', name })
export const report = (name: string): Enclosure => ({ sample: 'report.pdf', name })

/** About nothing that was rented. */
export const questions: readonly Trouble[] = [
  {
    category: 'billing',
    priority: 'low',
    title: 'New billing address',
    description: 'Our company moved. Please use the address of the new trade licence from now on.',
    files: [report('trade licence.pdf')],
    thread: [['agent', 'Changed. Invoices of this month already show it.']],
    resolution: 'Address changed.',
  },
  {
    category: 'general',
    priority: 'medium',
    title: 'Do you rent cranes with a rigger?',
    description: 'We need a crane for two lifts, with rigger and lifting plan. Do you arrange all of it?',
    thread: [
      ['agent', 'Yes, two of our sellers do. Which weight, and at which radius?'],
      ['customer', '4.5 tons at 22 metres, {city}.'],
      ['house', 'Passed on to sales as a lead.'],
      ['agent', 'A colleague from sales calls you today with an offer.'],
    ],
    resolution: 'Passed on to sales.',
  },
  {
    category: 'technical',
    priority: 'medium',
    title: 'App does not show my rentals',
    description: 'Since the update the list is empty. I signed out and in again.',
    files: [panel('screenshot.png')],
    thread: [
      ['agent', 'Which version does the app show under Settings?'],
      ['customer', '3.2.0'],
      ['agent', '3.2.1 is in the store, it solves this.'],
      ['customer', 'Works.'],
    ],
    resolution: 'Solved by version 3.2.1 of the app.',
  },
  {
    category: 'other',
    priority: 'low',
    title: 'Нужны закрывающие документы за квартал',
    description: 'Пришлите, пожалуйста, акт сверки и счета-фактуры за последний квартал.',
    thread: [
      ['agent', 'Документы во вложении.', invoice('акт сверки.pdf')],
      ['customer', 'Получили, спасибо.'],
    ],
    resolution: 'Документы отправлены.',
  },
  {
    category: 'general',
    priority: 'low',
    title: 'ما هي المستندات المطلوبة للتسجيل؟',
    description: 'نرغب في فتح حساب لشركتنا، ما هي المستندات المطلوبة؟',
    thread: [['agent', 'الرخصة التجارية وشهادة ضريبة القيمة المضافة وهوية المفوض بالتوقيع.']],
    resolution: 'تم إرسال قائمة المستندات.',
  },
]

/** About a dispute, whose ticket the system opened. */
export const disputes: readonly Pick<Trouble, 'thread' | 'resolution'>[] = [
  {
    thread: [
      ['agent', 'We have seen that you do not agree with this rental. What happened, in your words?'],
      [
        'customer',
        'The machine stood still for four days of ten and we are asked to pay all of them.',
        photo('standstill.jpg'),
      ],
      ['yard', 'Our log says two days, the third was a holiday.'],
      ['house', 'Telematics: no engine hours on four days. Side with the customer, keep the seller calm.'],
      ['agent', 'The engine hours support you. We propose to charge six days.'],
      ['customer', 'Agreed.'],
    ],
    resolution: 'Six of ten days charged; the seller was told why.',
  },
  {
    thread: [
      ['agent', 'The seller and you say different things about the damage. Could you send pictures?'],
      ['customer', 'Here.', site('damage.jpg'), site('damage 2.jpg')],
      ['seller', 'We accept half of it.'],
    ],
    resolution: 'Repair shared equally.',
  },
  {
    thread: [
      ['agent', 'Почему вы не согласны со счётом? Пришлите, пожалуйста, путевые листы.'],
      ['customer', 'Вот они, простой не по нашей вине.', report('путевые листы.pdf')],
      ['house', 'Простой подтверждён диспетчером.'],
    ],
    resolution: 'Счёт уменьшен на время простоя.',
  },
]

/** When what was repaired breaks again. */
export const again = [
  ['customer', 'It happened again this morning, exactly the same.'],
  ['agent', 'I am sorry. We exchange the machine today, no more repairs.'],
] as const satisfies readonly (readonly [Speaker, string])[]

/** What staff write down beside a ticket. */
export const asides = [
  'Good customer, be generous.',
  'Third ticket about this seller’s fleet this month.',
  'Speaks Russian, write in Russian.',
  'Call instead of writing, answers within minutes.',
] as const

export const thanks = [
  'Quick and friendly.',
  'Solved, but it took too long.',
  'Спасибо, всё отлично.',
  'خدمة ممتازة',
  '',
  '',
  'Had to explain it twice.',
] as const
