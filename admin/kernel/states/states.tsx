/** What stands in a panel that has nothing to show: loading, empty, failed. */
import { WarningOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { t } from '../../locales/translate.ts'
import { ApiError } from '../../providers/http.ts'
import type { Icon } from '../define-admin.ts'
import { reasonOf } from '../messages.tsx'
import { rich } from '../rich.tsx'
import styles from './states.module.css'

interface TileProps {
  icon: Icon
  title: ReactNode
  text?: ReactNode
  children?: ReactNode
  alert?: boolean
}

/** An icon, a line, a sentence, and what can be done. */
export function Tile({ icon: Icon, title, text, children, alert = false }: TileProps) {
  return (
    <div className={styles.tile} role={alert ? 'alert' : undefined}>
      <span className={styles.icon} aria-hidden="true">
        <Icon aria-hidden />
      </span>
      <p className={styles.title}>{title}</p>
      {text && <p className={styles.text}>{text}</p>}
      {children && <div className={styles.buttons}>{children}</div>}
    </div>
  )
}

/** The way back that everybody has. */
export const HomeLink = () => <Link to="/">{t('Go to the start page')}</Link>

/** A part that could not be loaded; the rest of the page goes on working. */
export function Failed({
  error,
  what,
  retry,
  children,
}: {
  error: unknown
  what: string
  retry?: () => void
  /** Other ways on. */
  children?: ReactNode
}) {
  const wrong = error instanceof ApiError ? Object.entries(error.errors ?? {}) : []
  const request = error instanceof ApiError ? error.body.request_id : undefined
  return (
    <Tile
      alert
      icon={WarningOutlined}
      title={t('{what} could not be loaded', { what })}
      text={
        <>
          {reasonOf(error)} {wrong.map(([name, messages]) => `${name}: ${messages.join(' ')}`).join(' ')}{' '}
          {typeof request === 'string' && <>{rich('Request {id}.', { id: <bdi dir="ltr">{request}</bdi> })}</>}
        </>
      }
    >
      {children}
      {retry && <Button onClick={retry}>{t('Try again')}</Button>}
      {/* Browsers offer the clipboard on https alone. */}
      {typeof request === 'string' && window.isSecureContext && (
        <Button onClick={() => void navigator.clipboard.writeText(request)}>{t('Copy request id')}</Button>
      )}
    </Tile>
  )
}

/** Rows at their final height, shown only if loading takes longer than a moment. */
export function Skeleton({ rows = 8 }: { rows?: number }) {
  return (
    <div className={styles.skeleton}>
      <span className="visually-hidden" role="status">
        {t('Loading')}
      </span>
      {Array.from({ length: rows }, (_, row) => (
        <div key={`row ${String(row)}`} aria-hidden="true">
          <i style={{ inlineSize: 16 }} />
          <i style={{ inlineSize: `${24 + ((row * 7) % 5) * 4}%` }} />
          <i style={{ inlineSize: '12%' }} />
          <i style={{ inlineSize: '8%', marginInlineStart: 'auto' }} />
        </div>
      ))}
    </div>
  )
}
