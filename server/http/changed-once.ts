/** A change and its `Idempotency-Key`: the answer is kept in the transaction that made it. */
import type { Session } from '../auth/sessions.ts'
import { withStored } from '../files/storing.ts'
import { type Call, type Context, reading, unitOfWork } from '../records/context.ts'
import type { Reply } from './dialects/dialect.ts'
import { extraReply } from './extras.ts'
import type { FormBody } from './form-body.ts'
import { alone, keep, keyOf, replay } from './idempotency.ts'

import type { Operation } from './operations.ts'
import { alter, type Going } from './verbs.ts'

/** Changes what a request asks for, once for every `Idempotency-Key`. */
export async function changedOnce(session: Session, call: Call, going: Going, body: FormBody): Promise<Reply> {
  const { incoming, operation } = going
  const { services } = incoming
  // Not as it was written: `%6c` in it would make it another one.
  const path = operation.path.replace(':id', incoming.param('id'))
  // A form adds rows with its PATCH, and those must not be there twice either.
  const creates = operation.method === 'POST' || (operation.method === 'PATCH' && operation.surface === 'admin')
  const header = creates && operation.extra !== 'remove-preview' ? incoming.header('idempotency-key') : null
  const key = keyOf(header, session.actor, path, body.text, services.tokens)
  const unit = <T>(work: (writing: Context) => Promise<T>, brief = false) =>
    unitOfWork(services.database, call, work, { brief })
  const first = async (writing: Context) => (key ? replay(writing, key) : undefined)
  const kept = async (writing: Context, reply: Reply) => {
    if (key && reply.status < 300) await keep(writing, key, reply)
    return reply
  }
  return alone(key, async () => {
    const plain = operation.verb !== 'extra'
    // Files are stored, and many records changed, outside of the transaction in which the answer is kept.
    const before = key && !(plain && body.spooled.length === 0) ? await unit(first) : undefined
    if (before) return before
    if (plain)
      return withStored(services, call, body.spooled, (ids) => {
        const whole = body.files ? { ...body, files: { ...body.files, ids } } : body
        const work = async (writing: Context) =>
          (await first(writing)) ?? kept(writing, await alter(writing, going, whole))
        return unit(work, isBrief(operation))
      })
    const reply = await extraReply(reading(services.database, call), operation, incoming, going.asked, body)
    return key ? unit((writing) => kept(writing, reply)) : reply
  })
}

/** What is done with one record, which takes no longer than its commit. (Forms of the admin bring rows along.) */
const isBrief = ({ verb, path, surface, resource }: Operation): boolean =>
  !resource.longWrites && ((verb === 'create' && surface === 'crm') || (verb === 'act' && path.includes('/:id')))
