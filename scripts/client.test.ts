// The client of the apps is the one that the document of today makes.
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { CLIENT, clientCode } from './client.ts'

it('the client is up to date: `npm run client` would change nothing', async () => {
  const now = await clientCode()
  expect(readFileSync(CLIENT, 'utf8') === now, 'Run `npm run client` and commit client/tezrent-crm.ts.').toBe(true)
  expect(now).not.toContain('/api/admin/')
  expect(await clientCode()).toBe(now)
}, 60_000)
