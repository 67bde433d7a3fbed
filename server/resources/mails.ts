import { refused } from '../../shared/kernel/errors.ts'
import { mails } from '../../shared/resources/mails.ts'
import { serve } from '../records/serve.ts'

export const mailsOnServer = serve(mails, {
  actions: {
    /** From the start: the trouble that it was given up for may be gone. */
    send_again({ now }, mail) {
      if (mail.status !== 'dead') throw refused('Only a mail that was given up can be sent again.')
      if (mail.text === '') throw refused('It came too late to be of use, and what it said was removed.')
      return { status: 'waiting', tries: 0, problem: '', due_at: now }
    },
  },
})
