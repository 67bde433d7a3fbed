/** What can be noted on a lead or an opportunity. */
import { text } from '../kernel/kinds.ts'
import type { Actions } from '../kernel/resource.ts'

export const noteActions = {
  add_note: {
    label: 'Add note',
    method: 'POST',
    on: ['record'],
    needs: 'change',
    input: { note: text('Note', { required: true, multiline: true }) },
    answers: 'own',
    status: 201,
    done: 'Note added',
  },
  notes: { label: 'Notes', method: 'GET', on: ['record'], needs: 'view', answers: 'own' },
} as const satisfies Actions
