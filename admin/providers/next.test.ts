import { expect, it } from 'vitest'
import { safeNext } from './next.ts'

const origin = 'https://crm.example'

it('paths of the admin are followed, with their query', () => {
  expect(safeNext('/leads?status=new,lost', origin)).toBe('/leads?status=new,lost')
  expect(safeNext('/admin/crm/leads/show/7', origin)).toBe('/leads/show/7')
})

it('whatever leads out, or in circles, leads to the start', () => {
  for (const value of [
    null,
    '',
    'leads',
    '//evil.example/x',
    '/\\evil.example',
    '/\t/evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '/admin/crm//evil.example',
    '/login',
    '/admin/crm',
  ])
    expect(safeNext(value, origin), String(value)).toBe('/')
})
