// What must not compile: each line marked so is an error, or the type check says that the mark is idle.
import { expect, expectTypeOf, it } from 'vitest'
import { serve } from '../../server/records/serve.ts'
import { leadsOnServer } from '../../server/resources/leads.ts'
import { type Permissions, permissions } from '../permissions.ts'
import { leads } from '../resources/leads.ts'
import { opportunities } from '../resources/opportunities.ts'
import type { users } from '../resources/users.ts'
import { choice, date, money, ref, text } from './kinds.ts'
import { refs, set } from './many-kinds.ts'
import { type ActionName, defineResource, type FieldName, type Patch, type Row } from './resource.ts'
import type { Where } from './where.ts'

type Lead = Row<typeof leads>

it('a record has the types that its description says', () => {
  expectTypeOf<Lead['title']>().toEqualTypeOf<string>()
  expectTypeOf<Lead['estimated_value']>().toEqualTypeOf<number | null>()
  expectTypeOf<Row<typeof opportunities>['estimated_amount']>().toEqualTypeOf<number>()
  expectTypeOf<Lead['status']>().toEqualTypeOf<
    'new' | 'contacted' | 'qualified' | 'converted' | 'disqualified' | 'lost'
  >()
  expectTypeOf<Lead['company']>().toEqualTypeOf<number | null>()
  expectTypeOf<Row<typeof users>['groups']>().toEqualTypeOf<readonly number[]>()
  expectTypeOf(set('Set', { a: 'A', b: 'B' }).value).toEqualTypeOf<readonly ('a' | 'b')[] | undefined>()
  expectTypeOf<Lead['id']>().toEqualTypeOf<number>()
  expectTypeOf<ActionName<typeof opportunities>>().toEqualTypeOf<
    | 'to_proposal'
    | 'to_negotiation'
    | 'mark_won'
    | 'mark_lost'
    | 'add_note'
    | 'notes'
    | 'pipeline'
    | 'sales'
    | 'sales'
    | 'assign_to_me'
    | 'assign'
  >()
  expect(leadsOnServer.resource).toBe(leads)
})

/** Never called: only the compiler reads it. */
export function doesNotCompile(lead: Lead): void {
  // @ts-expect-error a misspelt field of a record
  lead.titel
  // @ts-expect-error a value of another type
  lead.title = 5
  // @ts-expect-error a status that there is not
  lead.status = 'open'
  // @ts-expect-error a required text is never null
  lead.title = null
  const patch: Patch<typeof leads> = { status: 'lost' }
  // @ts-expect-error a misspelt field of a change
  patch.staus = 'lost'
  // @ts-expect-error a misspelt field of a condition
  const where: Where<FieldName<typeof leads>> = { compny: { eq: 1 } }
  // @ts-expect-error an operator that there is not
  const test: Where<FieldName<typeof leads>> = { company: { equals: 1 } }

  const fields = { name: text('Name', { required: true }), at: date('At') }
  const base = { name: 'things', label: { one: 'Thing', many: 'Things' }, paths: { admin: 'things' }, fields } as const
  // @ts-expect-error a title that is no field
  defineResource({ ...base, title: 'nme', search: [] })
  // @ts-expect-error a search field that is none
  defineResource({ ...base, title: 'name', search: ['nme'] })
  // @ts-expect-error an indexed field that is none
  defineResource({ ...base, title: 'name', search: [], indexed: ['att'] })
  const act = { label: 'Act', method: 'POST', on: ['record'], needs: 'change' } as const
  const provided = [{ that: { nme: { eq: 'a' } }, otherwise: 'No.' }] as const
  // @ts-expect-error an action that is only for records with a field that there is not
  defineResource({ ...base, title: 'name', search: [], actions: { act: { ...act, provided } } })
  // @ts-expect-error a default that is none of the choices
  choice('Choice', { a: 'A' }, { default: 'b' })
  // @ts-expect-error an amount is no text
  money('Amount', { default: '5' })
  // @ts-expect-error several refs are never null
  const unlinked: Patch<typeof users> = { groups: null }
  // @ts-expect-error what becomes of several refs is said
  refs('Refs', 'users', { onDelete: 'protect' })
  // @ts-expect-error what becomes of a ref is one of three
  ref('Ref', 'users', { onDelete: 'cascade' })

  // @ts-expect-error an action that has no handler
  serve(opportunities, { actions: {} })
  const handlers = {} as Parameters<typeof serve<typeof leads>>[1]['actions']
  // @ts-expect-error a handler of an action that nobody declared
  serve(leads, { actions: { ...handlers, mark_contactd: () => ({}) } })
  // @ts-expect-error actions that are left out altogether
  serve(leads, {})
  // @ts-expect-error a rule that writes a field that there is not
  serve(leads, { actions: handlers, settle: () => ({ staus: 'lost' }) })

  // @ts-expect-error a resource without its line in the permission table
  const without: Permissions = (({ leads: _, ...rest }) => rest)(permissions)
  // @ts-expect-error a line without one of the roles
  const line: Permissions['leads'] = { staff: permissions.leads.staff, seller: permissions.leads.seller }
  // @ts-expect-error a permission on a field that there is not
  const misspelt: Permissions['leads']['seller'] = { ...permissions.leads.seller, only: ['titel'] }
  // @ts-expect-error a right that is left out
  const lacking: Permissions['leads']['customer'] = { view: false, add: false, change: false }
  void [where, test, unlinked, without, line, misspelt, lacking]
}
