/** The language of a segment's criteria: which facts about a customer a rule may speak of, and how. */

import type { ResourceName } from './resources/index.ts'

export type Operator = '=' | '!=' | '<' | '<=' | '>' | '>=' | 'contains' | 'in' | 'null' | 'notNull'

/** What a rule compares with: money in major units; dates `YYYY-MM-DD`, a whole day; several values for `in`. */
export type RuleValue = string | number | boolean | readonly (string | number)[]

export interface Rule {
  readonly field: RuleField
  readonly operator: Operator
  /** Not there for `null` and `notNull`. */
  readonly value?: RuleValue
}
export interface Group {
  readonly combinator: 'and' | 'or'
  readonly not?: boolean
  readonly rules: readonly (Rule | Group)[]
}
/** As it is stored; without a rule it is true of nobody. */
export type Criteria = Group | Record<string, never>

/** Groups in groups, the outermost included. */
export const MAX_LEVELS = 5
/** In the whole tree. */
export const MAX_RULES = 100
/** Values of one `in`. */
export const MAX_VALUES = 100

/** `days` are whole ones, `day` is a date, `moment` an instant; `words` are several texts, of which one is enough. */
export type FactKind = 'count' | 'money' | 'days' | 'day' | 'moment' | 'text' | 'words' | 'flag'

const compared: readonly Operator[] = ['=', '!=', '<', '<=', '>', '>=']
const presence: readonly Operator[] = ['null', 'notNull']
/** The operators that make sense of a fact. What is never empty is not asked whether it is. */
export const operatorsOf: Readonly<Record<FactKind, readonly Operator[]>> = {
  count: [...compared, 'in'],
  money: [...compared, 'in'],
  days: [...compared, 'in', ...presence],
  day: [...compared, ...presence],
  moment: compared,
  text: ['=', '!=', 'contains', 'in', ...presence],
  words: ['=', '!=', 'contains', 'in', ...presence],
  flag: ['=', '!='],
}

interface Fact {
  readonly label: string
  readonly kind: FactKind
  /** The resource that it tells of, which whoever asks must be allowed to view; without: the customer's own. */
  readonly of?: ResourceName
}
/** Rentals that were cancelled are none. */
export const facts = {
  rental_count: { label: 'Rentals', kind: 'count', of: 'rentals' },
  total_spent: { label: 'Total spent', kind: 'money', of: 'rentals' },
  last_rental_at: { label: 'Last rental', kind: 'day', of: 'rentals' },
  days_since_last_rental: { label: 'Days since the last rental', kind: 'days', of: 'rentals' },
  open_tickets: { label: 'Open tickets', kind: 'count', of: 'tickets' },
  favorite_count: { label: 'Favorites', kind: 'count', of: 'favorites' },
  city: { label: 'City', kind: 'text' },
  country: { label: 'Country', kind: 'text' },
  created_at: { label: 'Customer since', kind: 'moment' },
  note_tag: { label: 'Tag of a note', kind: 'words', of: 'customer_notes' },
  has_important_note: { label: 'Has an important note', kind: 'flag', of: 'customer_notes' },
} as const satisfies Readonly<Record<string, Fact>>
export type RuleField = keyof typeof facts
/** The resource that a fact tells of, beside the customers. */
export const resourceOf = (field: RuleField): ResourceName | undefined => {
  const fact: Fact = facts[field]
  return fact.of
}

/** All that facts tell of: who is a member by rules is for those who may view these. */
export const factResources: readonly string[] = [
  ...new Set(Object.values(facts).flatMap((fact: Fact) => fact.of ?? [])),
]

export const isGroup = (one: Rule | Group): one is Group => 'rules' in one

/** Where a rule stands: `[1, 0]` is `rules[1].rules[0]`. */
export type RulePath = readonly number[]
/** Every rule of the tree with its path, from top to bottom. */
export function rulesIn(criteria: Criteria, path: RulePath = []): { readonly path: RulePath; readonly rule: Rule }[] {
  return (criteria.rules ?? []).flatMap((one, at) =>
    isGroup(one) ? rulesIn(one, [...path, at]) : [{ path: [...path, at], rule: one }],
  )
}
