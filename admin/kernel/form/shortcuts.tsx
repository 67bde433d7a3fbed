/** Dates and times that are chosen with one press, beside the label; where there is no room, below the calendar. */
import type { ReactNode } from 'react'
import styles from './form.module.css'

export interface Shortcut {
  readonly label: string
  choose(): void
}

interface Props {
  shortcuts: readonly Shortcut[]
  dense: boolean
  children(footer: (() => ReactNode) | undefined): ReactNode
}

export function Shortcuts({ shortcuts, dense, children }: Props) {
  const buttons = shortcuts.map(({ label, choose }) => (
    <button key={label} type="button" className="link-button" onClick={choose}>
      {label}
    </button>
  ))
  if (dense) return children(() => <span className={styles.footer}>{buttons}</span>)
  return (
    <div className={styles.dated}>
      {children(undefined)}
      <span className={styles.shortcuts}>{buttons}</span>
    </div>
  )
}
