/** The head of a page: the way back, the h1, and the buttons. */
import { ArrowLeftOutlined } from '@ant-design/icons'
import { type ReactNode, useEffect, useRef } from 'react'
import { Link, useLocation } from 'react-router'
import { useNamedCrumb } from './crumb.ts'
import styles from './page-header.module.css'

interface Props {
  title: ReactNode
  /** For the window, most special first. */
  documentTitle: readonly string[]
  /** The title of the record that the page is about, for the breadcrumb. */
  about?: string
  /** Whether that record has no page any more. */
  gone?: boolean
  back?: { to: string; label: string }
  /** Beside the title. */
  badge?: ReactNode
  subtitle?: ReactNode
  /** Whether the focus comes here when the page appears; a page with something to type may want it there. */
  focus?: boolean
  children?: ReactNode
}

/** The key that the router gives to the page somebody arrived at, not by a link of ours. */
const ARRIVAL = 'default'

export function PageHeader({
  title,
  documentTitle,
  about = '',
  gone = false,
  back,
  badge,
  subtitle,
  focus = true,
  children,
}: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  const arrived = useLocation().key === ARRIVAL
  const whole = typeof title === 'string' ? title : about || undefined
  const name = [...documentTitle, 'TezRent CRM'].join(' | ')
  useNamedCrumb(documentTitle[0] ?? '', about, gone)
  useEffect(() => {
    document.title = name
  }, [name])
  // A screen reader hears where a link has led; the first page of a visit it reads from the top anyway.
  // Only when the page appears
  useEffect(() => {
    if (!arrived && focus) heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <header className={styles.header}>
      <div className={styles.words}>
        {back && (
          <Link to={back.to} className={styles.back}>
            <ArrowLeftOutlined aria-hidden className="flips" /> {back.label}
          </Link>
        )}
        <div className={styles.line}>
          <h1 ref={heading} tabIndex={-1} title={whole}>
            <bdi>{title}</bdi>
          </h1>
          {badge}
        </div>
        <p className="print-only muted" dir="ltr">
          {window.location.href}
        </p>
        {subtitle && <div className={styles.subtitle}>{subtitle}</div>}
      </div>
      {children && <div className={styles.buttons}>{children}</div>}
    </header>
  )
}
