import antd from 'antd/es/locale/ru_RU.js'
import 'dayjs/locale/ru.js'
import type { Pack } from './language.ts'
import messages from './ru.json' with { type: 'json' }
import { understand } from './understand.ts'

export const pack: Pack = { messages, understand, antd }
