/** Names of people, in the scripts in which they write themselves. */
import type { Random } from '../random.ts'

/** `shown|latin` where they differ. */
interface Tongue {
  readonly first: readonly string[]
  readonly last: readonly string[]
  readonly language: 'en' | 'ar' | 'ru' | 'uz'
  readonly country: 'UAE' | 'Uzbekistan'
}

const gulf = [
  'Al Mansoori',
  'Al Hashimi',
  'Al Nuaimi',
  'Al Suwaidi',
  'Haddad',
  'El Masri',
  'Khoury',
  'Bin Rashid',
  'Al Zaabi',
]
const uzbek = [
  'Karimov',
  'Rakhimov',
  'Tursunov',
  'Ismoilov',
  'Joʻrayev',
  'Saidov',
  'Abdullayev',
  'Xolmatov',
  'Ergashev',
]

const tongues = {
  gulf: {
    first: [
      'Omar',
      'Khalid',
      'Yousef',
      'Rashid',
      'Hamdan',
      'Aisha',
      'Mariam',
      'Noura',
      'Fatima',
      'Layla',
      'Tariq',
      'Sami',
    ],
    last: gulf,
    language: 'en',
    country: 'UAE',
  },
  arabic: {
    first: [
      'محمد|mohammed',
      'أحمد|ahmed',
      'خالد|khaled',
      'سارة|sara',
      'فاطمة|fatima',
      'عبد الرحمن|abdulrahman',
      'ليلى|layla',
    ],
    last: ['الهاشمي|alhashimi', 'المنصوري|almansoori', 'حداد|haddad', 'السويدي|alsuwaidi', 'المزروعي|almazrouei'],
    language: 'ar',
    country: 'UAE',
  },
  russian: {
    first: ['Сергей|sergey', 'Андрей|andrey', 'Тимур|timur', 'Рустам|rustam', 'Алексей|alexey', 'Дмитрий|dmitry'],
    last: ['Иванов|ivanov', 'Ким|kim', 'Ахмедов|akhmedov', 'Петров|petrov', 'Юсупов|yusupov', 'Цой|tsoy'],
    language: 'ru',
    country: 'Uzbekistan',
  },
  russianWomen: {
    first: ['Наталья|natalya', 'Елена|elena', 'Гульнара|gulnara', 'Ольга|olga', 'Диана|diana'],
    last: ['Иванова|ivanova', 'Ким|kim', 'Ахмедова|akhmedova', 'Петрова|petrova', 'Юсупова|yusupova'],
    language: 'ru',
    country: 'Uzbekistan',
  },
  uzbek: {
    first: ['Dilshod', 'Sardor', 'Bekzod', 'Jasur', 'Oʻtkir', 'Sherzod', 'Bobur', 'Javlon', 'Alisher', 'Farrux'],
    last: uzbek,
    language: 'uz',
    country: 'Uzbekistan',
  },
  uzbekWomen: {
    first: ['Madina', 'Nilufar', 'Gulnoza', 'Zuhra', 'Malika', 'Dildora'],
    last: uzbek.map((name) => `${name}a`),
    language: 'uz',
    country: 'Uzbekistan',
  },
  abroad: {
    first: ['Rajesh', 'Priya', 'Joseph', 'Maria Concepcion', 'Imran', 'Wei', 'James', 'Anil Kumar', 'Mehmet'],
    last: ['Menon', 'Santos', 'Sharma', 'Khan', 'Zhang', 'O’Connor', 'Ramachandran Pillai', 'Yıldız', 'Dela Cruz'],
    language: 'en',
    country: 'UAE',
  },
} satisfies Record<string, Tongue>

const often = { gulf: 24, arabic: 13, russian: 13, russianWomen: 7, uzbek: 17, uzbekWomen: 8, abroad: 18 }

export interface FullName {
  readonly first: string
  readonly last: string
  /** As an address has it: `omar.haddad`. */
  readonly address: string
  readonly language: Tongue['language']
  readonly country: Tongue['country']
}

const latin = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('ı', 'i')
    .replace(/[^a-z]/g, '')

/** Somebody's name. */
export function someName(random: Random): FullName {
  const { first, last, language, country }: Tongue = tongues[random.weighted(often)]
  const [given = '', givenLatin = given] = random.pick(first).split('|')
  const [family = '', familyLatin = family] = random.pick(last).split('|')
  return { first: given, last: family, address: `${latin(givenLatin)}.${latin(familyLatin)}`, language, country }
}

const codes = {
  UAE: ['+971 50', '+971 52', '+971 55', '+971 56'],
  Uzbekistan: ['+998 90', '+998 93', '+998 97', '+998 99'],
}
/** A mobile number of a country. */
export const somePhone = (random: Random, country: FullName['country']): string =>
  `${random.pick(codes[country])} ${random.int(100, 999)} ${random.int(1000, 9999)}`
