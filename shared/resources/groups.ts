import { text } from '../kernel/kinds.ts'
import { set } from '../kernel/many-kinds.ts'
import { defineResource, type Right } from '../kernel/resource.ts'
import { resourceNames, resourceWords } from './names.ts'

const rights: Readonly<Record<Right, string>> = { view: 'view', add: 'add', change: 'change', remove: 'delete' }

/** What can be granted: `leads.view` → `Leads: view`. */
const grantable: Readonly<Record<string, string>> = Object.fromEntries(
  resourceNames.flatMap((name) =>
    Object.entries(rights).map(([right, word]) => [`${name}.${right}`, `${resourceWords(name)}: ${word}`]),
  ),
)

/** What staff in it may do: being in groups narrows a person to the union of their permissions. */
export const groups = defineResource({
  name: 'groups',
  label: { one: 'Group', many: 'Groups' },
  paths: { admin: 'groups' },
  title: 'name',
  indexed: ['name'],
  search: ['name'],
  fields: {
    name: text('Name', { required: true, unique: true }),
    permissions: set('Permissions', grantable, { help: 'To change or delete includes to view' }),
  },
})
