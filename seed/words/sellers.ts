/** The companies that rent out machines, with their machines: name, category, AED a day. */
import type { Category } from './wishes.ts'

type Machine = readonly [name: string, category: Category, rate: number]
export interface Seller {
  readonly name: string
  readonly city: string
  readonly country: 'UAE' | 'Uzbekistan'
  readonly phone: string
  readonly people: readonly (readonly [email: string, first: string, last: string])[]
  readonly machines: readonly Machine[]
}

export const sellers: readonly Seller[] = [
  {
    name: 'Gulf Lift Equipment',
    city: 'Dubai',
    country: 'UAE',
    phone: '+971 4 338 2210',
    people: [
      ['seller@tezrent.demo', 'Tariq', 'Al Suwaidi'],
      ['dispatch@gulflift.example', 'Maria', 'Santos'],
    ],
    machines: [
      ['JLG 1930ES', 'Scissor lift', 280],
      ['Genie GS-4047', 'Scissor lift', 420],
      ['JLG 450AJ', 'Boom lift', 750],
      ['Genie Z-80/60', 'Boom lift', 1650],
      ['Haulotte HA20 RTJ', 'Boom lift', 1100],
      ['JLG 1350SJP', 'Boom lift', 3200],
      ['Manitou MT 1840', 'Telehandler', 900],
      ['JCB 540-170', 'Telehandler', 850],
    ],
  },
  {
    name: 'Silk Road Machinery',
    city: 'Tashkent',
    country: 'Uzbekistan',
    phone: '+998 71 205 14 40',
    people: [
      ['seller2@tezrent.demo', 'Sherzod', 'Tursunov'],
      ['zuhra@silkroad.example', 'Zuhra', 'Saidova'],
    ],
    machines: [
      ['Hyundai HX220', 'Excavator', 980],
      ['CAT 320', 'Excavator', 1150],
      ['Komatsu PC300', 'Excavator', 1500],
      ['Shantui SD22', 'Bulldozer', 1200],
      ['SDLG L956', 'Wheel loader', 700],
      ['XCMG ZL50', 'Wheel loader', 650],
    ],
  },
  {
    name: 'Emirates Crane & Rigging',
    city: 'Abu Dhabi',
    country: 'UAE',
    phone: '+971 2 551 7700',
    people: [['ops@emiratescrane.example', 'Anil Kumar', 'Menon']],
    machines: [
      ['Liebherr LTM 1060', 'Crane', 4200],
      ['Liebherr LTM 1100', 'Crane', 6800],
      ['Tadano GR-500EX', 'Crane', 3600],
      ['Grove RT540E', 'Crane', 2900],
      ['Liebherr LTM 1250-5.1', 'Crane', 14_500],
    ],
  },
  {
    name: 'Registan Stroy Texnika',
    city: 'Samarkand',
    country: 'Uzbekistan',
    phone: '',
    people: [['jasur@registan.example', 'Jasur', 'Ergashev']],
    machines: [
      ['КС-55713 «Галичанин»', 'Crane', 1400],
      ['XCMG QY50', 'Crane', 1900],
      ['Doosan DX225', 'Excavator', 900],
      ['JCB 3CX', 'Wheel loader', 520],
    ],
  },
  {
    name: 'Al Bahr Earthmoving',
    city: 'Sharjah',
    country: 'UAE',
    phone: '+971 6 544 0912',
    people: [['info@albahr.example', 'خالد', 'المنصوري']],
    machines: [
      ['CAT 336', 'Excavator', 1900],
      ['Komatsu D155', 'Bulldozer', 2400],
      ['Volvo EC210', 'Excavator', 1050],
      ['CAT 966', 'Wheel loader', 1300],
      ['Perkins 500 kVA', 'Generator', 600],
    ],
  },
  {
    name: 'Ferghana Valley Construction Machinery Leasing and Logistics Joint Stock Company',
    city: 'Fergana',
    country: 'Uzbekistan',
    phone: '+998 73 244 60 01',
    people: [['bobur@fvcm.example', 'Bobur', 'Xolmatov']],
    machines: [
      ['Dingli JCPT 1412', 'Scissor lift', 310],
      ['Sinoboom GTBZ18', 'Boom lift', 680],
      ['Cummins 250 kVA', 'Generator', 340],
      ['LiuGong 922E', 'Excavator', 870],
    ],
  },
]
