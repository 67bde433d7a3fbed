// Mails over SMTP, to a server that is really spoken to.
import { afterEach, expect, it } from 'vitest'
import { type MailServer, startMailServer } from '../testing/mail-server.ts'
import { freePort } from '../testing/run.ts'
import { toServer } from './to-server.ts'
import { type Letter, MailRefused } from './transport.ts'

let server: MailServer | undefined
afterEach(async () => {
  await server?.close()
  server = undefined
})
const open = async () => {
  server = await startMailServer()
  return { server, transport: toServer(server.url, { name: 'TezRent', address: 'crm@tezrent.test' }) }
}
const letter: Letter = {
  to: { name: 'Sam Staff', address: 'sam@people.test' },
  subject: 'News',
  text: 'Hello',
  html: '<p>Hello</p>',
  key: '7.1',
  date: '2026-10-21T08:00:00.000Z',
}
/** The headers, folded lines made one. */
const headersOf = (raw = ''): string[] => (raw.split('\r\n\r\n')[0] ?? '').replace(/\r\n[ \t]+/g, ' ').split('\r\n')
/** Words of a header as a mail program shows them (RFC 2047). */
const shown = (header = ''): string =>
  header.replace(/\?= =\?/g, '?==?').replace(/(?:=\?UTF-8\?[BQ]\?[^?]*\?=)+/gi, (words) =>
    Buffer.concat(
      [...words.matchAll(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi)].map(([, how, text = '']) =>
        how?.toUpperCase() === 'B'
          ? Buffer.from(text, 'base64')
          : Buffer.from(
              text
                .replaceAll('_', ' ')
                .replace(/=([0-9A-F]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
              'latin1',
            ),
      ),
    ).toString(),
  )

it('a mail arrives with text and HTML, its own id and its date, and asks for no automatic answers', async () => {
  const { server, transport } = await open()
  await transport.send(letter)
  const [mail, ...more] = server.taken
  expect(more).toEqual([])
  expect(mail).toMatchObject({ from: 'crm@tezrent.test', to: ['sam@people.test'] })
  expect(headersOf(mail?.raw)).toEqual(
    expect.arrayContaining([
      'From: TezRent <crm@tezrent.test>',
      'To: Sam Staff <sam@people.test>',
      'Subject: News',
      'Message-ID: <7.1@tezrent.test>',
      'Date: Wed, 21 Oct 2026 08:00:00 +0000',
      'Auto-Submitted: auto-generated',
    ]),
  )
  expect(mail?.raw).toContain('text/plain')
  expect(mail?.raw).toContain('<p>Hello</p>')
})

it.each([
  ['Arabic', 'تعليق جديد على التذكرة'],
  ['Russian', 'Новый комментарий к обращению TKT-20261021-0001, очень длинный и потому в нескольких словах'],
  ['Uzbek', 'Oʻzbekcha xabar'],
])('a subject and a name in %s arrive as they are', async (_, words) => {
  const { server, transport } = await open()
  await transport.send({ ...letter, subject: words, to: { ...letter.to, name: words.slice(0, 20) } })
  const headers = headersOf(server.taken[0]?.raw)
  expect(headers.every((line) => /^[\x20-\x7e]*$/.test(line))).toBe(true)
  expect(shown(headers.find((line) => line.startsWith('Subject:')))).toBe(`Subject: ${words}`)
  expect(shown(headers.find((line) => line.startsWith('To:')))).toContain(words.slice(0, 20).trim())
})

it('line ends in a name or a subject make no header, and no second recipient', async () => {
  const { server, transport } = await open()
  const evil = 'Hi\r\nBcc: spy@evil.test\r\n\r\nBody\u0000'
  await transport.send({ ...letter, subject: evil, to: { ...letter.to, name: evil } })
  await transport.send({ ...letter, to: { ...letter.to, name: 'A" <spy@evil.test>, "B' } })
  for (const { raw, to } of server.taken) {
    expect(to).toEqual(['sam@people.test'])
    expect(headersOf(raw).filter((line) => /^(bcc|cc|body)/i.test(line))).toEqual([])
  }
  expect(headersOf(server.taken[0]?.raw).find((line) => line.startsWith('Subject:'))).toBe(
    'Subject: Hi Bcc: spy@evil.test Body',
  )
})

it.each([
  ['recipient', 550, true],
  ['data', 554, true],
  ['recipient', 450, false],
  ['data', 451, false],
] as const)('a reply at the %s of %i is for good: %s', async (at, code, forGood) => {
  const { server, transport } = await open()
  server.refusal = { at, code, words: 'no' }
  const error = await transport.send(letter).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(Error)
  expect(error instanceof MailRefused).toBe(forGood)
  server.refusal = undefined
  await transport.send(letter)
  expect(server.taken.length).toBe(1)
})

it('a server that is not there may come back', async () => {
  const transport = toServer(`smtp://127.0.0.1:${await freePort()}`, { name: '', address: 'crm@tezrent.test' })
  const error = await transport.send(letter).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(Error)
  expect(error).not.toBeInstanceOf(MailRefused)
})

it('a refused password is the installation’s trouble, not the mail’s', async () => {
  const { server } = await open()
  const url = server.url.replace('//', '//user:wrong@')
  const error = await toServer(url, { name: '', address: 'crm@tezrent.test' })
    .send(letter)
    .catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(Error)
  expect(error).not.toBeInstanceOf(MailRefused)
})
