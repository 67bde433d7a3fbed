/** From what came in a body to criteria that can be trusted, or to sentences that say what is wrong with them. */
import { z } from 'zod'
import { invalid } from '../../shared/kernel/errors.ts'
import { isDate, toInstant } from '../../shared/kernel/instants.ts'
import { MAX_MONEY } from '../../shared/kernel/kinds.ts'
import { toMajor, toMinor } from '../../shared/kernel/money.ts'
import { ONE_LINE, wholeNumber } from '../../shared/kernel/schema.ts'
import {
  type Criteria,
  type FactKind,
  facts,
  type Group,
  MAX_LEVELS,
  MAX_RULES,
  MAX_VALUES,
  type Operator,
  operatorsOf,
  type Rule,
  type RuleField,
  type RuleValue,
} from '../../shared/segment-criteria.ts'

const MAX_COUNT = 2_147_483_647
/** A century. */
const MAX_DAYS = 36_500

const number = (parse: (value: string | number) => number | null, max: number, what: string) =>
  z.union([z.number(), z.string()], what).transform((value, context) => {
    const parsed = parse(value)
    if (parsed === null || parsed < 0 || parsed > max) context.addIssue(what)
    return parsed ?? 0
  })
const whole = (max: number) => number(wholeNumber, max, `must be a whole number from 0 to ${max}`)
const text = z
  .string('must be a text')
  .trim()
  .min(1, 'must not be blank; use "null" for customers without one')
  .max(ONE_LINE, `must have no more than ${ONE_LINE} characters`)
const date = (zone: string) =>
  z.string('must be a date').transform((value, context) => {
    const found = isDate(value) ? value : toInstant(value, zone)
    if (found === null) context.addIssue('must be a date, YYYY-MM-DD, or an instant')
    return found ?? ''
  })

const timeless = {
  count: whole(MAX_COUNT),
  money: number(
    (value) => {
      const minor = toMinor(value)
      return minor === null ? null : toMajor(minor)
    },
    toMajor(MAX_MONEY),
    `must be an amount from 0 to ${toMajor(MAX_MONEY)} with at most 2 decimals`,
  ),
  days: whole(MAX_DAYS),
  text,
  words: text,
  flag: z.boolean('must be true or false'),
}
/** One value that a fact is compared with; instants without an offset are those of `zone`. */
const valuesIn = (zone: string): Readonly<Record<FactKind, z.ZodType<string | number | boolean>>> => ({
  ...timeless,
  day: date(zone),
  moment: date(zone),
})
const list = z
  .array(z.unknown(), 'must be a list')
  .min(1, 'must not be an empty list')
  .max(MAX_VALUES, `must have no more than ${MAX_VALUES} values`)

const head = z.object({ field: z.string(), operator: z.string() })
const groupHead = z.object({
  combinator: z.enum(['and', 'or'], '"combinator" must be "and" or "or"'),
  not: z.boolean('"not" must be true or false').optional(),
  rules: z.array(z.unknown(), '"rules" must be a list'),
})

const isFact = (name: string): name is RuleField => Object.hasOwn(facts, name)
const shown = (value: string): string => JSON.stringify(value.slice(0, 50))

/** Reads a tree once, from top to bottom; more than it may hold ends the reading at once. */
class Reader {
  readonly problems: string[] = []
  private readonly values: ReturnType<typeof valuesIn>
  private rules = 0
  private groups = 0

  constructor(zone: string) {
    this.values = valuesIn(zone)
  }

  private note(path: string, problem: string): null {
    this.problems.push(path === '' ? `${problem}.` : `${path}: ${problem}.`)
    return null
  }

  private value(path: string, kind: FactKind, operator: Operator, value: unknown): RuleValue | undefined {
    if (operator === 'null' || operator === 'notNull') return undefined
    const one = this.values[kind]
    const items = operator === 'in' ? list.safeParse(value) : { success: true as const, data: [value] }
    if (!items.success) return void this.note(path, `"value" ${items.error.issues[0]?.message}`)
    const read = items.data.map((item) => one.safeParse(item))
    const wrong = read.find(({ success }) => !success)
    if (wrong) return void this.note(path, `"value" ${wrong.error?.issues[0]?.message}`)
    const good = read.map(({ data }) => data)
    // Of the facts that are asked with "in" none is a yes or no.
    return operator === 'in' ? (good as (string | number)[]) : good[0]
  }

  private rule(path: string, given: unknown): Rule | null {
    const read = head.safeParse(given)
    if (!read.success) return this.note(path, 'a rule has a "field", an "operator" and a "value"')
    const { field, operator: asked } = read.data
    if (!isFact(field)) return this.note(path, `unknown field ${shown(field)}`)
    const { kind } = facts[field]
    const operator = operatorsOf[kind].find((one) => one === asked)
    if (!operator) {
      const known = Object.values(operatorsOf).some((some) => some.some((one) => one === asked))
      return this.note(
        path,
        known ? `the operator ${shown(asked)} makes no sense for ${field}` : `unknown operator ${shown(asked)}`,
      )
    }
    const before = this.problems.length
    const value = this.value(path, kind, operator, (given as { value?: unknown }).value)
    if (this.problems.length > before) return null
    return value === undefined ? { field, operator } : { field, operator, value }
  }

  /** @throws TooMuch */
  group(path: string, given: unknown, level: number): Group | null {
    if (++this.groups > MAX_RULES) throw new TooMuch(`There may be at most ${MAX_RULES} groups.`)
    if (level > MAX_LEVELS) throw new TooMuch(`Groups may stand in each other at most ${MAX_LEVELS} levels deep.`)
    const read = groupHead.safeParse(given)
    if (!read.success) return this.note(path, read.error.issues[0]?.message ?? 'not a group')
    const { combinator, not, rules: all } = read.data
    const rules: (Rule | Group)[] = []
    for (const [at, one] of all.entries()) {
      const here = `${path === '' ? '' : `${path}.`}rules.${at}`
      const isGroup = typeof one === 'object' && one !== null && Object.hasOwn(one, 'rules')
      if (!isGroup && ++this.rules > MAX_RULES) throw new TooMuch(`There may be at most ${MAX_RULES} rules.`)
      const found = isGroup ? this.group(here, one, level + 1) : this.rule(here, one)
      if (found) rules.push(found)
    }
    return not === undefined ? { combinator, rules } : { combinator, not, rules }
  }
}
class TooMuch extends Error {}

const isEmpty = (given: object): boolean => Object.keys(given).length === 0

/**
 * Criteria as they are stored: known keys alone, numbers as numbers. `{}` is without rules.
 * @throws AppError invalid on `criteria` with a sentence for everything that is wrong
 */
export function readCriteria(given: object, zone: string): Criteria {
  if (isEmpty(given)) return {}
  const reader = new Reader(zone)
  try {
    const group = reader.group('', given, 1)
    if (group && reader.problems.length === 0) return group
  } catch (error) {
    if (!(error instanceof TooMuch)) throw error
    throw invalid({ criteria: [error.message] })
  }
  throw invalid({ criteria: reader.problems })
}
