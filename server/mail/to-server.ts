/** Mails to an SMTP server, over a connection for each. */
import { createTransport } from 'nodemailer'
import { messageOf } from './message.ts'
import { type Mailbox, MailRefused, type MailTransport } from './transport.ts'

/** However slowly the other side talks: it must end before the lease does (`delivery.ts`). */
const PATIENCE_MS = 60_000
const SILENCE_MS = 20_000

/** A reply of 5xx to the recipient or to the message is for good (RFC 5321, 4.2.1); one to our password is not. */
function isForGood(error: unknown): boolean {
  const { code, responseCode } = Object(error) as { code?: unknown; responseCode?: unknown }
  const aboutIt = code === 'EENVELOPE' || code === 'EMESSAGE'
  return aboutIt && typeof responseCode === 'number' && responseCode >= 500
}

/** @param url `smtp://user:password@host:587` (STARTTLS where offered) or `smtps://…:465` */
export function toServer(url: string, from: Mailbox): MailTransport {
  const timeouts = { connectionTimeout: SILENCE_MS, greetingTimeout: SILENCE_MS, socketTimeout: SILENCE_MS }
  const transport = createTransport({ url, ...timeouts })
  return {
    async send(letter) {
      try {
        await transport.sendMail({ ...messageOf(letter, from), signal: AbortSignal.timeout(PATIENCE_MS) })
      } catch (cause) {
        if (isForGood(cause)) throw new MailRefused(cause instanceof Error ? cause.message : String(cause), { cause })
        throw cause
      }
    },
    tidy: async () => undefined,
  }
}
