/** Access and refresh tokens: JWTs signed with HS256 and nothing else (RFC 7519, RFC 8725). */
import { createSecretKey } from 'node:crypto'
import { jwtVerify, SignJWT } from 'jose'

const ISSUER = 'tezrent'
export const ACCESS_MINUTES = 15
export const REFRESH_DAYS = 7

/** What a token says: which session, and for a refresh token which generation of it. */
export interface Claims {
  readonly session: number
  readonly generation: number
  /** Seconds since 1970. */
  readonly expires: number
}
type Type = 'access' | 'refresh'

/** Makes and checks the tokens of one secret. */
export class Tokens {
  private readonly key
  /** A signature holds for ever; only the expiry is looked at again. Verifying each time costs as much as a page of leads. */
  private readonly known = new Map<string, Claims>()

  constructor(secret: string) {
    this.key = createSecretKey(Buffer.from(secret))
  }

  /** A token of a session, from `now` (ISO 8601) on. */
  sign(type: Type, session: number, generation: number, now: string): Promise<string> {
    const seconds = Math.floor(Date.parse(now) / 1000)
    const life = type === 'access' ? ACCESS_MINUTES * 60 : REFRESH_DAYS * 86_400
    return new SignJWT({ typ: type, sid: session, gen: generation })
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
      .setIssuer(ISSUER)
      .setAudience(ISSUER)
      .setIssuedAt(seconds)
      .setExpirationTime(seconds + life)
      .setJti(crypto.randomUUID())
      .sign(this.key)
  }

  /** The claims of a token of this type that is good at `now`; undefined for every other text. */
  async verify(type: Type, token: string, now: string): Promise<Claims | undefined> {
    const key = `${type} ${token}`
    const claims = this.known.get(key) ?? (await this.read(type, token, now))
    if (!claims || claims.expires <= Date.parse(now) / 1000) return undefined
    if (this.known.size >= 10_000) this.known.delete(this.known.keys().next().value ?? '')
    this.known.set(key, claims)
    return claims
  }

  private async read(type: Type, token: string, now: string): Promise<Claims | undefined> {
    try {
      const { payload } = await jwtVerify(token, this.key, {
        algorithms: ['HS256'],
        issuer: ISSUER,
        audience: ISSUER,
        currentDate: new Date(now),
        requiredClaims: ['exp', 'sid', 'gen'],
      })
      const { typ, sid, gen, exp } = payload
      if (typ !== type || !Number.isSafeInteger(sid) || !Number.isSafeInteger(gen)) return undefined
      return { session: Number(sid), generation: Number(gen), expires: Number(exp) }
    } catch {
      // Whatever is wrong with it, it is no token of ours; the caller answers 401.
      return undefined
    }
  }
}
