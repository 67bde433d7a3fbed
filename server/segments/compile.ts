/**
 * Criteria to SQL: a table `held` with a row per customer and a column per rule, 1 where it holds and else 0. So a rule is
 * evaluated once however often it is counted, and whatever is not known of a customer makes a rule false and never null.
 */
import { toMinor } from '../../shared/kernel/money.ts'
import { fold } from '../../shared/kernel/text.ts'
import {
  type Criteria,
  type FactKind,
  facts,
  type Group,
  isGroup,
  type Operator,
  type Rule,
  type RuleField,
  rulesIn,
} from '../../shared/segment-criteria.ts'
import { Statement } from '../db/compile.ts'
import type { Connection } from '../db/open.ts'
import { among, type Scope, sourceOf, sourceText, textsOf } from './sources.ts'
import { dayOf, daysAgo, earlier, momentOf, type Span, spanTests } from './spans.ts'

export type Texts = ReadonlyMap<RuleField, readonly string[]>
export interface Asking {
  /** The date of now in `timeZone`. */
  readonly today: string
  readonly timeZone: string
  readonly scope: Scope
  /** From `textsFor`. */
  readonly texts: Texts
}

/** What is known of a customer `c`, by field. */
const columns: Readonly<Record<Rule['field'], string>> = {
  rental_count: 'coalesce(rented.n, 0)',
  total_spent: 'coalesce(rented.spent, 0)',
  last_rental_at: 'rented.last_day',
  days_since_last_rental: 'rented.last_day',
  open_tickets: 'coalesce(asked.n, 0)',
  favorite_count: 'coalesce(liked.n, 0)',
  city: 'c.city',
  country: 'c.country',
  created_at: 'c.created_at',
  note_tag: 'noted.tag',
  has_important_note: 'coalesce(noted.important, 0)',
}

type Test = (s: Statement, rule: Rule, at: number, asking: Asking) => string

/** A number; amounts are stored in minor units. */
const numeric =
  (read: (value: number) => number | null): Test =>
  (s, { field, operator, value }) => {
    const places = (Array.isArray(value) ? value : [value]).map((one) => s.bind(read(Number(one))))
    const compared = operator === '!=' ? '<>' : operator
    return `${columns[field]} ${compared} ${operator === 'in' ? `(${places.join(', ')})` : places[0]}`
  }

/** An edge or two on a line of time. Several values are several spans. */
const spanned =
  (spanOf: (value: string, asking: Asking) => Span, turned: Partial<Record<Operator, Operator>> = {}): Test =>
  (s, rule, _at, asking) => {
    const column = columns[rule.field]
    if (rule.operator === 'null' || rule.operator === 'notNull')
      return `${column} is ${rule.operator === 'null' ? '' : 'not '}null`
    const operator = rule.operator === 'in' ? '=' : (turned[rule.operator] ?? rule.operator)
    const parts = textsOf(rule).map((value) => spanTests[operator]?.(s, column, spanOf(value, asking)) ?? 'false')
    return `(${parts.join(' or ')})`
  }

const isText = (field: RuleField): field is 'city' | 'country' => facts[field].kind === 'text'
/**
 * A text that is never null: "" is none. Which of the texts there are match is found out beforehand, so that both
 * databases fold as the search does; they are few, however many customers there are.
 */
const textual: Test = (s, rule, _at, { texts }) => {
  const column = columns[rule.field]
  if (rule.operator === 'null') return `${column} = ''`
  if (rule.operator === 'notNull') return `${column} <> ''`
  const wanted = textsOf(rule).map(fold)
  const matches = (text: string) =>
    wanted.some((one) => (rule.operator === 'contains' ? text.includes(one) : text === one))
  const found = (texts.get(rule.field) ?? []).filter((text) => matches(fold(text)))
  return `${column} ${rule.operator === '!=' ? 'not ' : ''}in ${manyTexts(s, found)}`
}
/** Texts of any number, as one parameter. */
const manyTexts = (s: Statement, texts: readonly string[]): string =>
  s.dialect === 'sqlite'
    ? `(select value from json_each(${s.place(JSON.stringify(texts))}))`
    : `(select unnest(${s.place(texts)}::text[]))`

/** Every city and country that a customer in question has, where the criteria speak of them. */
export async function textsFor(db: Connection, criteria: Criteria, scope: Scope): Promise<Texts> {
  const texts = new Map<RuleField, string[]>()
  for (const { rule } of rulesIn(criteria)) {
    const { field } = rule
    if (!isText(field) || texts.has(field)) continue
    const s = new Statement(db.dialect)
    const rows = await db.run(
      `select distinct ${field} as text from customers where true${among(s, 'id', scope)}`,
      s.values,
    )
    texts.set(
      field,
      rows.map(({ text }) => String(text)),
    )
  }
  return texts
}

const without: ReadonlySet<Operator> = new Set(['!=', 'null'])
const tests: Readonly<Record<FactKind, Test>> = {
  count: numeric((value) => value),
  money: numeric(toMinor),
  day: spanned((value, { timeZone }) => dayOf(value, timeZone)),
  days: spanned((value, { today }) => daysAgo(Number(value), today), earlier),
  moment: spanned((value, { timeZone }) => momentOf(value, timeZone)),
  text: textual,
  words: (_s, { field, operator }, at) => `coalesce(${columns[field]}${at}, 0) = ${without.has(operator) ? 0 : 1}`,
  flag: (_s, { field, operator, value }) => `${columns[field]} = ${(operator === '=') === value ? 1 : 0}`,
}

/** The tree over the columns of `held`; null when there is no rule in it. */
function treeOf(group: Group, next: () => number): string | null {
  const parts = group.rules.flatMap((one) => {
    const part = isGroup(one) ? treeOf(one, next) : `r${next()} = 1`
    return part === null ? [] : [part]
  })
  if (parts.length === 0) return null
  const all = `(${parts.join(` ${group.combinator} `)})`
  return group.not ? `not ${all}` : all
}

export interface Compiled {
  /** Begins a statement: `with …`, of which the last is `held (id, r0, r1, …)`. */
  readonly tables: string
  /** The condition on a row of `held` under which all of the criteria hold. */
  readonly holds: string
}

/** Null for criteria without a rule, which hold for nobody. Its values come first in the statement. */
export function compileCriteria(s: Statement, criteria: Criteria, asking: Asking): Compiled | null {
  const rules = rulesIn(criteria).map(({ rule }) => rule)
  if (rules.length === 0) return null
  const needed = new Set(rules.flatMap(({ field }) => sourceOf[field] ?? []))
  const sources = [...needed].map((name) => `${name} as (${sourceText[name](s, rules, asking.scope)})`)
  const joins = [...needed].map((name) => ` left join ${name} on ${name}.customer = c.id`)
  const held = rules.map(
    (rule, at) => `case when ${tests[facts[rule.field].kind](s, rule, at, asking)} then 1 else 0 end as r${at}`,
  )
  const from = `select c.id as id, ${held.join(', ')} from customers c${joins.join('')} where true${among(s, 'c.id', asking.scope)}`
  let at = 0
  const holds = treeOf(criteria as Group, () => at++)
  return { tables: `with ${[...sources, `held as (${from})`].join(', ')}`, holds: holds ?? 'false' }
}
