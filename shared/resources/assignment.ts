/** How a record is given to somebody in the admin. */
import { ref } from '../kernel/kinds.ts'
import type { Actions } from '../kernel/resource.ts'
import { assignable } from './users.ts'

export const assignmentActions = {
  assign_to_me: {
    label: 'Assign to me',
    method: 'POST',
    on: ['record', 'selection'],
    needs: 'change',
    adminOnly: true,
    done: 'Assigned to you',
    reversible: true,
  },
  assign: {
    label: 'Assign to…',
    method: 'POST',
    on: ['selection'],
    needs: 'change',
    adminOnly: true,
    done: 'Assigned',
    reversible: true,
    input: { assigned_to: ref('Assigned to', 'users', { required: true, among: assignable }) },
  },
} as const satisfies Actions
