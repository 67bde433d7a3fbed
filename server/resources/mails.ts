import { mails } from '../../shared/resources/mails.ts'
import { serve } from '../records/serve.ts'

export const mailsOnServer = serve(mails, {
  actions: {
    /** From the start: the trouble that it was given up for may be gone. */
    send_again: ({ now }) => ({ status: 'waiting', tries: 0, problem: '', due_at: now }),
  },
})
