/** A letter in nodemailer's words. Names and addresses go in apart, so that nothing in a name becomes a header. */
import type { SendMailOptions } from 'nodemailer'
import type { Letter, Mailbox } from './transport.ts'

const domainOf = ({ address }: Mailbox): string => address.slice(address.lastIndexOf('@') + 1)
/** Line ends and other control characters have no business in a header. */
const inOneLine = (text: string): string => text.replace(/\p{Cc}+/gu, ' ').trim()

/** The message; the envelope says once more to whom, and to nobody else. */
export const messageOf = ({ to, subject, text, html, key, date }: Letter, from: Mailbox): SendMailOptions => ({
  from,
  to: { name: inOneLine(to.name), address: to.address },
  envelope: { from: from.address, to: [to.address] },
  subject: inOneLine(subject),
  text,
  html,
  date: new Date(date),
  messageId: `<${key}@${domainOf(from)}>`,
  // RFC 3834: no out-of-office notes in answer.
  headers: { 'Auto-Submitted': 'auto-generated' },
  disableFileAccess: true,
  disableUrlAccess: true,
})
