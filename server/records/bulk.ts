/** An action on many records, each by itself. */
import { AppError, denied } from '../../shared/kernel/errors.ts'
import { type Resource, titleOf } from '../../shared/kernel/resource.ts'
import { type Database, LostRace } from '../db/open.ts'
import { actOn } from './act.ts'
import type { Body } from './body.ts'
import { type Chosen, idsOf } from './chosen.ts'
import { type Call, type Context, unitOfWork } from './context.ts'
import { findRow, mayAtAll } from './find.ts'
import { pauses } from './pauses.ts'
import { savepoint } from './savepoint.ts'

const PER_TRANSACTION = 200

export interface BulkResult {
  readonly id: number
  readonly title: string
  readonly ok: boolean
  readonly message?: string
}
async function one(ctx: Context, resource: Resource, id: number, name: string, body: Body): Promise<BulkResult> {
  const before = await findRow(ctx, resource, id)
  const title = before ? titleOf(resource, before) : ''
  try {
    await savepoint(ctx, () => actOn(ctx, resource, id, name, body))
    return { id, title, ok: true }
  } catch (error) {
    if (error instanceof LostRace || !(error instanceof AppError)) throw error
    const message = error.fields ? Object.values(error.fields).flat().join(' ') : error.message
    return { id, title, ok: false, message }
  }
}

/** Runs an action on each; a record that refuses is skipped and says why. */
export async function bulk(
  database: Database,
  call: Call,
  resource: Resource,
  name: string,
  chosen: Chosen,
  body: Body,
): Promise<BulkResult[]> {
  const right = resource.actions[name]?.needs
  if (!right) throw denied()
  const reading: Context = { ...call, db: database.read, afterCommit: () => undefined }
  mayAtAll(reading, resource, right)
  const ids = await idsOf(reading, resource, chosen)
  const results: BulkResult[] = []
  for (let at = 0; at < ids.length; at += PER_TRANSACTION) {
    const some = await unitOfWork(database, call, async (ctx) => {
      const part: BulkResult[] = []
      const pause = pauses()
      for (const id of ids.slice(at, at + PER_TRANSACTION)) {
        part.push(await one(ctx, resource, id, name, body))
        await pause()
      }
      return part
    })
    results.push(...some)
  }
  return results
}
