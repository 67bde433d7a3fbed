/** What two records are compared by: the same expression in the index and in the statement. */
import type { Likeness } from '../../shared/kernel/resource.ts'
import type { DialectName } from './dialect.ts'

/** So many digits at the end are a number, with or without the code of the country before it. */
const DIGITS = 9
/** Fewer are a number that many have, or none. */
const FEWEST = 7
const MARKS = [' ', '-', '(', ')', '+', '.', '/']

function digits(column: string, dialect: DialectName): string {
  if (dialect === 'postgres') return `right(translate(${column}, '${MARKS.join('')}', ''), ${DIGITS})`
  return `substr(${MARKS.reduce((text, mark) => `replace(${text}, '${mark}', '')`, column)}, -${DIGITS})`
}

export const likeExpression = ({ field, as }: Likeness, dialect: DialectName, prefix = ''): string =>
  as === 'words' ? `lower(${prefix}"${field}")` : digits(`${prefix}"${field}"`, dialect)

/** The value that the expression is compared with; undefined for what says nothing. */
export function likeValue({ as }: Likeness, value: unknown): string | undefined {
  const text = String(value ?? '').trim()
  // As the expression does: other letters have no case in either database's order.
  if (as === 'words') return text === '' ? undefined : text.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
  const number = text.replace(/[\s\-()+./]/g, '').slice(-DIGITS)
  return number.length < FEWEST ? undefined : number
}
