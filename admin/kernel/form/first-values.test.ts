import { expect, it } from 'vitest'
import { bool, choice, date, instant, integer, json, money, ref, secret, text } from '../../../shared/kernel/kinds.ts'
import { defineResource } from '../../../shared/kernel/resource.ts'
import { defineAdmin } from '../define-admin.ts'
import { firstValues } from './first-values.ts'

const things = defineResource({
  name: 'things',
  label: { one: 'Thing', many: 'Things' },
  paths: { admin: 'things' },
  title: 'name',
  search: [],
  fields: {
    name: text('Name', { required: true }),
    state: choice('State', { new: 'New', old: 'Old' }, { default: 'new' }),
    count: integer('Count'),
    price: money('Price'),
    day: date('Day'),
    moment: instant('Moment'),
    hot: bool('Hot', { default: true }),
    owner: ref('Owner', 'things'),
    more: json('More'),
    password: secret('Password'),
    fixed: text('Fixed', { readonly: true }),
    later: text('Later'),
  },
})
const Icon = () => null
const admin = defineAdmin(things, {
  menu: { group: 'Things', icon: Icon },
  list: { columns: ['name'] },
  form: {
    fieldsets: [
      {
        title: 'All',
        fields: ['name', 'state', ['count', 'price'], 'day', 'moment', 'hot', 'owner', 'more', 'password', 'fixed'],
      },
      { title: 'Later', fields: ['later'], only: 'change' },
    ],
    prefill: ({ me }) => ({ owner: me }),
  },
})
const first = (query: string) =>
  firstValues(admin, new URLSearchParams(query), { me: 7, now: '2026-10-21T10:00:00.000Z', timeZone: 'Asia/Dubai' })

it('without an address a record begins with defaults and what its admin prefills', () => {
  expect(first('')).toEqual({
    name: '',
    state: 'new',
    count: null,
    price: null,
    day: null,
    moment: null,
    hot: true,
    owner: 7,
    more: {},
    password: '',
  })
})

it.each([
  ['name=Zoe%20K', { name: 'Zoe K' }],
  ['state=old', { state: 'old' }],
  ['count=0&price=12.5', { count: 0, price: 12.5 }],
  ['day=2026-02-28', { day: '2026-02-28' }],
  ['moment=2026-10-21T14:20', { moment: '2026-10-21T10:20:00.000Z' }],
  ['moment=2026-10-21T14:20:00Z', { moment: '2026-10-21T14:20:00.000Z' }],
  ['hot=false', { hot: false }],
  ['hot=0', { hot: false }],
  ['owner=12', { owner: 12 }],
  ['more=%7B%22a%22%3A1%7D', { more: { a: 1 } }],
])('A7-93 %s is the first value', (query, expected) => {
  expect(first(query)).toMatchObject(expected)
})

it.each([
  'state=broken',
  'state=constructor',
  'count=many&price=',
  'day=2026-02-31',
  'day=tomorrow',
  'moment=2026-10-21T25:00',
  'moment=soon',
  'hot=perhaps',
  'owner=-1',
  'owner=abc',
  'more=[1]',
  'more={',
  'password=secret',
  'fixed=x&later=x&nobody=x&__proto__=x',
])('A7-93 %s is ignored', (query) => {
  expect(first(query)).toEqual(first(''))
})
