/** Who may do what: the product's whole policy. The server enforces it, the admin hides what it forbids. */
import type { Actor, Customer, Role, Seller, Staff } from './actors.ts'
import type { FieldName, Resource, Right, Row } from './kernel/resource.ts'
import { both as bothWhere, NOTHING, type Where } from './kernel/where.ts'
import type { ResourceName, ResourceOf } from './resources/index.ts'
import { sellersLog } from './resources/interactions.ts'
import { contactForm } from './resources/leads.ts'
import { usableReplies } from './resources/saved-replies.ts'
import { ofOwner, removableViews, visibleViews } from './resources/saved-views.ts'

type ActorOf<P extends Role> = Extract<Actor, { role: P }>

/** Always, never, or on the records that a condition describes. */
type Allowed<A, F extends string> = true | false | ((actor: A) => Where<F>)

interface RolePermissions<A, R extends Resource> {
  readonly view: Allowed<A, FieldName<R>>
  readonly add: true | false | ((actor: A) => boolean)
  readonly change: Allowed<A, FieldName<R>>
  readonly remove: Allowed<A, FieldName<R>>
  /** The records that it may point at in a foreign key and see in a picker; default: those it may view. */
  readonly use?: Allowed<A, FieldName<R>>
  /** What it writes whatever the body says. */
  readonly sets?: { readonly [K in FieldName<R>]?: (actor: A) => Row<R>[K] }
  /** The only fields that it may write. */
  readonly only?: readonly FieldName<R>[]
  /** Fields that it never sees, filters, searches or orders by. */
  readonly hides?: readonly FieldName<R>[]
  /** So many minutes after it was added it may change and delete a record. */
  readonly minutes?: number
  /** The only values that it may give a choice by an action: each with those from which it may, or from any. */
  readonly moves?: { readonly [K in FieldName<R>]?: Readonly<Record<string, readonly string[] | 'any'>> }
  /** What stands beside the fields of a record, and it never gets. */
  readonly hidesEmbeds?: readonly string[]
  /** The view that answers what it created. */
  readonly answers?: string
  /** Everybody's own: no group narrows it. */
  readonly personal?: true
}
export type Permissions = {
  readonly [N in ResourceName]: { readonly [P in Role]: RolePermissions<ActorOf<P>, ResourceOf<N>> }
}
type Options<A, R extends Resource> = Omit<RolePermissions<A, R>, Right>

const never = false
const can = <A, R extends Resource>(
  view: RolePermissions<A, R>['view'],
  add: RolePermissions<A, R>['add'],
  change: RolePermissions<A, R>['change'],
  remove: RolePermissions<A, R>['remove'],
  options?: Options<A, R>,
): RolePermissions<A, R> => ({ view, add, change, remove, ...options })
const nothing = { view: never, add: never, change: never, remove: never } as const

const ofCompany = (actor: Seller): Where<'company'> => ({ company: { eq: actor.company } })
const hasCompany = (actor: Seller) => actor.company !== null
const companyOf = (actor: Seller) => actor.company
const ofCustomer = (actor: Customer): Where<'customer'> => ({ customer: { eq: actor.customer } })
const publicOfCustomer = (actor: Customer): Where<'customer' | 'is_internal'> => ({
  customer: { eq: actor.customer },
  is_internal: { eq: false },
})
const hasProfile = (actor: Customer) => actor.customer !== null
const profileOf = (actor: Customer) => actor.customer ?? 0
const byMe = (actor: { readonly id: number }): Where<'created_by'> => ({ created_by: { eq: actor.id } })
const both =
  <A, F extends string, G extends string>(one: (actor: A) => Where<F>, other: (actor: A) => Where<G>) =>
  (actor: A): Where<F | G> =>
    bothWhere<F | G>(one(actor), other(actor))
const isSuperuser = (actor: Staff): Where<never> => (actor.superuser ? true : NOTHING)
/** The customers who rented from the seller's company (a cancelled rental is none). */
const rentedFrom = (actor: Seller): Where<never> => ({
  has: { resource: 'rentals', by: 'customer', where: { company: { eq: actor.company }, status: { ne: 'cancelled' } } },
})
/** Of the lists that he may see. */
const seenViews = (actor: Staff) =>
  visibleViews(actor, (list) => policyOf(actor, list)?.personal === true || granted(actor, 'view', list))
/** What somebody was told, which is nobody else's to read. */
const ofUser = (actor: Staff | Seller | Customer): Where<'user'> => ({ user: { eq: actor.id } })
const ownNews = {
  ...can(ofUser, never, ofUser, never),
  only: [],
  hides: ['user', 'lead', 'opportunity', 'ticket', 'created_by', 'updated_at'],
  personal: true,
} as const
/** What the server did by itself: superusers tell it to try again. */
const retry = { view: true, add: never, change: isSuperuser, remove: never } as const
const ownDoing = { staff: retry, seller: nothing, customer: nothing }
const mayLog = (actor: Seller) => actor.company !== null && actor.logs === true
/** The notes of his company, and those of other sellers on its customers where they are shared. */
const ofCompanyOrShared = (actor: Seller): Where<'company' | 'customer'> =>
  actor.sharesNotes && actor.company !== null
    ? { or: [ofCompany(actor), { company: { null: false }, customer: { is: rentedFrom(actor) } }] }
    : ofCompany(actor)

