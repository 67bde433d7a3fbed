/** What a lead is called: a machine, a place and a need, in the language of whoever asks. */

/** The machine's kind in each language, by the category that equipment has. */
export const kinds = {
  Excavator: { en: 'Excavator', ar: 'حفارة', ru: 'экскаватора', uz: 'Ekskavator' },
  Crane: { en: 'Mobile crane', ar: 'رافعة متحركة', ru: 'автокрана', uz: 'Avtokran' },
  'Boom lift': { en: 'Boom lift', ar: 'رافعة سلة', ru: 'коленчатого подъёмника', uz: 'Koʻtargich' },
  'Scissor lift': { en: 'Scissor lift', ar: 'رافعة مقصية', ru: 'ножничного подъёмника', uz: 'Qaychisimon koʻtargich' },
  Telehandler: {
    en: 'Telehandler',
    ar: 'رافعة شوكية تلسكوبية',
    ru: 'телескопического погрузчика',
    uz: 'Teleskopik yuklagich',
  },
  'Wheel loader': { en: 'Wheel loader', ar: 'لودر', ru: 'фронтального погрузчика', uz: 'Yuklagich' },
  Bulldozer: { en: 'Bulldozer', ar: 'جرافة', ru: 'бульдозера', uz: 'Buldozer' },
  Generator: { en: 'Generator', ar: 'مولد كهرباء', ru: 'дизель-генератора', uz: 'Dizel generator' },
} as const
export type Category = keyof typeof kinds

export const titles = {
  en: [
    '{machine} for {site}',
    '{kind} rental, {weeks} weeks, {city}',
    '{kind} with operator for {site}',
    'Quote: {count} × {machine}',
    '{kind} needed urgently in {city}',
    'Long-term {kind} hire for {site}',
  ],
  ar: [
    'استئجار {kind} لمشروع في {city}',
    'طلب عرض سعر: {kind} لمدة {weeks} أسابيع',
    '{kind} مع مشغل لموقع في {city}',
    'تأجير {machine} عدد {count}',
  ],
  ru: [
    'Аренда {kind} на {weeks} нед., {city}',
    'Нужна аренда {kind} с оператором',
    'Запрос цены: {machine}, {count} шт.',
    'Аренда {kind} для объекта «{site}»',
  ],
  uz: [
    '{kind} ijarasi, {weeks} hafta, {city}',
    '{machine} kerak, {count} dona',
    '{city}dagi qurilish uchun {kind} ijarasi',
  ],
} as const

export const needs = {
  en: [
    'Site is ready from next month. Delivery to the gate, operator from your side if possible.',
    'They compare three suppliers. Price matters less than a machine that starts every morning.',
    'Wants weekly invoicing and a replacement within 24 hours if the machine stands still.',
    'Third-party certificate and operator licence are required at the gate.',
    '',
  ],
  ar: ['الموقع جاهز بداية الشهر القادم، التسليم على بوابة المشروع.', 'يرغب في الفوترة الأسبوعية وصيانة شاملة.', ''],
  ru: [
    'Объект готов, нужна доставка и машинист. Оплата по факту за неделю.',
    'Сравнивают трёх поставщиков, важен сервис на месте.',
    '',
  ],
  uz: ['Obyekt tayyor, yetkazib berish va mashinist kerak.', 'Narx va servis boʻyicha taklif kutishmoqda.', ''],
} as const

export const lossReasons = [
  'Price: a competitor offered 12 % less for the same period.',
  'Project postponed to next year, budget frozen.',
  'Needed a larger model than we have in the region.',
  'Customer bought a used machine instead.',
  'No answer since our second offer.',
  'Техника понадобилась раньше, чем мы могли доставить.',
] as const
