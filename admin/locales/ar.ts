import antd from 'antd/es/locale/ar_EG.js'
import 'dayjs/locale/ar.js'
import messages from './ar.json' with { type: 'json' }
import type { Pack } from './language.ts'
import { understand } from './understand.ts'

export const pack: Pack = { messages, understand, antd }
