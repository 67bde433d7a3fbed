import { type ReactNode, useEffect } from 'react'
import { Drawing } from './drawing.tsx'
import styles from './login.module.css'
import { Logo } from './logo.tsx'

/** A page for those who are not signed in. */
export function FrontPage({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
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
      </main>
      <Drawing />
    </div>
  )
}
