import { SettingOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type KeyboardEvent, Suspense, useEffect, useId, useRef, useState } from 'react'
import { t } from '../../locales/translate.ts'
import type { Admin } from '../define-admin.ts'
import { late } from '../late.tsx'
import styles from './display.module.css'
import type { Columns } from './use-columns.ts'

const DisplayPanel = late(async () => (await import('./display-panel.tsx')).DisplayPanel)

interface Props {
  admin: Admin
  columns: Columns
  /** Without its word, where there is little room. */
  short: boolean
}

/** Opens the choice of columns and row height, beside which the list goes on to be seen. */
export function DisplayButton({ admin, columns, short }: Props) {
  const [open, setOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const id = useId()
  useEffect(() => {
    if (!open) return
    const leave = ({ target }: Event) => {
      if (target instanceof Node && !box.current?.contains(target)) setOpen(false)
    }
    document.addEventListener('pointerdown', leave)
    document.addEventListener('focusin', leave)
    return () => {
      document.removeEventListener('pointerdown', leave)
      document.removeEventListener('focusin', leave)
    }
  }, [open])
  const close = () => {
    setOpen(false)
    button.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return
    event.stopPropagation()
    close()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the key that closes what is inside
    <div ref={box} className={styles.box} onKeyDown={onKeyDown}>
      <Button
        ref={button}
        type="text"
        icon={<SettingOutlined aria-hidden />}
        aria-expanded={open}
        aria-controls={id}
        {...(short ? { 'aria-label': t('Display'), title: t('Display') } : {})}
        onClick={() => setOpen(!open)}
      >
        {!short && t('Display')}
      </Button>
      <Suspense>{open && <DisplayPanel id={id} admin={admin} columns={columns} />}</Suspense>
    </div>
  )
}
