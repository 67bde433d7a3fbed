/** The languages of the admin, by the codes that users have in `language`; the names are those that their speakers use. */
export const languages = { en: 'English', ar: 'العربية', ru: 'Русский', uz: 'Oʻzbekcha' } as const
export type Language = keyof typeof languages

export const isLanguage = (code: unknown): code is Language =>
  typeof code === 'string' && Object.hasOwn(languages, code)
