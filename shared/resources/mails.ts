import { choice, instant, integer, ref, text } from '../kernel/kinds.ts'
import { defineResource } from '../kernel/resource.ts'

/** The outbox: mails to our users, written with their cause and sent after it. Addresses are not kept: they are the user's. */
export const mails = defineResource({
  name: 'mails',
  label: { one: 'Mail', many: 'Mails' },
  paths: { admin: 'mails' },
  title: 'subject',
  search: [],
  uniqueTogether: ['recipient', 'slot'],
  fields: {
    subject: text('Subject', { readonly: true }),
    recipient: ref('To', 'users', { required: true, readonly: true, onDelete: 'vanish' }),
    status: choice(
      'Status',
      { waiting: 'Waiting', sending: 'Being sent', sent: 'Sent', dead: 'Given up' },
      { default: 'waiting', readonly: true },
    ),
    tries: integer('Tries', { default: 0, readonly: true }),
    problem: text('Why it was not sent', { multiline: true, readonly: true }),
    /** When it may be sent, or sent again; while it is being sent, when another process may take it over. Then nothing. */
    due_at: instant('Next try', { readonly: true }),
    sent_at: instant('Sent', { readonly: true }),
    /** What it says may let its reader in, so that nobody else reads it here; it goes once the mail is sent. */
    text: text('Text', { multiline: true, internal: true }),
    /** The page of the admin that it leads to, from `/` on. */
    link: text('Link', { internal: true }),
    /** The record that it is about: whoever may not open it any more does not get the mail. */
    about_resource: text('About', { internal: true }),
    about_record: integer('About, id', { internal: true, max: Number.MAX_SAFE_INTEGER }),
    /** Of no use later than this. */
    expires_at: instant('Expires', { internal: true }),
    /** While it waits, what the next one of the same takes the place of; then its own id. */
    slot: text('Slot', { internal: true }),
    times: integer('Times', { default: 1, internal: true }),
  },
  actions: {
    send_again: {
      label: 'Send again',
      method: 'POST',
      on: ['record', 'selection'],
      needs: 'change',
      done: 'Waits to be sent again',
      provided: [
        { that: { status: { eq: 'dead' } }, otherwise: 'Only a mail that was given up can be sent again.' },
        { that: { text: { ne: '' } }, otherwise: 'It came too late to be of use, and what it said was removed.' },
      ],
    },
  },
})
