/** A rule of a segment in words: "Rentals ≥ 3". */
import { facts, type Operator, type Rule } from '../../../shared/segment-criteria.ts'
import { type Formats, formatDate, formatNumber } from '../../kernel/format.ts'
import { message, say, t } from '../../locales/translate.ts'
import { kindOf } from './criteria-query.ts'

const words: Readonly<Record<Operator, string>> = {
  '=': '=',
  '!=': '≠',
  '<': '<',
  '<=': '≤',
  '>': '>',
  '>=': '≥',
  contains: message('contains'),
  in: message('is one of'),
  null: message('is empty'),
  notNull: message('is not empty'),
}

const DATE = /^\d{4}-\d{2}-\d{2}$/
function valueWords(value: string | number | boolean): string {
  if (typeof value === 'boolean') return value ? t('Yes') : t('No')
  if (typeof value === 'number') return formatNumber(value)
  return DATE.test(value) ? formatDate(value) : `“${value}”`
}

/** The rule as one line. */
export function ruleWords({ field, operator, value }: Rule, { money }: Formats): string {
  const values = value === undefined ? [] : [value].flat()
  const told = (one: string | number | boolean) =>
    kindOf(field) === 'money' && typeof one === 'number' ? money(one) : valueWords(one)
  return [say(facts[field].label), say(words[operator]), values.map(told).join(t(', '))].join(' ').trim()
}
