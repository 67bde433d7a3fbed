/** What takes a mail away from us. */

export interface Mailbox {
  readonly name: string
  readonly address: string
}

/** A mail as it leaves. */
export interface Letter {
  readonly to: Mailbox
  readonly subject: string
  readonly text: string
  readonly html: string
  /** The same for every try, so that whoever gets a mail twice can tell. */
  readonly key: string
  /** When it was written, ISO 8601 in UTC. */
  readonly date: string
}

export interface MailTransport {
  /** Resolves when somebody else answers for it. @throws MailRefused when no further try would help */
  send(letter: Letter): Promise<void>
  /** Takes away what this transport has kept since before an instant; one that keeps nothing has nothing to do. */
  tidy(before: string): Promise<void>
}

/** This mail will never be taken; whatever else is thrown may pass. */
export class MailRefused extends Error {}
