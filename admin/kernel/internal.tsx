/** What outsiders never see, told from the rest by its ground, its border and a strip that says so. */
import { LockFilled } from '@ant-design/icons'
import type { ReactNode } from 'react'
import { say } from '../locales/translate.ts'
import type { Admin, AdminRecord } from './define-admin.ts'
import styles from './internal.module.css'

export const isInternal = (admin: Admin, record: AdminRecord): boolean =>
  admin.internal !== undefined && record[admin.internal.when] === true

interface Props {
  admin: Admin | undefined
  on: boolean
  children: ReactNode
}

/** Frames what is internal; leaves everything else as it is. What is inside stays, whichever it becomes. */
export const InternalFrame = ({ admin, on, children }: Props) => (
  <div className={on ? styles.frame : styles.plain}>
    {on && (
      <p className={styles.strip}>
        <LockFilled aria-hidden /> {say(admin?.internal?.label)}
      </p>
    )}
    {children}
  </div>
)
