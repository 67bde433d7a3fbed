/** The language of the page: which it is, and what comes with it. English comes with nothing: its texts are in the code. */
import type { ConfigProviderProps } from 'antd'
import { useSyncExternalStore } from 'react'
import { isLanguage, type Language } from './languages.ts'

/** A text, or one for each of the language's plural categories. */
export type Message = string | { readonly [C in Intl.LDMLPluralRule]?: string }
export type Messages = Readonly<Record<string, Message | undefined>>

/** What a language brings along, in a file of its own that only its speakers load. */
export interface Pack {
  readonly messages: Messages
  /** Says a sentence of the server, which is English. */
  readonly understand?: (text: string) => string
  /** For languages that browsers have no words of dates for. */
  readonly dateFormat?: (options: Intl.DateTimeFormatOptions) => (time: number) => string
  /** The texts of antd's own components. */
  readonly antd?: NonNullable<ConfigProviderProps['locale']>
}

const packs: Record<Language, () => Promise<Pack>> = {
  en: async () => ({ messages: {} }),
  ar: async () => (await import('./ar.ts')).pack,
  ru: async () => (await import('./ru.ts')).pack,
  uz: async () => (await import('./uz.ts')).pack,
}

/** For `Intl`. Gulf offices write Latin digits; Chromium has no numbers of Uzbek, which are written as Russian ones. */
const tags: Record<Language, string> = { en: 'en-GB', ar: 'ar-AE-u-nu-latn', ru: 'ru-RU', uz: 'ru-RU' }

/** The language used last in this browser; public/first-paint.js reads it before the first paint. */
const KEY = 'language'

let current: Language = 'en'
let pack: Pack = { messages: {} }
const listeners = new Set<() => void>()

export const language = (): Language => current
export const isRightToLeft = (): boolean => current === 'ar'
/** That of a text is that of its first letter; of none, that of the page. */
export function directionOf(text: string): 'ltr' | 'rtl' {
  const [letter] = /\p{L}/u.exec(text) ?? []
  return (letter ? /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(letter) : isRightToLeft()) ? 'rtl' : 'ltr'
}

export const messages = (): Messages => pack.messages
export const understood = (text: string): string => pack.understand?.(text) ?? text
export const ownDateFormat = (): Pack['dateFormat'] => pack.dateFormat
export const antdLocale = (): Pack['antd'] => pack.antd

/** What first-paint.js chose: used last, else the browser's, else English. */
export const firstLanguage = (): Language => {
  const { lang } = document.documentElement
  return isLanguage(lang) ? lang : 'en'
}

/** For the next time that this browser opens the admin. */
export const remember = (next: Language): void => localStorage.setItem(KEY, next)

/** Loads a language and makes it that of the page. Without it, for want of a connection, the page keeps its own. */
export async function speak(next: Language): Promise<void> {
  if (next !== current) {
    const loaded = await packs[next]().catch(() => undefined)
    if (loaded) {
      pack = loaded
      current = next
      remember(next)
    }
  }
  document.documentElement.lang = current
  document.documentElement.dir = isRightToLeft() ? 'rtl' : 'ltr'
  for (const changed of listeners) changed()
}

const subscribe = (changed: () => void) => {
  listeners.add(changed)
  return () => void listeners.delete(changed)
}

/** The language, for what is drawn before it is known. Pages behind the login are drawn in their user's from the start. */
export const useLanguage = (): Language => useSyncExternalStore(subscribe, language)

/** Makes a thing that depends on the language once for each: formatters are dear. */
export function perLanguage<T>(make: (tag: string) => T): () => T {
  const made = new Map<Language, T>()
  return () => {
    const known = made.get(current)
    if (known !== undefined) return known
    const fresh = make(tags[current])
    made.set(current, fresh)
    return fresh
  }
}
