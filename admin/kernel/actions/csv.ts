/** Tables for spreadsheets, made in the browser. */
import { guarded } from '../../../shared/kernel/csv.ts'

const cellOf = (value: string | number): string => {
  const text = typeof value === 'string' ? guarded(value) : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Rows as CSV. Texts that a spreadsheet would take for formulas get an apostrophe before them. */
export const toCsv = (rows: readonly (readonly (string | number)[])[]): string =>
  rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')

/** Hands a text to the browser as a file. */
export function download(name: string, text: string): void {
  // Excel takes a file for UTF-8 by this mark alone.
  const url = URL.createObjectURL(new Blob(['\uFEFF', text], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // Not at once: the browser has yet to read it.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
