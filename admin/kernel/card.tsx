/** A panel with a head: the one container of record pages. */
import { DownOutlined } from '@ant-design/icons'
import { type ReactNode, useId } from 'react'
import styles from './card.module.css'
import { Region } from './states/error-boundary.tsx'

interface Props {
  title: ReactNode
  children: ReactNode
  /** At the end of the head. */
  extra?: ReactNode
  description?: string | undefined
  /** Makes the card one that opens and closes. */
  open?: boolean | undefined
  onToggle?: (() => void) | undefined
  /** Rows that reach from edge to edge. */
  flush?: boolean
}

export function Card({ title, children, extra, description, open = true, onToggle, flush = false }: Props) {
  const id = useId()
  return (
    <section className={styles.card} aria-labelledby={id}>
      <header className={styles.head}>
        <h2 id={id}>
          {onToggle ? (
            <button type="button" aria-expanded={open} onClick={onToggle} className={styles.toggle}>
              <DownOutlined aria-hidden className={open ? '' : styles.closed} /> {title}
            </button>
          ) : (
            title
          )}
        </h2>
        {extra}
      </header>
      {/* Closed is hidden, not gone: what was typed inside must survive. */}
      <div className={`${styles.body} ${flush ? styles.flush : ''}`} hidden={!open}>
        {description && <p className={styles.description}>{description}</p>}
        <Region>{children}</Region>
      </div>
    </section>
  )
}
