/** Thousands of customers with their users. */
import type { Patch } from '../../shared/kernel/resource.ts'
import { customers } from '../../shared/resources/customers.ts'
import { users } from '../../shared/resources/users.ts'
import { HOUR } from '../calendar.ts'
import { type Newcomer, userOf } from '../clients.ts'
import type { Client } from '../world.ts'
import { Folded, type Knowledge } from './folded.ts'
import { Ledger } from './ledger.ts'

const SYSTEM = { role: 'system', id: null } as const

/** Signs them up; the first user gets the id after `lastUser`. */
export async function writeManyClients(
  known: Knowledge,
  all: readonly Newcomer[],
  password: string,
  lastUser: number,
): Promise<Client[]> {
  const { database } = known.services
  const ledger = new Ledger(database.dialect)
  const signedUp: Client[] = []
  for (const [index, one] of all.entries()) {
    const { at, name, email, phone, city } = one
    const user = await Folded.make(known, users, lastUser + index + 1, at, SYSTEM, userOf(one, password))
    const copied: Patch = { name: user.row.name ?? '', email: user.row.email ?? '' }
    const given: Patch = { user: user.row.id, city, country: name.country, phone, ...copied }
    const profile = await Folded.make(known, customers, index + 1, at, SYSTEM, given)
    for (const record of [user, profile]) {
      ledger.add(record.resource, record.row)
      ledger.addText(record.resource, record.row)
      ledger.addHistory(record.entries)
    }
    signedUp.push({
      actor: { role: 'customer', id: user.row.id, customer: profile.row.id },
      name,
      email,
      phone,
      since: at + HOUR,
    })
    if (ledger.full) await ledger.write(database)
  }
  await ledger.write(database)
  return signedUp
}
