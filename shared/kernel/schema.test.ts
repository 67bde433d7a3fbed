// What each kind of field takes from a body, and what it makes of it.
import { describe, expect, it } from 'vitest'
import { filterSchema } from './filter-schema.ts'
import {
  type AnyField,
  bool,
  choice,
  date,
  instant,
  integer,
  json,
  MAX_MONEY,
  money,
  ref,
  secret,
  text,
} from './kinds.ts'
import { MANY_REFS, refs, set } from './many-kinds.ts'
import { bodySchema, inputSchema } from './schema.ts'

/** The value in memory, or the messages. */
const taken = (field: AnyField, value: unknown) => {
  const parsed = inputSchema(field).safeParse(value)
  return parsed.success ? { value: parsed.data } : { errors: parsed.error.issues.length }
}
const NULLS = [null, '', '  ']

describe('a body’s value', () => {
  it.each<[string, AnyField, unknown, unknown]>([
    ['text is trimmed', text('T'), '  a b ', 'a b'],
    ['text may be empty', text('T'), '', ''],
    ['a number is text', text('T'), 5, '5'],
    ['one line of 255', text('T'), 'x'.repeat(255), 'x'.repeat(255)],
    ['many lines of 20,000', text('T', { multiline: true }), 'x'.repeat(20_000), 'x'.repeat(20_000)],
    ['an address', text('E', { format: 'email' }), ' a.b+c@d-e.co.uk ', 'a.b+c@d-e.co.uk'],
    ['an address with quotes', text('E', { format: 'email' }), '"a b\\"c"@d-e.co', '"a b\\"c"@d-e.co'],
    ['an address of this computer', text('E', { format: 'email' }), "o'neil+x@localhost", "o'neil+x@localhost"],
    ['an address without a name', text('E', { format: 'email' }), 'a@[192.0.2.1]', 'a@[192.0.2.1]'],
    [
      'an address of the longest names',
      text('E', { format: 'email' }),
      `a@${'b'.repeat(63)}.cc`,
      `a@${'b'.repeat(63)}.cc`,
    ],
    ['an address in another script', text('E', { format: 'email' }), 'анна@пример.рф', 'анна@пример.рф'],
    ['a choice', choice('C', { a: 'A', b: 'B' }), 'b', 'b'],
    ['a whole number', integer('N'), 5, 5],
    ['a whole number as text', integer('N'), ' 12 ', 12],
    ['money in minor units', money('M'), '99.5', 9950],
    ['the most money', money('M'), 9_999_999_999.99, MAX_MONEY],
    ['a date', date('D'), '2028-02-29', '2028-02-29'],
    ['an instant in UTC', instant('I'), '2026-10-21T12:00:00+04:00', '2026-10-21T08:00:00.000Z'],
    ['an instant with micros', instant('I'), '2026-10-21T08:00:00.123456Z', '2026-10-21T08:00:00.123Z'],
    ['an instant in another form', instant('I'), '2026-1-2 9:05:06,5 -0330', '2026-01-02T12:35:06.500Z'],
    ['an instant at the full hour', instant('I'), '2026-10-21T08Z', '2026-10-21T08:00:00.000Z'],
    ['an instant with the hours of its offset', instant('I'), '2026-10-21T08:00+04', '2026-10-21T04:00:00.000Z'],
    ['yes', bool('B'), true, true],
    ['a ref', ref('R', 'users'), 7, 7],
    ['a ref as text', ref('R', 'users'), '7', 7],
    ['a set, as declared and without doubles', set('S', { a: 'A', b: 'B' }), ['b', 'a', 'b'], ['a', 'b']],
    ['an empty set', set('S', { a: 'A' }), [], []],
    ['several refs, by number and without doubles', refs('R', 'users'), [7, '10', 7, 2], [2, 7, 10]],
    ['an object', json('J'), { a: [1, null] }, { a: [1, null] }],
    ['an amount with a default', money('M', { default: 0 }), '', 0],
  ])('%s', (_name, field, value, wanted) => {
    expect(taken(field, value)).toEqual({ value: wanted })
  })
  it.each<[string, AnyField, unknown[]]>([
    ['text', text('T'), [true, {}, [], null, undefined, 'a\0', 'x'.repeat(256), Number.NaN]],
    ['required text', text('T', { required: true }), ['', '  ']],
    [
      'an address',
      text('E', { format: 'email' }),
      [
        ...['a', 'a@b', 'a@b.', '@b.cc', 'a b@c.dd', 'a@b c.dd', 'a@@b.cc', 'a@b.cc,d@e.ff', '<a@b.cc>'],
        ...[
          '.a@b.de',
          'a.@b.de',
          'a..b@x.de',
          'a@.b.de',
          'a@b..de',
          'a@-b.de',
          'a@b-.de',
          'a@b.c',
          'a@b.d-',
          'a@b_c.de',
        ],
        ...[
          'a(b@c.de',
          'a[b]@c.de',
          'a,b@c.de',
          'a;b@c.de',
          'a:b@c.de',
          'a\\b@c.de',
          '"a@b.de',
          '"a"b"@c.de',
          'a"b"@c.de',
        ],
        ...['a@[1.2.3]', 'a@[b.de]', `a@${'b'.repeat(64)}.cc`, `a@b.${'c'.repeat(64)}`, `${'a'.repeat(251)}@b.cc`],
      ],
    ],
    ['a choice', choice('C', { a: 'A' }), ['A', 'b', 1, {}, [], true, '__proto__', 'constructor']],
    ['a choice with a default', choice('C', { a: 'A' }, { default: 'a' }), [null, '']],
    ['a whole number', integer('N', { max: 100 }), [1.5, '1.5', 101, -1, 'x', true, [], 1e300, '1e1', Number.NaN]],
    ['money', money('M'), [-0.01, 0.001, 1e10, 'x', true, [], '1e1']],
    [
      'a date',
      date('D'),
      ['2026-02-30', '2026-13-01', '26-1-1', '2026-10-21T00:00:00Z', '0000-01-01', 20261021, true, 'x'],
    ],
    [
      'an instant',
      instant('I'),
      [
        ...['2026-13-01T00:00:00Z', '2026-02-30', '2026-10-21T24:00', '2026-10-21T08:60', '2026-10-21T08:00:60Z', 'x'],
        ...['2026-10-21T08:00:00+24:00', '2026-10-21T08:00:00+00:60', '2026-10-21T', '20261021', 5, true],
        ...['0999-12-31T23:00:00', '9999-12-31T23:00:00-04:00', '2026-10-21T08:00:00 04:00'],
      ],
    ],
    ['yes or no', bool('B'), ['true', 1, 0, '1', null, 'yes', []]],
    ['a ref', ref('R', 'users'), [0, -1, 1.5, 'x', true, {}, [1], 1e300, '9'.repeat(20)]],
    ['a set', set('S', { a: 'A' }), [null, undefined, 'a', {}, ['b'], [1], [null], ['__proto__']]],
    ['a required set', set('S', { a: 'A' }, { required: true }), [[]]],
    [
      'several refs',
      refs('R', 'users'),
      [null, undefined, 1, '1', {}, [0], [-1], [1.5], ['x'], [true], [[1]], [1, null]],
    ],
    ['not too many refs', refs('R', 'users'), [Array.from({ length: MANY_REFS + 1 }, (_, at) => at + 1)]],
    ['an object', json('J'), [null, [], 'x', 1, true, undefined, { a: 'x'.repeat(20_000) }, { a: '\0' }, { '\0': 1 }]],
    ['a password', secret('P'), ['1234567', 'x'.repeat(129), 5, null]],
  ])('%s takes nothing else', (_name, field, values) => {
    for (const value of values) expect([value, taken(field, value)]).toEqual([value, { errors: expect.any(Number) }])
  })
  it('blank is null where a date, a number or a ref may be empty', () => {
    for (const field of [date('D'), instant('I'), integer('N'), money('M'), ref('R', 'users')])
      for (const value of NULLS) expect(taken(field, value)).toEqual({ value: null })
  })
  it('and a complaint where it may not', () => {
    for (const field of [date('D', { required: true }), ref('R', 'users', { required: true })])
      for (const value of NULLS) expect(taken(field, value)).toHaveProperty('errors')
  })
})

