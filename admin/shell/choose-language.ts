import { language, remember } from '../locales/language.ts'
import type { Language } from '../locales/languages.ts'
import { keepLanguage } from '../providers/session.ts'

/** Makes it the user's language, here and elsewhere. The page begins anew; the browser asks where something is unsaved. */
export async function chooseLanguage(next: Language): Promise<void> {
  if (next === language()) return
  await keepLanguage(next)
  remember(next)
  window.location.reload()
}
