// Who is in every test world, and what they own. Made once per run, in the template that all worlds are copied from.
import { companies } from '../../shared/resources/companies.ts'
import { customers } from '../../shared/resources/customers.ts'
import { equipment } from '../../shared/resources/equipment.ts'
import { rentals } from '../../shared/resources/rentals.ts'
import { users } from '../../shared/resources/users.ts'
import { defaultSettings } from '../../shared/settings.ts'
import { hashPassword } from '../auth/passwords.ts'
import type { Database } from '../db/open.ts'
import { type Context, noFiles, unitOfWork } from '../records/context.ts'
import { insert } from '../records/write.ts'
import { served } from '../resources/index.ts'

/** Everybody's. */
export const PASSWORD = 'correct horse battery'

/** The moment at which the template was made: before every test. */
const MADE_AT = '2026-10-01T06:00:00.000Z'

interface Somebody {
  user_type: 'staff' | 'company' | 'customer'
  first_name?: string
  last_name?: string
  phone_number?: string
  is_superuser?: boolean
  is_active?: boolean
  company?: 'companyA' | 'companyB'
  /** A customer without one has no records. */
  profile?: 'customerA' | 'customerB'
}

export const people = {
  superuser: { user_type: 'staff', first_name: 'Sofia', last_name: 'Root', is_superuser: true },
  staff: { user_type: 'staff', first_name: 'Sam', last_name: 'Staff', phone_number: '+971 50 111 2222' },
  support: { user_type: 'staff' },
  inactive: { user_type: 'staff', first_name: 'Ina', last_name: 'Gone', is_active: false },
  sellerA: { user_type: 'company', first_name: 'Ali', last_name: 'Seller', company: 'companyA' },
  colleagueA: { user_type: 'company', company: 'companyA' },
  sellerB: { user_type: 'company', first_name: 'Bek', last_name: 'Seller', company: 'companyB' },
  sellerAlone: { user_type: 'company', first_name: 'Omar', last_name: 'Alone' },
  customerA: { user_type: 'customer', first_name: 'Chen', last_name: 'Customer', profile: 'customerA' },
  customerB: { user_type: 'customer', profile: 'customerB' },
  customerAlone: { user_type: 'customer', first_name: 'Dina', last_name: 'Lone' },
} as const satisfies Record<string, Somebody>

export type Person = keyof typeof people
export const emailOf = (person: Person): string => `${person.toLowerCase()}@people.test`

/** Ids of what the template holds. */
export interface Ids {
  readonly user: Readonly<Record<Person, number>>
  readonly companyA: number
  readonly companyB: number
  readonly customerA: number
  readonly customerB: number
  readonly craneA: number
  readonly craneB: number
  readonly rentalA: number
  readonly rentalB: number
}

/** Fills a migrated, empty database; the ids are the same in every database. */
export async function addPeople(database: Database): Promise<Ids> {
  const password = await hashPassword(PASSWORD)
  const call = {
    actor: { role: 'system', id: null },
    now: MADE_AT,
    today: MADE_AT.slice(0, 10),
    timeZone: 'Asia/Dubai',
    through: 'command',
    requestId: '',
    session: null,
    settings: defaultSettings,
    files: noFiles,
    served,
    depth: 0,
  } as const
  return unitOfWork(database, call, (ctx) => fill(ctx, password))
}

async function fill(ctx: Context, password: string): Promise<Ids> {
  const company = async (company_name: string, city: string) =>
    (await insert(ctx, companies, { company_name, city, country: 'AE', phone: '+971 4 555 0101' })).id
  const found = {
    companyA: await company('Gulf Lift', 'Dubai'),
    companyB: await company('Silk Road', 'Sharjah'),
    customerA: 0,
    customerB: 0,
  }
  const user: Partial<Record<Person, number>> = {}
  for (const [name, { profile, company: of, ...fields }] of Object.entries<Somebody>(people)) {
    const email = emailOf(name as Person)
    const row = await insert(ctx, users, { ...fields, email, password, ...(of ? { company: found[of] } : {}) })
    user[name as Person] = row.id
    if (profile) found[profile] = (await insert(ctx, customers, { user: row.id, phone: '+971 55 777 8899' })).id
  }
  const machine = async (name: string, owner: number, daily_rate: number) =>
    (await insert(ctx, equipment, { name, category: 'Cranes', company: owner, daily_rate })).id
  const craneA = await machine('Crane of Gulf', found.companyA, 100_00)
  const craneB = await machine('Crane of Silk', found.companyB, 200_00)
  const rental = async (customer: number, crane: number, status: string) => {
    const dates = { start_date: '2026-09-01', end_date: '2026-09-05' }
    return (await insert(ctx, rentals, { customer, equipment: crane, status, ...dates })).id
  }
  const rentalA = await rental(found.customerA, craneA, 'completed')
  const rentalB = await rental(found.customerB, craneB, 'pending')
  // Customer A wanted a machine of company B, and did not take it: no customer of theirs.
  await rental(found.customerA, craneB, 'cancelled')
  return { ...found, user: user as Ids['user'], craneA, craneB, rentalA, rentalB }
}