const awhile = { minutes: 15 } as const
export const permissions: Permissions = {
  leads: {
    //          view       add         change     remove
    staff: can(true, true, true, true),
    seller: can(ofCompany, hasCompany, ofCompany, never, { sets: { company: companyOf } }),
    customer: can(never, hasProfile, never, never, {
      only: contactForm,
      sets: { source: () => 'web_form', status: () => 'new', customer: (actor) => actor.customer },
      answers: 'contact_form',
    }),
  },
  opportunities: {
    staff: can(true, true, true, true),
    seller: can(ofCompany, hasCompany, ofCompany, never, { sets: { company: companyOf } }),
    customer: nothing,
  },
  interactions: {
    staff: can(true, true, true, true),
    seller: can(never, mayLog, never, never, { only: sellersLog }),
    customer: nothing,
  },
  tickets: {
    staff: can(true, true, true, true),
    seller: can(ofCompany, hasCompany, ofCompany, never, { sets: { company: companyOf } }),
    customer: can(ofCustomer, hasProfile, never, never, {
      only: ['title', 'description', 'category', 'priority', 'related_rental'],
      sets: { customer: profileOf },
      hides: ['internal_notes', 'assigned_to', 'customer_email', 'customer_phone'],
      hidesEmbeds: ['comments'],
    }),
  },
  ticket_comments: {
    staff: can(true, true, true, true),
    seller: can(ofCompany, hasCompany, both(ofCompany, byMe), both(ofCompany, byMe), awhile),
    customer: can(publicOfCustomer, hasProfile, both(publicOfCustomer, byMe), both(publicOfCustomer, byMe), awhile),
  },
  customer_notes: {
    staff: can(true, true, true, true),
    seller: can(ofCompanyOrShared, hasCompany, both(ofCompany, byMe), never, { sets: { company: companyOf } }),
    customer: nothing,
  },
  saved_replies: { staff: can(usableReplies, true, byMe, byMe), seller: nothing, customer: nothing },
  rentals: {
    staff: can(true, true, true, true),
    seller: can(ofCompany, never, ofCompany, never, { only: [] }),
    customer: can(ofCustomer, hasProfile, ofCustomer, never, {
      only: ['equipment', 'start_date', 'end_date'],
      sets: { customer: profileOf },
      moves: { status: { cancelled: ['pending', 'approved'], dispute: 'any' } },
    }),
  },
  equipment: {
    staff: can(true, true, true, true),
    seller: can(true, never, never, never, { use: ofCompany, hides: ['created_by'] }),
    customer: can(true, never, never, never, { hides: ['created_by'] }),
  },
  favorites: {
    staff: can(true, true, true, true),
    seller: nothing,
    customer: can(ofCustomer, hasProfile, never, ofCustomer, { sets: { customer: profileOf } }),
  },
  customers: {
    staff: can(true, true, true, true),
    seller: { ...nothing, use: rentedFrom },
    customer: nothing,
  },
  customer_segments: { staff: can(true, true, true, true), seller: nothing, customer: nothing },
  companies: { staff: can(true, true, true, true), seller: nothing, customer: nothing },
  users: {
    staff: can(true, (actor) => actor.superuser, isSuperuser, isSuperuser),
    seller: { ...nothing, use: (actor) => ({ company: { eq: actor.company } }) },
    customer: nothing,
  },
  groups: {
    staff: can(true, (actor) => actor.superuser, isSuperuser, isSuperuser),
    seller: nothing,
    customer: nothing,
  },
  automation_runs: ownDoing,
  notifications: { staff: ownNews, seller: ownNews, customer: ownNews },
  mails: ownDoing,
  saved_views: {
    staff: can(seenViews, true, ofOwner, removableViews, { sets: { owner: ({ id }) => id }, personal: true }),
    seller: nothing,
    customer: nothing,
  },
}

/** What a role's line says of a resource; null for the server itself, which may do everything. */
export function policyOf(actor: Actor, resource: string): RolePermissions<Actor, Resource> | null {
  if (actor.role === 'system') return null
  const line = permissions[resource as ResourceName]
  if (!line) throw new Error(`The permission table has no line for "${resource}".`)
  // The table is typed per role; here the role picks its own column, which the compiler cannot follow.
  return line[actor.role] as unknown as RolePermissions<Actor, Resource>
}

/** Whether an actor may change the settings, which all staff read. */
export const mayTune = (actor: Actor): boolean => actor.role === 'system' || (actor.role === 'staff' && actor.superuser)

/** Whoever may change or delete a record sees it. */
const granting: Readonly<Record<Right | 'use', readonly Right[]>> = {
  view: ['view', 'change', 'remove'],
  use: ['view', 'change', 'remove'],
  add: ['add'],
  change: ['change'],
  remove: ['remove'],
}
/** Whether the groups of a staff user leave him the right at all; a picker shows what its user may view. */
const granted = (actor: Actor, right: Right | 'use', resource: string): boolean =>
  actor.role !== 'staff' ||
  actor.grants === null ||
  granting[right].some((one) => actor.grants?.has(`${resource}.${one}`))

/** The records on which an actor has a right: a condition, or false for never. A staff user's groups only narrow. */
export function allows(actor: Actor, right: Right | 'use', resource: string): Where | false {
  const policy = policyOf(actor, resource)
  if (!policy) return true
  if (!policy.personal && !granted(actor, right, resource)) return false
  const rule = right === 'use' ? (policy.use ?? policy.view) : policy[right]
  return typeof rule === 'function' ? rule(actor) : rule
}
