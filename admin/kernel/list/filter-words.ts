/** Filters beyond plain values, in words: `October 2026`, `from 1,000.00`, `contains “crane”`. */
import type { AnyField, Kind } from '../../../shared/kernel/kinds.ts'
import { t } from '../../locales/translate.ts'
import { choiceLabel } from '../fields.ts'
import { formatDate, formatNumber, monthName } from '../format.ts'
import { periodOf } from './periods.ts'

const formats: Partial<Record<Kind, (text: string) => string>> = {
  date: (text) => formatDate(text.slice(0, 10)),
  instant: (text) => formatDate(text.slice(0, 10)),
  money: (text) => formatNumber(Number(text)),
  integer: (text) => formatNumber(Number(text)),
}

/** `2026`, `October 2026` or `21 Oct 2026`. */
function periodWords(period: string): string {
  const [year, month, day] = period.split('-')
  if (day) return formatDate(period)
  return month ? `${monthName(month)} ${year}` : period
}

function rangeWords(from: string | undefined, to: string | undefined, shown: (text: string) => string): string {
  if (from && to) {
    const period = periodOf({ from, to })
    return period ? periodWords(period) : from === to ? shown(from) : `${shown(from)} – ${shown(to)}`
  }
  return from ? t('from {value}', { value: shown(from) }) : to ? t('to {value}', { value: shown(to) }) : ''
}

function missingWords({ kind }: AnyField): readonly [string, string] {
  if (kind === 'date' || kind === 'instant') return [t('No date'), t('Has date')]
  return kind === 'text' ? [t('Empty'), t('Not empty')] : [t('No value'), t('Has value')]
}

/** What the tests of one filter say; `given` is the value of an operator. */
export function testWords(field: AnyField, given: (suffix: string) => string | undefined): string[] {
  const shown = formats[field.kind] ?? ((text: string) => choiceLabel(field, text))
  const said = (suffix: string, words: (text: string) => string) => {
    const text = given(suffix)
    return text === undefined ? '' : words(text)
  }
  const [none, some] = missingWords(field)
  return [
    rangeWords(given('gte'), given('lte'), shown),
    said('gt', (text) => t('after {value}', { value: shown(text) })),
    said('lt', (text) => t('before {value}', { value: shown(text) })),
    said('like', (text) => t('contains “{value}”', { value: text })),
    said('ne', (text) => t('not {value}', { value: shown(text) })),
    said('null', (text) => (text === 'true' ? none : some)),
  ].filter(Boolean)
}
