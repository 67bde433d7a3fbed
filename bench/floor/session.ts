/**
 * The same question on every request: is this session alive, and whose is it. The signature is verified once.
 * Here and in the other statements `(select ?)` stands for a value that a column is compared with: SQLite with STAT4 looks
 * at the values of bare parameters and prepares the statement anew whenever one is bound.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { reader } from './database.ts'

interface Claims {
  readonly sid: number
  readonly exp: number
}
export interface Session {
  readonly id: number
  readonly user: number
  readonly user_type: string
  readonly company: number | null
  readonly customer: number | null
}

const known = new Map<string, Claims>()
const secret = process.env.SECRET_KEY ?? ''

const look = reader.prepare<[number, string], Session>(`select s.id, s."user", s.kind, s.used_generation, s.used_at,
  s.expires_at, u.user_type, u.is_superuser, u.company,
  case when u.user_type = 'customer' then (select c.id from customers c where c."user" = u.id) end as customer
  from sessions s join users u on u.id = s."user"
  where s.id = (select ?) and s.revoked_at is null and s.expires_at > (select ?) and u.is_active = 1`)

function verified(token: string): Claims | undefined {
  const [header = '', payload = '', signature = ''] = token.split('.')
  const right = createHmac('sha256', secret).update(`${header}.${payload}`).digest()
  const given = Buffer.from(signature, 'base64url')
  if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined
  const { sid, exp } = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'))
  const claims = { sid, exp }
  known.set(token, claims)
  return claims
}

/** The session of an `Authorization` header. */
export function sessionOf(header: string | undefined): Session | undefined {
  if (!header?.startsWith('Bearer ')) return undefined
  const token = header.slice(7)
  const claims = known.get(token) ?? verified(token)
  const now = Date.now()
  if (!claims || claims.exp * 1000 < now) return undefined
  return look.get(claims.sid, new Date(now).toISOString())
}
