/** Who and what the demo is about, once it has ids. */
import type { Customer, Seller, Staff } from '../shared/actors.ts'
import type { Random } from './random.ts'
import type { FullName } from './words/names.ts'
import type { Category } from './words/wishes.ts'

export interface Machine {
  readonly id: number
  readonly name: string
  readonly category: Category
  /** AED a day, in minor units. */
  readonly rate: number
}
export interface SellerCompany {
  readonly id: number
  readonly name: string
  readonly country: FullName['country']
  readonly people: readonly Seller[]
  readonly machines: readonly Machine[]
}
export interface Client {
  readonly actor: Customer & { readonly customer: number }
  readonly name: FullName
  readonly email: string
  readonly phone: string
  /** From when on he asks, rents and writes: the day after his account was made. */
  readonly since: number
}
export interface World {
  /** Gives out the work. */
  readonly lead: Staff
  readonly sales: readonly Staff[]
  readonly support: readonly Staff[]
  readonly companies: readonly SellerCompany[]
  /** Longest with us first. */
  readonly clients: readonly Client[]
  /** Those of them who can be signed in as: they rent, and ask, more than others. */
  readonly regulars: readonly Client[]
}

/** How often it is one of the regulars. */
const REGULAR = 0.12

/** A customer who had an account at that moment, if there was one. */
export function clientBefore({ clients, regulars }: World, random: Random, at: number): Client | undefined {
  const regular = random.chance(REGULAR) && regulars.length > 0 ? random.pick(regulars) : undefined
  if (regular && regular.since < at) return regular
  let from = 0
  let to = clients.length
  while (from < to) {
    const middle = (from + to) >> 1
    if ((clients[middle]?.since ?? at) < at) from = middle + 1
    else to = middle
  }
  return from === 0 ? undefined : clients[random.int(0, from - 1)]
}
