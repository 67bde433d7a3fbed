/** What an email address is. */
import { z } from 'zod'

const ATOM = "[-!#$%&'*+/=?^_`{}|~\\p{L}\\p{M}\\p{N}]+"
/** Words with dots between them, or anything that can be printed in quotes. */
const LOCAL = new RegExp(`^(?:${ATOM}(?:\\.${ATOM})*|"(?:[ !#-\\[\\]-~]|\\\\[ -~])*")$`, 'u')
/** Labels of at most 63 characters that neither begin nor end with a hyphen; the last has two at least. */
const DOMAIN =
  /^(?:[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?\.)+[\p{L}\p{M}\p{N}-]{1,62}[\p{L}\p{M}\p{N}]$/u
const ip = z.union([z.ipv4(), z.ipv6()])

/** Whether Django's EmailValidator takes it. Beyond that, names may be in any script, as domains may there. */
export function isEmail(text: string): boolean {
  const at = text.lastIndexOf('@')
  const domain = text.slice(at + 1)
  const [, literal] = /^\[(.+)\]$/.exec(domain) ?? []
  return (
    at > 0 &&
    LOCAL.test(text.slice(0, at)) &&
    (domain === 'localhost' || DOMAIN.test(domain) || (literal !== undefined && ip.safeParse(literal).success))
  )
}
