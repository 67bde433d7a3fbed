/** Who may call an operation, in a sentence made from the permission table. */

import type { Actor, Role } from '../../../shared/actors.ts'
import type { Resource, Right } from '../../../shared/kernel/resource.ts'
import { allows, policyOf } from '../../../shared/permissions.ts'
import { widest } from './document.ts'

/** One of each who can call: the table is asked with them. */
const callers: Record<Role, Actor> = {
  staff: { ...widest, superuser: false },
  seller: { role: 'seller', id: 1, company: 1 },
  customer: { role: 'customer', id: 1, customer: 1 },
}
const own: Record<Role, string> = {
  staff: 'staff, on some records',
  seller: 'sellers, on the records of their own company',
  customer: 'customers, on their own records',
}
const all: Record<Role, string> = { staff: 'staff', seller: 'sellers', customer: 'all customers' }
/** `use`: a picker shows what its caller may point at. */
type RightOrUse = Right | 'use'
const roles = ['staff', 'seller', 'customer'] as const

function may(actor: Actor, right: RightOrUse, resource: Resource): 'all' | 'some' | 'none' {
  const where = allows(actor, right, resource.name)
  if (where === true) return 'all'
  return where === false || where.ids?.length === 0 ? 'none' : 'some'
}

/** `Staff; sellers, on the records of their own company. Anybody else gets 403.` */
export function whoMay(right: RightOrUse, resource: Resource, staffOnly = false): string {
  const people = (staffOnly ? (['staff'] as const) : roles).flatMap((role) => {
    const verdict = may(callers[role], right, resource)
    if (verdict === 'none') return role === 'staff' && may(widest, right, resource) === 'all' ? ['superusers'] : []
    return [verdict === 'all' ? all[role] : own[role]]
  })
  return people.length > 0 ? `Who may: ${people.join('; ')}. Anybody else gets 403.` : 'Nobody may.'
}

const code = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ')

/** What a role's body can't say: fields that it may not write, and those that are set for it. */
export function limitsOf(resource: Resource, right: 'add' | 'change'): string[] {
  return roles.flatMap((role) => {
    const policy = policyOf(callers[role], resource.name)
    if (!policy || may(callers[role], right, resource) === 'none') return []
    const only = policy.only ? [`For ${all[role]} only ${code(policy.only)} are taken from the body.`] : []
    const sets = Object.keys(policy.sets ?? {})
    return sets.length > 0 ? [...only, `For ${all[role]} the server sets ${code(sets)} itself.`] : only
  })
}

/** Fields that the server sets for some who may create: their bodies do without. */
export const setForSome = (resource: Resource): ReadonlySet<string> =>
  new Set(
    roles
      .filter((role) => may(callers[role], 'add', resource) !== 'none')
      .flatMap((role) => Object.keys(policyOf(callers[role], resource.name)?.sets ?? {})),
  )

/** The views that answer what a role created, where it may not see the record itself. */
export const answerViews = (resource: Resource): string[] =>
  roles.flatMap((role) => policyOf(callers[role], resource.name)?.answers ?? [])
