import { type ReactNode, useEffect } from 'react'
import type { Language } from '../locales/languages.ts'
import { Drawing } from './drawing.tsx'
import { LanguageLinks } from './language-links.tsx'
import styles from './login.module.css'
import { Logo } from './logo.tsx'

interface Props {
  title: string
  lead: string
  children: ReactNode
  languageChosen?(language: Language): void
}

/** A page for those who are not signed in. Who draws it asks for the language too, to be drawn again when it changes. */
export function FrontPage({ title, lead, children, languageChosen }: Props) {
  useEffect(() => {
    document.title = `${title} | TezRent CRM`
  }, [title])
  return (
    <div className={styles.page}>
      <main className={styles.main}>
        <Logo />
        <div className={styles.box}>
          <h1>{title}</h1>
          <p className="muted">{lead}</p>
          {children}
        </div>
        <LanguageLinks chosen={languageChosen} />
      </main>
      <Drawing />
    </div>
  )
}
