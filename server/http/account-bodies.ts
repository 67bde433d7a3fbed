/** What the account calls take: the server validates with these, and the API document is made from them. */
import { z } from 'zod'
import { noChoice, PASSWORD } from '../../shared/kernel/schema.ts'

const words = (message: string) => ({
  error: (issue: { input?: unknown }) => (issue.input === undefined ? 'This field is required.' : message),
})
const LONGEST = 1000
/** A text that is not empty, of a length that a person may type. */
const filled = z
  .string(words('Not a valid string.'))
  .refine((text) => !text.includes('\0') && text.isWellFormed(), 'Null characters are not allowed.')
  .min(1, 'This field may not be blank.')
  .max(LONGEST, `Ensure this field has no more than ${LONGEST} characters.`)

export const credentials = z.object({ email: filled, password: filled })
export const login = credentials.extend({
  // Forms send what was not chosen as nothing.
  login_type: z.enum(['seller', 'customer', 'staff', ''], { error: ({ input }) => noChoice(input) }).nullish(),
})
export const refreshToken = z.object({ refresh: filled })
const newPassword = z
  .string(words('Not a valid string.'))
  .min(PASSWORD.min, `This password is too short. It must contain at least ${PASSWORD.min} characters.`)
  .max(PASSWORD.max, `Ensure this field has no more than ${PASSWORD.max} characters.`)
export const passwordChange = z.object({ old_password: filled, new_password: newPassword })
export const passwordReset = z.object({ email: filled })
export const passwordResetConfirm = z.object({ token: filled, new_password: newPassword })
