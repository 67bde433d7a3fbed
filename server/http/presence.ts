/** `POST /api/admin/…/:id/presence`: what the caller does at a record, and who else is there. */

import { z } from 'zod'
import type { Resource, Right } from '../../shared/kernel/resource.ts'
import { type Place, type Present, presenceStates, TAB_LENGTH, type Word } from '../../shared/presence.ts'
import type { Session } from '../auth/sessions.ts'
import { reading } from '../records/context.ts'
import { find } from '../records/find.ts'
import { authenticateStaff } from './authenticate.ts'
import { bodyWith } from './body-with.ts'
import { byMethod } from './by-method.ts'
import { callOf, type Handler, type Incoming, idOf } from './incoming.ts'

/** A session has one tab for those who name none. */
const body = z.object({ state: z.enum(presenceStates), tab: z.string().max(TAB_LENGTH).default('') })

/** Notes what a session does at a record, and answers who else is there. */
type Note = (place: Place, session: Session, word: Word) => Promise<readonly Present[]>

/** The record that is asked for, for those who have that right. @throws AppError */
export type Look = (
  incoming: Incoming,
  session: Session,
  right: Extract<Right, 'view' | 'change'>,
) => Promise<{ readonly id: number; readonly version: number }>

/** Looks for records of a resource. */
export const lookAt =
  (resource: Resource): Look =>
  (incoming, session, right) =>
    find(reading(incoming.services.database, callOf(incoming, session, 'admin')), resource, idOf(incoming), right)

/** The handler for a resource. The version tells whether what the caller sees is still so. */
export function presenceReply(resource: Resource, look: Look, note: Note): Handler {
  let words = 0
  return byMethod(
    {
      async POST(incoming) {
        words += 1
        const turn = words
        const session = await authenticateStaff(incoming)
        // Who may not see the record learns nothing of what is wrong with his body.
        const { id, version } = await look(incoming, session, 'view')
        const word = await bodyWith(incoming, body)
        // Nobody says of himself that he edits what is not his to change.
        if (word.state === 'editing') await look(incoming, session, 'change')
        const people = await note({ resource: resource.paths.admin, id }, session, { ...word, turn })
        return { status: 200, body: { people, version } }
      },
    },
    async (incoming) => look(incoming, await authenticateStaff(incoming), 'view'),
  )
}
