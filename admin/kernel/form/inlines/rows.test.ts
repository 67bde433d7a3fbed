import { expect, it } from 'vitest'
import { blanksFor } from './rows.ts'

const inline = { resource: 'things', by: 'owner', fields: ['name'] }

it.each([
  ['nothing said', {}, 0, { count: 0, must: 0 }],
  ['extra ones', { extra: 2 }, 3, { count: 2, must: 0 }],
  ['at least two, none saved', { min: 2 }, 0, { count: 2, must: 2 }],
  ['at least two, one saved, and one extra', { min: 2, extra: 1 }, 1, { count: 1, must: 1 }],
  ['at least two, both saved', { min: 2 }, 2, { count: 0, must: 0 }],
  ['at most three, two saved', { max: 3, extra: 5 }, 2, { count: 1, must: 0 }],
  ['at most three, four saved', { max: 3, extra: 5 }, 4, { count: 0, must: 0 }],
])('A8-97 blank rows: %s', (_, options, saved, expected) => {
  expect(blanksFor({ inline: { ...inline, ...options }, canAdd: true }, saved)).toEqual(expected)
})

it('A8-98 who may not add gets no blank rows', () => {
  expect(blanksFor({ inline: { ...inline, extra: 2, min: 1 }, canAdd: false }, 0)).toEqual({ count: 0, must: 0 })
})
