/** Access and refresh tokens: JWTs signed with HS256 and nothing else (RFC 7519, RFC 8725). */
import { createHmac, createSecretKey } from 'node:crypto'
import { jwtVerify, SignJWT } from 'jose'

const ISSUER = 'tezrent'
const ACCESS_MINUTES = 15
const REFRESH_DAYS = 7

/** What a token says: which session, and for a refresh token which generation of it. */
export interface Claims {
  readonly session: number
  readonly generation: number
  /** ISO 8601 in UTC. */
  readonly expires: string
}
type Type = 'access' | 'refresh'

/** So many verified tokens are remembered; the oldest goes first. */
const KNOWN = 10_000

/** Makes and checks the tokens of one secret. */
export class Tokens {
  private readonly key
  /** A signature holds for ever; only the expiry is looked at again. Verifying each time costs as much as a page of leads. */
  private readonly known: Readonly<Record<Type, Map<string, Claims>>> = { access: new Map(), refresh: new Map() }

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

  /** The same for the same text; says nothing of a short one (a password in a body) to who has the database alone. */
  fingerprint(text: string): string {
    return createHmac('sha256', this.key).update(text).digest('base64url')
  }

  /** The claims of a token of this type that is good at `now`; undefined for every other text. */
  verify(type: Type, token: string, now: string): Claims | undefined | Promise<Claims | undefined> {
    const claims = this.known[type].get(token)
    if (!claims) return this.firstTime(type, token, now)
    return claims.expires > now ? claims : undefined
  }

  private async firstTime(type: Type, token: string, now: string): Promise<Claims | undefined> {
    const claims = await this.read(type, token, now)
    const known = this.known[type]
    if (known.size >= KNOWN) known.delete(known.keys().next().value ?? '')
    if (claims) known.set(token, claims)
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
      return { session: Number(sid), generation: Number(gen), expires: new Date(Number(exp) * 1000).toISOString() }
    } catch {
      // Whatever is wrong with it, it is no token of ours; the caller answers 401.
      return undefined
    }
  }
}
