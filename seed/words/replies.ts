/** What support writes again and again. */
export const replies: readonly { readonly title: string; readonly body: string; readonly shared: boolean }[] = [
  {
    title: 'We are on it',
    body: 'Dear {customer},\n\nthank you for telling us. We have opened {ticket_number} and are talking to the owner of the machine. You hear from us today.\n\n{agent}\nTezRent',
    shared: true,
  },
  {
    title: 'Mechanic on the way',
    body: 'Dear {customer},\n\na mechanic is on the way to your site for rental {rental}. Please keep the machine switched off and the way to it free.\n\n{agent}',
    shared: true,
  },
  {
    title: 'Please send a photo',
    body: 'Dear {customer},\n\nplease send us a photo of the display and of the damage. With it the workshop brings the right part at once.\n\n{agent}',
    shared: true,
  },
  {
    title: 'تم استلام طلبكم',
    body: 'السادة {customer}،\n\nشكرًا لتواصلكم معنا. سجّلنا طلبكم برقم {ticket_number} وسنعود إليكم اليوم.\n\n{agent}',
    shared: true,
  },
  {
    title: 'Заявка принята',
    body: 'Здравствуйте, {customer}!\n\nСпасибо за обращение. Ваша заявка {ticket_number} принята, мы ответим сегодня.\n\n{agent}',
    shared: true,
  },
  { title: 'My signature', body: 'With best regards\n{agent}, TezRent support', shared: false },
]
