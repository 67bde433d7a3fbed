import type { Kind } from '../../../shared/kernel/kinds.ts'
import { message, say, t } from '../../locales/translate.ts'
import { type Admin, fieldOf } from '../define-admin.ts'

/** Down and up, in the words of a kind. */
const words: Partial<Record<Kind, readonly [string, string]>> = {
  instant: [message('newest first'), message('oldest first')],
  date: [message('latest first'), message('earliest first')],
  money: [message('highest first'), message('lowest first')],
  integer: [message('highest first'), message('lowest first')],
}

/** `-created_at` → `Created, newest first`; `label` is what the head of the column says, where that is another. */
export function orderWords(admin: Admin, entry: string, label?: string): string {
  const field = fieldOf(admin, entry.replace(/^-/, ''))
  const [down, up] = words[field.kind] ?? [message('Z to A'), message('A to Z')]
  return say(label ?? field.label) + t(', ') + say(entry.startsWith('-') ? down : up)
}
