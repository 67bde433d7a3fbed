// Addresses that are counted as one.
import { expect, it } from 'vitest'
import { Limits } from './limits.ts'
import { networkOf } from './network.ts'

it.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:0:1:aaaa::7', '2001:db8:0:1::/64'],
  ['2001:0DB8:0000:0001:bbbb:1:2:3', '2001:db8:0:1::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['64:ff9b::203.0.113.7', '64:ff9b:0:0::/64'],
  ['local', 'local'],
])('%s is one of %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})

it('a network of IPv6 addresses has the tries of one address, and its neighbour tries of its own', async () => {
  const limits = new Limits(0, 3)
  for (const last of ['1', '2', '3']) await limits.request(`2001:db8:0:1::${last}`)
  await expect(limits.request('2001:db8:0:1:ffff::4')).rejects.toMatchObject({ code: 'throttled' })
  await limits.request('2001:db8:0:2::1')
})