describe('an instant without an offset', () => {
  const inZone = (zone: string, value: string) => inputSchema(instant('I'), zone).safeParse(value)
  it.each([
    ['Asia/Dubai', '2026-01-02T10:00:00', '2026-01-02T06:00:00.000Z'],
    ['Asia/Dubai', '2026-01-02 10:00', '2026-01-02T06:00:00.000Z'],
    ['Asia/Dubai', '2026-01-02', '2026-01-01T20:00:00.000Z'],
    ['Asia/Kolkata', '2026-01-02T10:00:00.25', '2026-01-02T04:30:00.250Z'],
    ['America/New_York', '2026-07-01T10:00', '2026-07-01T14:00:00.000Z'],
    ['America/New_York', '2026-12-01T10:00', '2026-12-01T15:00:00.000Z'],
    // Clocks show 01:30 twice on that night.
    ['America/New_York', '2026-11-01T01:30', '2026-11-01T05:30:00.000Z'],
    ['Europe/Berlin', '2026-03-29T03:00', '2026-03-29T01:00:00.000Z'],
    // A day that there was not.
    ['Pacific/Apia', '2011-12-31T00:00', '2011-12-30T10:00:00.000Z'],
    ['Asia/Dubai', '1900-01-01T00:00', '1899-12-31T20:18:48.000Z'],
    ['UTC', '2026-01-02T10:00', '2026-01-02T10:00:00.000Z'],
  ])('in %s, %s', (zone, value, wanted) => {
    expect(inZone(zone, value).data).toBe(wanted)
  })
  it('is refused when clocks never show it', () => {
    for (const [zone, value] of [
      ['Europe/Berlin', '2026-03-29T02:30:00'],
      ['Pacific/Apia', '2011-12-30T12:00:00'],
    ] as const)
      expect(inZone(zone, value).error?.issues.map(({ message }) => message)).toEqual([
        `Invalid datetime for the timezone "${zone}".`,
      ])
  })
})

