/** Criteria as the builder holds them, and back: the same tree, with ids for the rows on the screen. */
import { prepareRuleGroup, type RuleGroupType, type RuleType } from 'react-querybuilder'
import {
  type Criteria,
  type FactKind,
  facts,
  type Group,
  type Operator,
  operatorsOf,
  type Rule,
  type RuleField,
  type RuleValue,
} from '../../../shared/segment-criteria.ts'
import { message } from '../../locales/translate.ts'

export const words: Readonly<Record<Operator, string>> = {
  '=': message('is'),
  '!=': message('is not'),
  '<': message('is less than'),
  '<=': message('is at most'),
  '>': message('is more than'),
  '>=': message('is at least'),
  contains: message('contains'),
  in: message('is one of'),
  null: message('is empty'),
  notNull: message('is not empty'),
}
/** Days have other words. */
const wordsOfDays: Partial<Readonly<Record<Operator, string>>> = {
  '<': message('is before'),
  '<=': message('is not after'),
  '>': message('is after'),
  '>=': message('is not before'),
}
export const isFact = (name: string): name is RuleField => Object.hasOwn(facts, name)
export const kindOf = (name: string): FactKind => (isFact(name) ? facts[name].kind : 'text')
export const isDay = (kind: FactKind): boolean => kind === 'day' || kind === 'moment'
const isOperator = (name: string): name is Operator => Object.hasOwn(words, name)
export const wordOf = (field: string, operator: string): string => {
  if (!isOperator(operator)) return operator
  return (isDay(kindOf(field)) ? wordsOfDays[operator] : undefined) ?? words[operator]
}
export const operatorsFor = (field: string): readonly Operator[] => operatorsOf[kindOf(field)]

const isEmptiness = (operator: string): boolean => operator === 'null' || operator === 'notNull'
const isValue = (value: unknown): value is RuleValue =>
  Array.isArray(value)
    ? value.length > 0
    : typeof value === 'number' || typeof value === 'boolean' || (typeof value === 'string' && value.trim() !== '')

const isGroup = (one: RuleGroupType | RuleType): one is RuleGroupType => 'rules' in one

const none: RuleGroupType = { combinator: 'and', rules: [] }
const isQuery = (value: unknown): value is RuleGroupType =>
  typeof value === 'object' && value !== null && 'rules' in value && Array.isArray(value.rules)

/** Stored criteria with ids for their rows. */
export const toQuery = (value: unknown): RuleGroupType => prepareRuleGroup(isQuery(value) ? value : none)

/** One value for all operators but `in`, which has several. */
function valueFor(operator: Operator, value: unknown): unknown {
  if (operator === 'in') return Array.isArray(value) ? value : isValue(value) ? [value] : []
  return Array.isArray(value) ? value[0] : value
}

function toRule({ field, operator, value }: RuleType): Rule | undefined {
  if (!isFact(field) || !isOperator(operator)) return undefined
  if (isEmptiness(operator)) return { field, operator }
  const own = valueFor(operator, value)
  return isValue(own) ? { field, operator, value: own } : undefined
}

function toGroup({ combinator, not, rules }: RuleGroupType): Group | undefined {
  const own: (Rule | Group)[] = []
  for (const one of rules) {
    if (typeof one === 'string') return undefined
    const made = isGroup(one) ? toGroup(one) : toRule(one)
    if (!made) return undefined
    own.push(made)
  }
  if (own.length === 0) return undefined
  return { combinator: combinator === 'or' ? 'or' : 'and', ...(not ? { not: true } : {}), rules: own }
}

/** As it is stored; undefined while a rule has no value yet, or a group no rule. */
export function toCriteria(query: RuleGroupType): Criteria | undefined {
  return query.rules.length === 0 ? {} : toGroup(query)
}

/** The facts that its rules speak of. */
export const fieldsIn = ({ rules }: RuleGroupType): string[] =>
  rules.flatMap((one) => ('rules' in one ? fieldsIn(one) : [one.field]))
