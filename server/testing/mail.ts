// Mails of a test: what was sent, and a mail server that refuses when it is told to.
import { deliver, type MailWorks } from '../mail/mailer.ts'
import type { Letter, MailTransport } from '../mail/transport.ts'

export interface KeptMail extends MailTransport {
  /** What was taken, in order. */
  readonly letters: Letter[]
  /** Throws what the next tries end with, as long as it is there. */
  refusal: Error | undefined
}

export function keptMail(): KeptMail {
  const letters: Letter[] = []
  return {
    letters,
    refusal: undefined,
    async send(letter) {
      if (this.refusal) throw this.refusal
      letters.push(letter)
    },
    tidy: async () => undefined,
  }
}

/** Sends everything that is due. */
export async function deliverAll(works: MailWorks, chance: () => number = () => 0): Promise<void> {
  while ((await deliver(works, chance)) > 0);
}
