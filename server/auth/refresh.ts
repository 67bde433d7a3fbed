/**
 * Refresh tokens by generation. Apps exist that keep their first token and ask in parallel, so a token stays good until
 * 60 s after one of its successors was used; later than that, or two generations behind, it was stolen.
 */
import { AppError } from '../../shared/kernel/errors.ts'
import type { Database } from '../db/open.ts'
import { endSession, noteUse, sessionById } from './sessions.ts'
import type { Tokens } from './tokens.ts'

const GRACE_MS = 60_000
const invalidToken = () => new AppError('not_authenticated', 'Token is invalid or expired')

/** A new pair for a refresh token. @throws AppError not_authenticated; a stolen token also ends its family */
export async function refresh(
  database: Database,
  tokens: Tokens,
  token: string,
  now: string,
): Promise<{ access: string; refresh: string }> {
  const claims = await tokens.verify('refresh', token, now)
  if (!claims) throw invalidToken()
  const { session: id, generation } = claims
  const stolen = await database.transaction(async (tx) => {
    const session = await sessionById(tx, now, id)
    if (session?.kind !== 'token') throw invalidToken()
    const behind = session.usedGeneration - generation
    const since = session.usedAt === null ? 0 : Date.parse(now) - Date.parse(session.usedAt)
    if (behind >= 2 || (behind === 1 && since > GRACE_MS)) {
      await endSession(tx, now, id)
      return true
    }
    await noteUse(tx, now, id, generation)
    return false
  })
  if (stolen) throw invalidToken()
  const [access, next] = await Promise.all([
    tokens.sign('access', id, generation + 1, now),
    tokens.sign('refresh', id, generation + 1, now),
  ])
  return { access, refresh: next }
}
