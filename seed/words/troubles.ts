/** What customers write about when a rental is not as it should be, and what they are answered. */
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

const photo = (name = 'IMG_2041.jpg'): Enclosure => ({ sample: 'leak.jpg', name })
const panel = (name = 'panel.png'): Enclosure => ({ sample: 'panel.png', name })
const site = (name = 'site.jpg'): Enclosure => ({ sample: 'site.jpg', name })
const invoice = (name: string): Enclosure => ({ sample: 'invoice.pdf', name })
const report = (name: string): Enclosure => ({ sample: 'report.pdf', name })

/** About a machine that was rented. */
export const machineTroubles: readonly Trouble[] = [
  {
    category: 'technical',
    priority: 'high',
    title: '{machine}: engine stops after 30 minutes',
    description:
      'It starts well, then loses power and stops. Restarting works for ten minutes. We cannot go on like this.',
    files: [panel('error code.png')],
    thread: [
      ['agent', 'Thank you, we see the error code. Is the fuel from your own tank or from a bowser?'],
      ['customer', 'From our tank, filled yesterday.'],
      ['house', 'Known issue with the fuel filter of this unit. It needs a technician, not advice.'],
      ['seller', 'Our technician will be on site tomorrow at 10 with a new filter.'],
      ['customer', 'OK, please let him call Eng. Hassan at the gate.'],
      ['seller', 'Done. The filter was full of sand, the tank should be cleaned.', report('service report.pdf')],
    ],
    resolution: 'Fuel filter replaced, tank drained. Runs normally.',
  },
  {
    category: 'equipment',
    priority: 'urgent',
    title: 'Hydraulic oil leak on the {machine}',
    description: 'There is a puddle under the boom cylinder since this morning. The operator refuses to work, rightly.',
    files: [photo(), photo('IMG_2042.jpg')],
    thread: [
      ['agent', 'Please keep the machine parked. I have called the seller, somebody is on the way.'],
      ['yard', 'Hose kit is in the van, two hours from here.'],
      ['seller', 'Hose changed, oil topped up. Please watch it for a day.', photo('after repair.jpg')],
      ['customer', 'Dry since then, thank you.'],
    ],
    resolution: 'Pressure hose of the boom cylinder replaced on site. Half a day credited.',
  },
  {
    category: 'delivery',
    priority: 'high',
    title: '{machine} has not arrived',
    description: 'Delivery was promised for 7 am, the crew is waiting. Nobody answers at the depot.',
    thread: [
      ['agent', 'I am sorry. The low-bed truck is held at the checkpoint, the permit is being renewed.'],
      ['customer', 'We pay for ten people who stand around. When exactly?'],
      ['house', 'Second late delivery of this seller in a month. Raise it with them.'],
      ['agent', 'It passed the checkpoint and will be with you within the hour.'],
      ['customer', 'It is here.'],
    ],
    resolution: 'Delivered five hours late. The first day is not charged.',
  },
  {
    category: 'billing',
    priority: 'medium',
    title: 'Invoice shows two days too many',
    description: 'The {machine} went back on Thursday, the invoice counts until Saturday. Please correct it.',
    files: [invoice('invoice-1184.pdf')],
    thread: [
      ['agent', 'Do you have the return slip? The driver should have left one.'],
      ['customer', 'Here it is.', report('return slip.pdf')],
      ['house', 'Slip is signed on Thursday. The yard entered the weekend by mistake.'],
      ['agent', 'You are right. A corrected invoice is attached.', invoice('invoice-1184-corrected.pdf')],
    ],
    resolution: 'Invoice corrected by two days.',
  },
  {
    category: 'damage',
    priority: 'medium',
    title: 'Scratched basket rail on return',
    description:
      'Your depot says that we damaged the {machine}. The scratch was there when it came, see the pictures of that day.',
    files: [site('delivery day.jpg'), photo('rail.jpg')],
    thread: [
      ['agent', 'Thank you for the pictures, I have passed them on to the seller.'],
      ['yard', 'Checked with the hand-over sheet: noted there, our mistake.'],
      ['seller', 'We withdraw the claim. Sorry for the trouble.'],
    ],
    resolution: 'The damage was noted at hand-over. No charge.',
  },
  {
    category: 'equipment',
    priority: 'low',
    title: 'Second set of keys for the {machine}',
    description: 'We work in two shifts and need another key.',
    thread: [
      ['agent', 'The seller sends one with the next service van, on Monday.'],
      ['customer', 'Received.'],
    ],
    resolution: 'Key delivered.',
  },
  {
    category: 'technical',
    priority: 'medium',
    title: 'Генератор глохнет под нагрузкой',
    description: 'После запуска бетономешалки {machine} отключается. На холостом ходу всё в порядке.',
    files: [panel('щиток.png')],
    thread: [
      ['agent', 'Какая общая нагрузка в киловаттах? Пришлите, пожалуйста, фото щитка целиком.'],
      ['customer', 'Около 40 кВт, пуск двигателя больше.'],
      ['house', 'Пусковой ток не по силам этой модели. Предложить замену на класс выше.'],
      ['seller', 'Заменим на машину большей мощности завтра утром, разницу за первую неделю не берём.'],
      ['customer', 'Спасибо, работает.'],
    ],
    resolution: 'Машина заменена на более мощную.',
  },
  {
    category: 'equipment',
    priority: 'high',
    title: 'عطل في ذراع الرافعة',
    description: 'ذراع {machine} لا ترتفع أكثر من منتصف المدى، والعمل متوقف منذ الصباح.',
    files: [photo('صورة.jpg')],
    thread: [
      ['agent', 'وصلتنا الصورة، الفني في الطريق إليكم.'],
      ['customer', 'متى يصل تقريباً؟'],
      ['seller', 'خلال ساعتين، ومعه قطعة الغيار.'],
      ['yard', 'Limit switch, not the cylinder. Keep one of those in the van.'],
      ['customer', 'تم الإصلاح، شكراً لكم.'],
    ],
    resolution: 'تم استبدال مفتاح نهاية المشوار.',
  },
  {
    category: 'general',
    priority: 'low',
    title: 'Extend the rental by two weeks',
    description: 'The slab is late. Can we keep the {machine} until the end of the month at the same rate?',
    thread: [
      ['agent', 'The seller confirms: same rate, no new mobilisation fee. Shall I extend it?'],
      ['customer', 'Yes please.'],
    ],
    resolution: 'Extended at the same rate.',
  },
  {
    category: 'complaint',
    priority: 'high',
    title: 'Operator left the site without notice',
    description: 'The operator of the {machine} went home at noon. Our concrete was ordered for two o’clock.',
    thread: [
      ['agent', 'That must not happen. I am talking to the seller right now.'],
      ['seller', 'He was ill and told nobody. A replacement is with you at 4 pm, today is free of charge.'],
      ['house', 'Ask for the operator roster of this site every Sunday from now on.'],
      ['customer', 'He came. We expect that this was the last time.'],
    ],
    resolution: 'Replacement operator sent, one day credited.',
  },
  {
    category: 'refund',
    priority: 'medium',
    title: 'Deposit for the {machine}',
    description: 'Returned three weeks ago, the deposit is not back on our account.',
    thread: [
      ['agent', 'Accounting waits for the IBAN letter of your bank. Could you send it?'],
      ['customer', 'Attached.', report('IBAN letter.pdf')],
      ['agent', 'Transferred today, it takes two working days.'],
    ],
    resolution: 'Deposit transferred.',
  },
  {
    category: 'damage',
    priority: 'high',
    title: 'Tyre burst on the ring road side of the site',
    description: 'Front left tyre of the {machine} is gone, it drove over reinforcement steel. We need it tomorrow.',
    files: [site('tyre.jpg')],
    thread: [
      ['seller', 'Tyre service is booked for 6 am. The tyre itself is on your account, as agreed in the contract.'],
      ['customer', 'Understood, go ahead.'],
      ['agent', 'Done at 7:30, the invoice follows.', invoice('tyre.pdf')],
    ],
    resolution: 'Tyre replaced at the customer’s cost.',
  },
]

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
