import { say, t } from '../../locales/translate.ts'
import type { Admin } from '../define-admin.ts'
import { choiceLabel, isChoice, isEmpty, textOf } from '../fields.ts'
import { type Formats, formatDate } from '../format.ts'

/** An old or new value in words; the label of a ref stands in the history as text. */
export function valueWords(admin: Admin | undefined, name: string, value: unknown, formats: Formats): string {
  const field = admin?.resource.fields[name]
  if (isEmpty(value)) return '-'
  if (Array.isArray(value)) return value.length === 0 ? '-' : value.map((one) => say(String(one))).join(t(', '))
  if (typeof value === 'boolean') return value ? t('Yes') : t('No')
  if (typeof value === 'object') return JSON.stringify(value)
  if (!field) return String(value)
  if (typeof value === 'string' && field.kind === 'instant') return formats.instant(value)
  if (typeof value === 'string' && field.kind === 'date') return formatDate(value)
  if (typeof value === 'number' && field.kind === 'money') return formats.money(value)
  return isChoice(field) ? choiceLabel(field, value) : textOf(field, value)
}
