/** The people, companies and machines of the demo: written first, so that the stories can name them. */
import { hashPassword } from '../server/auth/passwords.ts'
import { insert } from '../server/records/write.ts'
import type { Services } from '../server/services.ts'
import type { Seller, Staff } from '../shared/actors.ts'
import { companies } from '../shared/resources/companies.ts'
import { equipment } from '../shared/resources/equipment.ts'
import { groups } from '../shared/resources/groups.ts'
import { resourceNames } from '../shared/resources/names.ts'
import { users } from '../shared/resources/users.ts'
import { type Calendar, DAY, HOUR } from './calendar.ts'
import { type Happening, happen } from './happen.ts'
import { DEMO_PASSWORD, logins } from './logins.ts'
import { type GroupName, groupNames, permissionsOf } from './words/groups.ts'
import { type Seller as SellerWords, sellers } from './words/sellers.ts'
import { staff } from './words/staff.ts'
import type { Client, Machine, SellerCompany, World } from './world.ts'

/** Everybody but the customers. */
export interface Cast {
  readonly password: string
  readonly staff: readonly { readonly actor: Staff; readonly duty: string }[]
  readonly companies: readonly SellerCompany[]
}
const SYSTEM = { role: 'system', id: null } as const

type GroupIds = Map<GroupName | undefined, number>
/** What staff may do is settled before the first of them comes. */
const settleGroups = (at: number, ids: GroupIds): Happening => ({
  at,
  by: SYSTEM,
  async run(ctx) {
    for (const name of groupNames)
      ids.set(name, (await insert(ctx, groups, { name, permissions: permissionsOf(name, resourceNames) })).id)
  },
})

function hireStaff(
  opened: number,
  password: string,
  ids: GroupIds,
  hired: { actor: Staff; duty: string }[],
): Happening[] {
  return staff.map(([email, first_name, last_name, duty, group], index) => ({
    at: opened + index * 3 * HOUR,
    by: SYSTEM,
    async run(ctx) {
      const is_superuser = index === 0
      const phone_number = duty === 'support' ? '' : `+971 4 800 ${4100 + index}`
      const { id } = await insert(ctx, users, {
        email,
        first_name,
        last_name,
        phone_number,
        user_type: 'staff',
        is_superuser,
        groups: [ids.get(group)].filter((one) => one !== undefined),
        password,
      })
      hired.push({ actor: { role: 'staff', id, superuser: is_superuser, grants: null }, duty })
    },
  }))
}

/** A seller joins with its people and machines. */
function join(at: number, by: Staff, words: SellerWords, password: string, joined: SellerCompany[]): Happening {
  return {
    at,
    by,
    async run(ctx) {
      const { name, city, country, phone } = words
      const { id } = await insert(ctx, companies, { company_name: name, city, country, phone })
      const people: Seller[] = []
      for (const [email, first_name, last_name] of words.people) {
        const user = await insert(ctx, users, {
          email,
          first_name,
          last_name,
          phone_number: phone,
          user_type: 'company',
          company: id,
          password,
        })
        people.push({ role: 'seller', id: user.id, company: id })
      }
      const machines: Machine[] = []
      for (const [model, category, perDay] of words.machines) {
        const rate = perDay * 100
        const machine = await insert(ctx, equipment, { name: model, category, daily_rate: rate, company: id })
        machines.push({ id: machine.id, name: model, category, rate })
      }
      joined.push({ id, name, country, people, machines })
    },
  }
}

/** Sellers beyond the six that have a story: branches of them. */
function sellerWords(count: number): SellerWords[] {
  return Array.from({ length: count }, (_, index) => {
    const words = sellers[index % sellers.length]
    if (!words) throw new Error('There are no sellers.')
    const branch = Math.floor(index / sellers.length)
    if (branch === 0) return words
    const people = words.people.map(([email, first, last]) => [email.replace('@', `+${branch}@`), first, last] as const)
    return { ...words, name: `${words.name} ${branch + 1}`, people }
  })
}

/** Writes them, some 14 months ago. */
export async function writeCast(services: Services, calendar: Calendar, count: number): Promise<Cast> {
  const password = await hashPassword(DEMO_PASSWORD)
  const opened = calendar.end - 430 * DAY + 9 * HOUR
  const hired: { actor: Staff; duty: string }[] = []
  const ids: GroupIds = new Map()
  await happen(services, calendar, [settleGroups(opened - HOUR, ids), ...hireStaff(opened, password, ids, hired)])
  const admin = hired[0]?.actor
  if (!admin) throw new Error('Nobody works here.')
  const joined: SellerCompany[] = []
  const words = sellerWords(count)
  const between = (30 * DAY) / words.length
  await happen(
    services,
    calendar,
    words.map((seller, index) => join(opened + 3 * DAY + Math.floor(index * between), admin, seller, password, joined)),
  )
  return { password, staff: hired, companies: joined }
}

/** The world of these people. */
export function worldOf({ staff, companies }: Cast, clients: readonly Client[]): World {
  const doing = (duty: string) => staff.filter((one) => one.duty === duty).map(({ actor }) => actor)
  const [lead] = doing('lead')
  if (!lead) throw new Error('Nobody gives out the work.')
  const known = new Set<string>(logins.map(([email]) => email))
  const regulars = clients.filter(({ email }) => known.has(email))
  return { lead, sales: doing('sales'), support: doing('support'), companies, clients, regulars }
}
