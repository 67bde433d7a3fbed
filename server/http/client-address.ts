/** Where a request comes from. */
import { isIP } from 'node:net'

/**
 * The other end of the connection; behind `hops` proxies of ours, what the outermost of them wrote down in
 * `X-Forwarded-For`. Whatever stands before that comes from the caller, who may write what he likes.
 */
export function clientAddress(peer: string, header: (name: string) => string | null, hops: number): string {
  if (hops === 0) return peer
  const told = (header('x-forwarded-for') ?? '').split(',').map(withoutPort)
  const address = told.at(-hops) ?? told[0] ?? ''
  return isIP(address) === 0 ? peer : address
}

/** Some proxies write `203.0.113.7:51234`, or `[2001:db8::7]:51234`. */
function withoutPort(text: string): string {
  const [, bracketed, plain] = /^\[([^\]]+)\](?::\d+)?$|^([\d.]+):\d+$/.exec(text.trim()) ?? []
  return bracketed ?? plain ?? text.trim()
}
