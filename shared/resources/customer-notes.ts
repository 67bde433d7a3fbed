import { bool, ref, text } from '../kernel/kinds.ts'
import { defineResource } from '../kernel/resource.ts'

/** A tag where it is looked for: no tag holds a comma, so what holds one is no tag. */
export const tagMark = (tag: string): string => `,${tag.trim().replaceAll(',', ',,')},`

/** What staff and sellers know about a customer; no customer ever sees it. */
export const customerNotes = defineResource({
  name: 'customer_notes',
  label: { one: 'Customer note', many: 'Customer notes' },
  paths: { crm: '/api/crm/customer-notes', admin: 'customer-notes' },
  title: 'title',
  indexed: ['title'],
  search: ['title', 'note', 'tags', 'customer_name'],
  asked: { tag: { label: 'Only those with this tag', where: (text) => ({ tag_list: { like: tagMark(text) } }) } },
  fields: {
    customer: ref('Customer', 'customers', { required: true, param: 'customer_id' }),
    customer_name: text('Customer', { internal: true, copied: { through: 'customer', from: 'name' } }),
    customer_email: text('Customer’s email', { format: 'email', copied: { through: 'customer', from: 'email' } }),
    customer_phone: text('Customer’s phone', { format: 'phone', copied: { through: 'customer', from: 'phone' } }),
    title: text('Title', { required: true }),
    note: text('Note', { required: true, multiline: true }),
    is_important: bool('Important', { param: 'important' }),
    tags: text('Tags', { help: 'With commas between them: VIP, repeat customer' }),
    /** The tags folded, each between commas: what the filter by one tag looks into. */
    tag_list: text('Tags', { internal: true, readonly: true }),
    company: ref('Seller', 'companies'),
  },
})
