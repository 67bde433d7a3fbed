/** The groups of TezRent's staff. Who is in none may do all that staff may. */
import { resourceNames } from '../../shared/resources/names.ts'

const rights = (names: readonly string[], ...some: readonly string[]) =>
  names.flatMap((name) => some.map((right) => `${name}.${right}`))
const seeing = rights(resourceNames, 'view')

export const groups = {
  Sales: [...seeing, ...rights(['leads', 'opportunities', 'interactions'], 'add', 'change', 'remove')],
  Support: [...seeing, ...rights(['interactions'], 'add', 'change'), ...rights(['customers', 'rentals'], 'change')],
} as const satisfies Readonly<Record<string, readonly string[]>>
export type GroupName = keyof typeof groups
