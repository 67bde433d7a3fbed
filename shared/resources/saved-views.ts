import { bool, choice, ref, text } from '../kernel/kinds.ts'
import { defineResource } from '../kernel/resource.ts'
import type { Where } from '../kernel/where.ts'
import { resourceNames, resourceWords } from './names.ts'

/** The longest address that a view may have. */
export const LONGEST_ADDRESS = 2000

export const ofOwner = ({ id }: { readonly id: number }): Where<'owner'> => ({ owner: { eq: id } })

/** One's own, and those of others that are shared, of lists that one may see. */
export const visibleViews = (
  actor: { readonly id: number },
  maySee: (list: string) => boolean,
): Where<ViewCondition> => ({
  or: [ofOwner(actor), { is_shared: { eq: true }, resource: { in: resourceNames.filter(maySee) } }],
})

/** One's own; what is shared is everybody's, and a superuser tidies up. */
export const removableViews = (actor: { readonly id: number; readonly superuser: boolean }): Where<ViewCondition> =>
  actor.superuser ? { or: [ofOwner(actor), { is_shared: { eq: true } }] } : ofOwner(actor)

type ViewCondition = 'owner' | 'is_shared' | 'resource'

/** A list as somebody likes to see it: its address under a name. Shared ones are for all who may see that list. */
export const savedViews = defineResource({
  name: 'saved_views',
  label: { one: 'Saved view', many: 'Saved views' },
  paths: { admin: 'saved-views' },
  title: 'name',
  indexed: ['name'],
  search: ['name'],
  uniqueTogether: ['owner', 'resource', 'name'],
  fields: {
    name: text('Name', { required: true, max: 60 }),
    resource: choice('List', Object.fromEntries(resourceNames.map((name) => [name, resourceWords(name)])), {
      required: true,
      fixed: true,
    }),
    query: text('Address', {
      required: true,
      max: LONGEST_ADDRESS,
      help: 'What stands behind the question mark: filters, search, order, columns',
    }),
    is_shared: bool('Shared', { help: 'For all staff who may see that list' }),
    is_default: bool('Opens with the list', { help: 'The list begins with it, for its owner' }),
    owner: ref('Owner', 'users', { required: true, readonly: true, onDelete: 'vanish' }),
  },
})
