import { expect, it } from 'vitest'
import { leads } from '../../../shared/resources/leads.ts'
import { filterQuery } from '../../providers/query.ts'
import { defineAdmin } from '../define-admin.ts'
import { crudFilters, nextSort, readState, writeState } from './url-state.ts'

const admin = defineAdmin(leads, {
  menu: { group: 'CRM', icon: () => null },
  list: { columns: ['title'] },
  form: { fieldsets: [] },
})
const read = (query: string) => readState(admin, new URLSearchParams(query))
const there = (query: string) => writeState(admin, read(query))
const wire = (query: string) => filterQuery(crudFilters(admin, read(query))).toString()

it('an address is written as it was read', () => {
  const query =
    '?q=crane&status=new,lost&assigned_to=me,none,3&created_at_gte=2026-10-01&sort=-title,status&page=2&size=50'
  expect(there(query)).toBe(query)
})

it('what goes without saying is not written, and what nobody knows is left out', () => {
  expect(there('?sort=-created_at&page=1&size=25')).toBe('')
  expect(there('?page=abc&size=7&sort=nothing&constructor=1&title_between=2&status=')).toBe('?sort=')
})

it('a comma belongs to a text and separates choices', () => {
  expect(wire('company_name_like=A, B')).toBe('company_name_like=A%2C+B')
  expect(wire('status=new,lost')).toBe('status=new&status=lost')
})

it('25 values stay 25 values', () => {
  const ids = Array.from({ length: 25 }, (_, index) => index + 1).join(',')
  expect(read(`company=${ids}`).filters.company).toHaveLength(25)
})

it('a false filter is a filter', () => {
  expect(wire('customer_null=false')).toBe('customer_null=false')
})

it('a head goes up, down, off; with more it keeps the others', () => {
  expect(nextSort([], 'title', false)).toEqual(['title'])
  expect(nextSort(['title'], 'title', false)).toEqual(['-title'])
  expect(nextSort(['-title'], 'title', false)).toEqual([])
  expect(nextSort(['-title'], 'status', true)).toEqual(['-title', 'status'])
  expect(nextSort(['-title', 'status'], 'title', true)).toEqual(['status'])
})
