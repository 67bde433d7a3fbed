/** Where the facts about customers come from: what was rented, asked, liked and noted, added up per customer. */

import { fold } from '../../shared/kernel/text.ts'
import { tagMark } from '../../shared/resources/customer-notes.ts'
import { openStatuses } from '../../shared/resources/tickets.ts'
import type { Rule, RuleField } from '../../shared/segment-criteria.ts'
import { manyIds, type Statement } from '../db/compile.ts'
import type { Connection } from '../db/open.ts'
import { inPieces, type Piece } from '../db/pieces.ts'
import { likePattern } from '../db/search.ts'

/** The customers that are asked about, by their ids; null for all. */
export type Scope = readonly number[] | Piece | null

/** All customers, some at a time. */
export const customersInPieces = (db: Connection): AsyncGenerator<Piece | null> =>
  inPieces(
    db.dialect,
    async () => {
      const [row] = await db.run('select max(id) as last from customers', [])
      return { above: 0, upTo: Number(row?.last ?? 0) }
    },
    { first: 500, least: 50, most: 20_000 },
  )

/** ` and customer in (…)` */
export function among(s: Statement, column: string, scope: Scope): string {
  if (scope === null) return ''
  if ('upTo' in scope) return ` and ${column} > ${s.bind(scope.above)} and ${column} <= ${s.bind(scope.upTo)}`
  return ` and ${column} in ${manyIds(s, scope)}`
}

export type Source = 'rented' | 'asked' | 'liked' | 'noted'
/** Null for what stands in the customer's own row. */
export const sourceOf: Readonly<Record<RuleField, Source | null>> = {
  rental_count: 'rented',
  total_spent: 'rented',
  last_rental_at: 'rented',
  days_since_last_rental: 'rented',
  open_tickets: 'asked',
  favorite_count: 'liked',
  city: null,
  country: null,
  created_at: null,
  note_tag: 'noted',
  has_important_note: 'noted',
}
/** The text of a rule's value, or of each of several. */
export const textsOf = ({ value }: Rule): string[] => (Array.isArray(value) ? value : [value]).map((one) => String(one))

/** Whether one of the tags of a note is, or contains, one of these texts. No tag holds a comma. */
function tagTest(s: Statement, rule: Rule): string {
  if (rule.operator === 'null' || rule.operator === 'notNull') return `tag_list <> ''`
  const pattern = (text: string) => (rule.operator === 'contains' ? text.replaceAll(',', ',,') : tagMark(text))
  const tests = textsOf(rule).map((text) => `tag_list like ${s.bind(likePattern(pattern(fold(text))))} escape '\\'`)
  return `(${tests.join(' or ')})`
}

const flagged = (condition: string, name: string) => `max(case when ${condition} then 1 else 0 end) as ${name}`

/** The text of a source. `rules` are all of the criteria: one of tags has a column of its own, by its number. */
export const sourceText: Readonly<Record<Source, (s: Statement, rules: readonly Rule[], scope: Scope) => string>> = {
  rented: (s, _rules, scope) =>
    `select customer, count(*) as n, coalesce(sum(total_amount), 0) as spent, max(start_date) as last_day from rentals where status <> 'cancelled'${among(s, 'customer', scope)} group by customer`,
  asked: (s, _rules, scope) =>
    `select customer, count(*) as n from tickets where status in (${openStatuses.map((status) => `'${status}'`).join(', ')})${among(s, 'customer', scope)} group by customer`,
  liked: (s, _rules, scope) =>
    `select customer, count(*) as n from favorites where true${among(s, 'customer', scope)} group by customer`,
  noted(s, rules, scope) {
    const tags = rules.flatMap((rule, at) => (rule.field === 'note_tag' ? [flagged(tagTest(s, rule), `tag${at}`)] : []))
    const columns = ['customer', flagged('is_important', 'important'), ...tags]
    return `select ${columns.join(', ')} from customer_notes where true${among(s, 'customer', scope)} group by customer`
  },
}
