/** Files that came with a record. */
import { message } from '../../locales/translate.ts'
import type { Admin, AdminRecord } from '../define-admin.ts'

/** A file as the server answers it. */
export interface Attached {
  readonly id: number
  readonly name: string
  /** In bytes. */
  readonly size: number
  readonly content_type: string
  readonly url: string
}

/** Whether it is one. */
export const isAttached = (value: unknown): value is Attached =>
  typeof value === 'object' && value !== null && 'url' in value && 'name' in value && 'size' in value

/** The files of a record, where the description says that they stand beside its fields. */
export const filesOf = (admin: Admin, record: AdminRecord): readonly Attached[] =>
  Object.entries(admin.resource.embeds ?? {}).flatMap(([name, { of }]) => {
    const list: unknown = record[name]
    return of === 'files' && Array.isArray(list) ? list.filter(isAttached) : []
  })

/** Without the host: the admin may be open under another name than the one that the server gives to the apps. */
export const addressOf = ({ url }: Attached): string => new URL(url, window.location.href).pathname

/** What every browser can draw. */
export const isPicture = (type: string): boolean => /^image\/(jpeg|png|gif|webp)$/.test(type)

const words: readonly (readonly [part: string, word: string])[] = [
  ['image/', message('Picture')],
  ['video/', message('Video')],
  ['pdf', message('PDF')],
  ['csv', message('CSV')],
  ['text/', message('Text')],
  ['sheet', message('Spreadsheet')],
  ['excel', message('Spreadsheet')],
  ['presentation', message('Presentation')],
  ['powerpoint', message('Presentation')],
]
/** What kind of file it is, in a word that is a key. */
export const typeWord = (type: string): string =>
  words.find(([part]) => type.includes(part))?.[1] ?? message('Document')
