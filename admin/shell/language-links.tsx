import { speak, useLanguage } from '../locales/language.ts'
import { isLanguage, type Language, languages } from '../locales/languages.ts'
import { t } from '../locales/translate.ts'
import styles from './login.module.css'

/** The languages, each in its own script, for those who are not signed in. */
export function LanguageLinks({ chosen }: { chosen: ((language: Language) => void) | undefined }) {
  const current = useLanguage()
  const choose = (code: string) => {
    if (!isLanguage(code)) return
    chosen?.(code)
    void speak(code)
  }
  return (
    <nav className={styles.languages} aria-label={t('Language')}>
      {Object.entries(languages).map(([code, name]) => (
        <button
          key={code}
          type="button"
          lang={code}
          aria-current={code === current ? 'true' : undefined}
          onClick={() => choose(code)}
        >
          {name}
        </button>
      ))}
    </nav>
  )
}
