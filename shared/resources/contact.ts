/** The contact fields that leads and opportunities share. */
import { text } from '../kernel/kinds.ts'

export const contact = (required: boolean) => ({
  contact_name: text('Contact name', { required }),
  contact_email: text('Email', { required, format: 'email' }),
  contact_phone: text('Phone', { format: 'phone', help: 'With country code, for example +971 50 123 4567' }),
})