describe('a list', () => {
  it.each<[AnyField, unknown, string[]]>([
    [set('S', { a: 'A' }), 'a', ['Expected a list of items but got type "string".']],
    [set('S', { a: 'A' }), ['a', 'x', 'y'], ['"x" is not a valid choice.', '"y" is not a valid choice.']],
    [set('S', { a: 'A' }), null, ['This field may not be null.']],
    [refs('R', 'users'), undefined, ['This field is required.']],
    [refs('R', 'users', { required: true }), [], ['This list may not be empty.']],
    [refs('R', 'users'), [true], ['Incorrect type. Expected pk value, received boolean.']],
    [refs('R', 'users'), [1, -1], ['Invalid pk "-1" - object does not exist.']],
  ])('%o says what is wrong with %j', (field, value, messages) => {
    expect(
      inputSchema(field)
        .safeParse(value)
        .error?.issues.map(({ message }) => message),
    ).toEqual(messages)
  })
})

describe('a body', () => {
  const fields = { a: text('A', { required: true }), b: text('B'), c: choice('C', { x: 'X' }, { required: true }) }
  const keys = (mode: 'create' | 'put' | 'patch', body: unknown) => {
    const parsed = bodySchema(fields, ['a', 'b', 'c'], mode).safeParse(body)
    return parsed.success ? parsed.data : parsed.error.issues.map(({ path }) => String(path[0]))
  }
  it('needs the required fields on creation and PUT, none on PATCH', () => {
    expect(keys('create', {})).toEqual(['a', 'c'])
    expect(keys('put', { c: 'x' })).toEqual(['a'])
    expect(keys('patch', {})).toEqual({})
    expect(keys('patch', { a: '' })).toEqual(['a'])
  })
  it('is not asked about other fields', () => {
    expect(keys('create', { a: 'x', c: 'x', d: { e: [] }, constructor: 5 })).toEqual({ a: 'x', c: 'x' })
  })
})

describe('a filter’s value', () => {
  it.each<[AnyField, string, unknown]>([
    [bool('B'), 'True', true],
    [bool('B'), '0', false],
    [ref('R', 'users'), '7', 7],
    [refs('R', 'users'), '7', 7],
    [choice('C', { a: 'A' }), 'a', 'a'],
    [money('M'), '9.5', 950],
    [text('T'), 'a', 'a'],
  ])('%o %s', (field, value, wanted) => {
    expect(filterSchema(field).safeParse(value)).toMatchObject({ success: true, data: wanted })
  })
  it.each<[AnyField, string]>([
    [bool('B'), 'yes'],
    [bool('B'), 'toString'],
    [ref('R', 'users'), 'x'],
    [ref('R', 'users'), '1.5'],
    [choice('C', { a: 'A' }), 'b'],
    [choice('C', { a: 'A' }), 'constructor'],
    [money('M'), 'x'],
    [date('D'), 'x'],
    [refs('R', 'users'), 'x'],
    [set('S', { a: 'A' }), 'a'],
    [json('J'), '{}'],
    [secret('P'), 'x'],
  ])('%o refuses %s', (field, value) => {
    expect(filterSchema(field).safeParse(value).success).toBe(false)
  })
})
