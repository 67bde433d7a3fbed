/** The people of TezRent: what they do decides what they do in the demo. */
import type { GroupName } from './groups.ts'

type Duty = 'lead' | 'sales' | 'support'

export const staff: readonly (readonly [email: string, first: string, last: string, duty: Duty, group?: GroupName])[] =
  [
    ['admin@tezrent.demo', 'Aisha', 'Al Mansoori', 'lead'],
    ['sales@tezrent.demo', 'Omar', 'Haddad', 'sales'],
    ['support@tezrent.demo', 'Madina', 'Yusupova', 'support'],
    ['dilshod@tezrent.demo', 'Dilshod', 'Karimov', 'sales', 'Sales'],
    ['fatima@tezrent.demo', 'Fatima Zahra', 'El Idrissi', 'sales'],
    ['sardor@tezrent.demo', 'Sardor', 'Rakhimov', 'sales', 'Sales'],
    ['priya@tezrent.demo', 'Priya', 'Ramachandran', 'sales'],
    ['natalya@tezrent.demo', 'Наталья', 'Ким', 'support', 'Support'],
  ]
