/** Cities, building sites, and the businesses that rent machines. */
export const cities = {
  UAE: ['Dubai', 'Abu Dhabi', 'Sharjah', 'Ras Al Khaimah', 'Al Ain', 'Fujairah'],
  Uzbekistan: ['Tashkent', 'Samarkand', 'Bukhara', 'Namangan', 'Fergana', 'Navoi'],
} as const

export const sites = {
  UAE: [
    'Dubai Creek Harbour tower 4',
    'Yas Island villas',
    'Jebel Ali warehouse extension',
    'the Al Maktoum airport apron',
    'Khalifa Port quay wall',
    'a mall façade in Mirdif',
    'Etihad Rail package 2C',
    'the Hatta hydro plant',
  ],
  Uzbekistan: [
    'Tashkent City block 7',
    'the Samarkand ring road',
    'New Tashkent metro line',
    'the Navoi fertiliser plant',
    'a logistics centre in Angren',
    'Bukhara airport terminal',
    'the Almalyk copper mine',
    'housing in Yunusabad',
  ],
} as const

export const businesses = {
  UAE: [
    'Al Noor Contracting LLC',
    'Desert Rose Facades',
    'Emaar Site Services',
    'Marjan Steel Structures',
    'Blue Dhow Events',
    'شركة الأفق للمقاولات',
    'مؤسسة النخيل للبناء',
    'Falcon MEP Works',
    'Oryx Solar',
    'Gulf Cladding & Glazing Works for Commercial and Residential Towers LLC (Sole Proprietorship)',
  ],
  Uzbekistan: [
    'Toshkent Qurilish Invest',
    'ООО «СтройМонтажСервис»',
    'Buxoro Yoʻl Qurilish',
    'АО «УзМетКомбинат»',
    'Samarqand Tower MCHJ',
    'Orient Build Group',
    'ООО «Азия Лифт»',
    'Navoiy Kon Metallurgiya',
    'Zarafshon Invest',
  ],
} as const
