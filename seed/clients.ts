/** The customers: who they are, and since when. */
import { insert } from '../server/records/write.ts'
import { customers } from '../shared/resources/customers.ts'
import { users } from '../shared/resources/users.ts'
import { type Calendar, DAY } from './calendar.ts'
import type { Happening } from './happen.ts'
import type { Random } from './random.ts'
import { type FullName, someName, somePhone } from './words/names.ts'
import { cities } from './words/places.ts'
import type { Client } from './world.ts'

/** A customer before he has an id. */
export interface Newcomer {
  readonly at: number
  readonly name: FullName
  readonly email: string
  readonly phone: string
  readonly city: string
}

const logins: readonly (FullName & { readonly email: string })[] = [
  { first: 'Khalid', last: 'Al Hashimi', address: '', language: 'en', country: 'UAE', email: 'customer@tezrent.demo' },
  {
    first: 'Рустам',
    last: 'Ахмедов',
    address: '',
    language: 'ru',
    country: 'Uzbekistan',
    email: 'customer2@tezrent.demo',
  },
]
const longName: FullName = {
  first: 'Maria Concepcion Esperanza',
  last: 'Dela Cruz-Ramachandran Pillai van den Heuvel',
  address: 'mariaconcepcion',
  language: 'en',
  country: 'UAE',
}

/** Customers join all the time, most in the first months. */
export function newcomers(calendar: Calendar, random: Random, count: number): Newcomer[] {
  return Array.from({ length: count }, (_, index) => {
    const login = logins[index]
    const name = login ?? (index === 12 ? longName : someName(random))
    const passed = ((index + random.next()) / count) ** 1.6 * 385
    return {
      at: Math.floor(calendar.end - 395 * DAY + passed * DAY),
      name,
      email:
        login?.email ?? `${name.address}${index}@${random.pick(['gmail.com', 'mail.ru', 'outlook.com', 'umail.uz'])}`,
      phone: index > 1 && random.chance(0.12) ? '' : somePhone(random, name.country),
      city: random.chance(0.1) ? '' : random.pick(cities[name.country]),
    }
  }).sort((a, b) => a.at - b.at)
}

/** The fields of a newcomer's user. */
const userOf = ({ name, email, phone }: Newcomer, password: string) => ({
  email,
  first_name: name.first,
  last_name: name.last,
  phone_number: phone,
  user_type: 'customer' as const,
  language: name.language,
  password,
})

/** Signs them up through the verbs; they are put into `signedUp` one after another. */
export function signUps(all: readonly Newcomer[], password: string, signedUp: Client[]): Happening[] {
  return all.map((one) => ({
    at: one.at,
    by: { role: 'system', id: null },
    async run(ctx) {
      const { name, email, phone, at } = one
      const user = await insert(ctx, users, userOf(one, password))
      const profile = await insert(ctx, customers, { user: user.id, city: one.city, country: name.country, phone })
      const actor = { role: 'customer', id: user.id, customer: profile.id } as const
      signedUp.push({ actor, name, email, phone, since: at + DAY })
    },
  }))
}
