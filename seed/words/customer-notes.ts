/** What staff and sellers remember about a customer. */
interface Remark {
  readonly title: string
  readonly note: string
  readonly tags: string
  readonly important?: boolean
}

export const remarks: readonly Remark[] = [
  {
    title: 'Lifts every month',
    note: 'Needs an 80 t crane with rigger around the 20th. Wind limits matter: the site is at the sea.',
    tags: 'crane, rigger',
  },
  {
    title: 'VIP customer',
    note: 'Rents frequently, prefers excavators, always pays on time. Good relationship with the site manager.',
    tags: 'VIP, repeat customer, excavator preference',
    important: true,
  },
  {
    title: 'Pays late',
    note: 'Every invoice needs a second reminder. Ask for a deposit.',
    tags: 'slow payer, deposit',
  },
  {
    title: 'Never without an operator',
    note: 'Their people have no licence. Offer the machine with operator only.',
    tags: 'operator',
    important: true,
  },
  { title: 'Prefers WhatsApp', note: 'Answers messages within minutes, mails never.', tags: 'WhatsApp' },
  { title: 'Narrow gate', note: 'Their yard takes no low-bed truck longer than 14 metres.', tags: 'delivery, access' },
  { title: 'Пишет по-русски', note: 'Договор и счета просит на русском языке.', tags: 'русский, документы' },
  { title: 'يفضل العربية', note: 'يرجى التواصل باللغة العربية عبر الهاتف بعد الظهر.', tags: 'Arabic, phone' },
  { title: 'Careful with machines', note: 'Comes back cleaner than it went.', tags: 'repeat customer, careful' },
  {
    title: 'Tower project until next summer',
    note: 'Needs boom lifts for the façade, then scissor lifts inside. Call before the end of each quarter.',
    tags: 'long project, boom lift',
  },
  {
    title: 'Asks for discounts',
    note: 'Compares with two others each time. 5 % is what it takes.',
    tags: 'price, discount',
  },
  {
    title: 'Credit limit',
    note: 'Fine up to AED 150,000, above that ask accounting.',
    tags: 'credit',
    important: true,
  },
]
