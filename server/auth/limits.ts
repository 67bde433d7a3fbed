/** Limits: failed sign-ins per account and per address (the right password is refused too meanwhile), and requests. */
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { AppError } from '../../shared/kernel/errors.ts'
import { networkOf } from './network.ts'

/** An office behind one address has many accounts. */
type Counted = [RateLimiterMemory | null, string]
const ADDRESS_FACTOR = 10
const MINUTE = 60

/** Counts for one process; 0 turns it off. */
export class Limits {
  private readonly account: RateLimiterMemory | null
  private readonly address: RateLimiterMemory | null

  private readonly requests: RateLimiterMemory | null

  /**
   * @param perMinute failed tries a minute for an account
   * @param requests requests a minute from an address
   */
  constructor(perMinute: number, requests = 0) {
    const limiter = (points: number) => (points === 0 ? null : new RateLimiterMemory({ points, duration: MINUTE }))
    this.requests = limiter(requests)
    this.account = limiter(perMinute)
    this.address = limiter(perMinute * ADDRESS_FACTOR)
  }

  /** Counts a request, if requests are counted. @throws AppError throttled */
  request(ip: string): Promise<void> | undefined {
    return this.requests ? this.take(this.requests, networkOf(ip)) : undefined
  }

  private async take(limiter: RateLimiterMemory, ip: string): Promise<void> {
    try {
      await limiter.consume(ip)
    } catch (reason) {
      if (!(reason instanceof RateLimiterRes)) throw reason
      const seconds = secondsOf(reason.msBeforeNext)
      throw new AppError('throttled', `Request was throttled. Expected available in ${seconds} seconds.`, {
        retryAfter: seconds,
      })
    }
  }

  private keys(email: string, ip: string): [Counted, Counted] {
    return [
      [this.account, email.trim().toLowerCase()],
      [this.address, networkOf(ip)],
    ]
  }

  /**
   * Counts a try before it is made: tries at the same moment are counted too.
   * @throws AppError throttled when there were too many failures
   */
  async attempt(email: string, ip: string): Promise<void> {
    for (const [limiter, key] of this.keys(email, ip))
      await limiter?.consume(key).catch((reason: unknown) => {
        throw reason instanceof RateLimiterRes ? tooMany(reason.msBeforeNext) : reason
      })
  }

  /** It was right: the account starts anew, and the address gets the one try back. */
  async succeeded(email: string, ip: string): Promise<void> {
    const [[account, name], [address, where]] = this.keys(email, ip)
    await account?.delete(name)
    await address?.reward(where)
  }
}

const secondsOf = (ms: number): number => Math.max(1, Math.ceil(ms / 1000))
const tooMany = (ms: number): AppError => {
  const seconds = secondsOf(ms)
  return new AppError('throttled', `Too many failed attempts. Try again in ${seconds} seconds.`, {
    retryAfter: seconds,
  })
}
