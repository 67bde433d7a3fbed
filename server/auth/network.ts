/** Whose address it is: a household has a network of IPv6 addresses, and could take a new one for every try. */
import { isIP } from 'node:net'

const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i
/** The groups of this half of an address; the last may be written as an IPv4 address, and is two. */
const groupsIn = (half: string): string[] =>
  half === '' ? [] : half.split(':').flatMap((group) => (group.includes('.') ? [group, group] : [group]))

/** An IPv4 address as it is, of an IPv6 address the first 64 bits: `2001:db8:0:1::/64`. */
export function networkOf(address: string): string {
  const [ip = ''] = address.split('%')
  if (isIP(ip) !== 6) return address
  const mapped = MAPPED.exec(ip)?.[1]
  if (mapped) return mapped
  const [head = '', tail = ''] = ip.split('::')
  const [first, last] = [groupsIn(head), groupsIn(tail)]
  const all = [...first, ...Array.from({ length: 8 - first.length - last.length }, () => '0'), ...last]
  const network = all.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16))
  return `${network.join(':')}::/64`
}
