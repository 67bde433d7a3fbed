// Mails as files, where there is no mail server.
import { readdirSync, readFileSync, statSync, utimesSync } from 'node:fs'
import path from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { folder } from '../testing/run.ts'
import { toFolder } from './to-folder.ts'

const home = folder()
afterEach(() => home.remove())

it('a mail is one whole file for our eyes alone, a second try is the same file, and old ones go', async () => {
  const place = path.join(home.path, 'mail')
  const transport = toFolder(place, { name: 'TezRent', address: 'crm@tezrent.test' })
  await transport.tidy('2026-11-01T00:00:00.000Z')
  const letter = {
    to: { name: 'Sam', address: 'sam@people.test' },
    subject: 'News',
    text: 'http://localhost:8000/admin/crm/reset-password/set#Ab1_Ab1_Ab1_Ab1_Ab1_Ab1_',
    html: '<p>Hello</p>',
    key: '7.1',
    date: '2026-10-21T08:00:00.000Z',
  }
  await transport.send(letter)
  await transport.send(letter)
  const names = readdirSync(place)
  expect(names).toEqual(['2026-10-21T08-00-00.000Z-7.1.eml'])
  const file = path.join(place, names[0] ?? '')
  expect(statSync(file).mode & 0o777).toBe(0o600)
  // A link that can be copied from the file as it stands.
  expect(readFileSync(file, 'utf8')).toContain(letter.text)
  await transport.tidy('2026-10-01T00:00:00.000Z')
  expect(readdirSync(place)).toEqual(names)
  utimesSync(file, 0, Date.parse('2026-09-01') / 1000)
  await transport.tidy('2026-10-01T00:00:00.000Z')
  expect(readdirSync(place)).toEqual([])
})
