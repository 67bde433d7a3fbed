/** `POST /api/admin/…/:id/presence`: what the caller does at a record, and who else is there. */
import { z } from 'zod'
import type { Resource } from '../../shared/kernel/resource.ts'
import type { Session } from '../auth/sessions.ts'
import { find } from '../records/find.ts'
import { authenticateStaff } from './authenticate.ts'
import { bodyWith } from './body-with.ts'
import { byMethod } from './by-method.ts'
import { callOf, type Handler, idOf, reading } from './incoming.ts'

const states = z.enum(['viewing', 'replying', 'gone'])
const body = z.object({ state: states })

/** Notes what a session does at a record, and answers who else is there. */
type Note = (
  place: { readonly resource: string; readonly id: number },
  session: Session,
  state: z.infer<typeof states>,
) => Promise<readonly object[]>

/** The handler for a resource. The version tells whether what the caller sees is still so. */
export const presenceReply = (resource: Resource, note: Note): Handler =>
  byMethod(
    {
      async POST(incoming) {
        const session = await authenticateStaff(incoming)
        const ctx = reading(incoming.services, callOf(incoming, session, 'admin'))
        const { id, version } = await find(ctx, resource, idOf(incoming), 'view')
        const { state } = await bodyWith(incoming, body)
        const people = await note({ resource: resource.paths.admin, id }, session, state)
        return { status: 200, body: { people, version } }
      },
    },
    authenticateStaff,
  )
