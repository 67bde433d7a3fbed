import { expect, it } from 'vitest'
import { leads } from '../../../shared/resources/leads.ts'
import { filterQuery } from '../../providers/query.ts'
import { defineAdmin } from '../define-admin.ts'
import { crudFilters } from './crud.ts'
import { readQuery, writeState } from './url-state.ts'

const admin = defineAdmin(leads, {
  menu: { group: 'CRM', icon: () => null },
  list: { columns: ['title'] },
  form: { fieldsets: [] },
})
const read = (query: string) => readQuery(admin, new URLSearchParams(query))
const there = (query: string) => writeState(admin, read(query).state)
const wire = (query: string) => filterQuery(crudFilters(admin, read(query).state)).toString()

it('A5-67 an address is written as it was read', () => {
  for (const query of [
    '?q=crane&status=new,lost&assigned_to=me,none,3&created_at_gte=2026-10-01&sort=-title,status&page=2&size=50',
    '?title=a&title=b&company_name_like=A,+B&estimated_value_lte=99.5&last_contacted_at_lt=2026-10-01T10:00:00Z',
  ])
    expect(there(decodeURIComponent(query)).replaceAll('%3A', ':')).toBe(query)
})

it('what goes without saying is not written', () => {
  expect(there('?sort=-created_at&page=1&size=25')).toBe('')
  expect(there('?sort=&status=&q=')).toBe('')
})

it.each([
  ['colour=red', 'There is no filter “colour”, so it was left out.'],
  ['constructor=1', 'There is no filter “constructor”, so it was left out.'],
  ['title_between=2', 'There is no filter “title_between”, so it was left out.'],
  ['status_like=n', 'There is no filter “status_like”, so it was left out.'],
  ['converted_to=1', 'There is no filter “converted_to”, so it was left out.'],
  ['sort=metadata', 'There is no column “metadata”, so it was left out of the order.'],
  ['metadata=1', 'There is no filter “metadata”, so it was left out.'],
  ['company=abc', '“abc” is not a record, so it was left out of the filter Seller.'],
  ['estimated_value_gte=much', '“much” is not an amount, so it was left out of the filter Estimated value.'],
  ['created_at_gte=soon', '“soon” is not a date, so it was left out of the filter Created.'],
  ['expected_close_date_lt=2026-02-30', '“2026-02-30” is not a date, so it was left out of the filter Expected close.'],
  ['customer_null=maybe', '“maybe” is not yes or no, so it was left out of the filter Customer.'],
  ['title=a%00b', '“a\0b” is not something to look for, so it was left out of the filter Title.'],
  ['sort=nothing', 'There is no column “nothing”, so it was left out of the order.'],
  ['page=abc', '“abc” is not a page. This is the first.'],
  ['page=0', '“0” is not a page. This is the first.'],
  ['q=a%00', 'The search had characters that are not allowed, so it was left out.'],
])('A5-62 %s is left out with a word', (query, notice) => {
  expect(read(query).leftOut).toEqual([notice])
  expect(there(query)).toBe('')
  expect(wire(query)).toBe('')
})

it('what is right of a filter stays', () => {
  expect(read('?assigned_to=3,abc,me&sort=status,nothing,-title').state).toMatchObject({
    filters: { assigned_to: ['3', 'me'] },
    sort: ['status', '-title'],
  })
})

it('B12 a value that is no choice is a filter that nothing matches', () => {
  expect(read('?status=bogus').leftOut).toEqual([])
  expect(wire('?status=bogus')).toBe('id=0')
  expect(wire('?status=bogus,new')).toBe('status=new')
})

it('a comma belongs to a text and separates choices', () => {
  expect(wire('company_name_like=A, B')).toBe('company_name_like=A%2C+B')
  expect(wire('status=new,lost')).toBe('status=new&status=lost')
})

it('25 values stay 25 values', () => {
  const ids = Array.from({ length: 25 }, (_, index) => index + 1).join(',')
  expect(read(`company=${ids}`).state.filters.company).toHaveLength(25)
})

it('a false filter and a zero are filters', () => {
  expect(wire('customer_null=false')).toBe('customer_null=false')
  expect(wire('estimated_value_lte=0')).toBe('estimated_value_lte=0')
})
