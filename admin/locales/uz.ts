import antd from 'antd/es/locale/uz_UZ.js'
import 'dayjs/locale/uz-latn.js'
import type { Pack } from './language.ts'
import messages from './uz.json' with { type: 'json' }

export const pack: Pack = { messages, antd }
