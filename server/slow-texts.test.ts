// Hostile texts: what takes a square of their length would stop everybody else.
import { describe, expect, it } from 'vitest'
import { guarded } from '../shared/kernel/csv.ts'
import { text } from '../shared/kernel/kinds.ts'
import { toMinor } from '../shared/kernel/money.ts'
import { inputSchema } from '../shared/kernel/schema.ts'
import { cleanName } from './files/file-name.ts'
import { numberOf } from './records/import/cells.ts'

const N = 400_000
const long = (sign: string) => `1${sign.repeat(N)}x`
const cases: readonly (readonly [string, () => unknown])[] = [
  ['a text of one line', () => inputSchema(text('Title'), 'UTC').safeParse(long(' '))],
  ['a text of one line, with breaks', () => inputSchema(text('Title'), 'UTC').safeParse(long(' \n'))],
  ['an email address', () => inputSchema(text('Email', { format: 'email' }), 'UTC').safeParse(`${long('.')}@b.cc`)],
  ['an amount', () => toMinor(`1.${'0'.repeat(N)}1`)],
  ['the name of a file', () => cleanName(long('.'))],
  ['a number in a table', () => numberOf(long(' '))],
  ['a cell of a table', () => guarded(long(' '))],
  ['a cell of many parts', () => guarded(long(' ;'))],
]

describe('a text of 400,000 characters is judged at once', () => {
  it.each(cases)('%s', (_name, judge) => {
    const started = performance.now()
    judge()
    expect(performance.now() - started).toBeLessThan(500)
  })
})
