// A real SMTP server for a test; what it takes can be read, and it refuses when it is told to.
import { once } from 'node:events'
import { SMTPServer } from 'smtp-server'

/** A reply of SMTP, such as 550. */
export interface Refusal {
  readonly at: 'recipient' | 'data'
  readonly code: number
  readonly words: string
}

export interface MailServer {
  readonly url: string
  /** Every message as it came, with its envelope. */
  readonly taken: { readonly from: string; readonly to: readonly string[]; readonly raw: string }[]
  refusal: Refusal | undefined
  /** How long it takes over a message. */
  slowness: number
  close(): Promise<void>
}

export async function startMailServer(port = 0): Promise<MailServer> {
  const mail: MailServer = { url: '', taken: [], refusal: undefined, slowness: 0, close: async () => undefined }
  const refused = (at: Refusal['at']): Error | null => {
    const { refusal } = mail
    return refusal?.at === at ? Object.assign(new Error(refusal.words), { responseCode: refusal.code }) : null
  }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, done) => done(refused('recipient')),
    onData(stream, session, done) {
      const pieces: Buffer[] = []
      stream.on('data', (piece: Buffer) => pieces.push(piece))
      stream.on('end', () => {
        setTimeout(() => {
          const error = refused('data')
          const { mailFrom, rcptTo } = session.envelope
          const from = mailFrom ? mailFrom.address : ''
          if (!error)
            mail.taken.push({ from, to: rcptTo.map(({ address }) => address), raw: Buffer.concat(pieces).toString() })
          done(error)
        }, mail.slowness)
      })
    },
  })
  server.on('error', () => undefined)
  server.listen(port, '127.0.0.1')
  await once(server.server, 'listening')
  const address = server.server.address()
  const own = typeof address === 'object' && address ? address.port : 0
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()))
  return Object.assign(mail, { url: `smtp://127.0.0.1:${own}`, close })
}
