import { PaperClipOutlined } from '@ant-design/icons'
import { plural } from '../../locales/translate.ts'
import type { Admin, AdminRecord } from '../define-admin.ts'
import { filesOf } from './attached.ts'
import styles from './files.module.css'

/** How many files a row of a list has; nothing where it has none. */
export function FileCount({ admin, record }: { admin: Admin; record: AdminRecord }) {
  const count = filesOf(admin, record).length
  if (count === 0) return null
  const words = plural('{count} file', '{count} files', { count })
  return (
    <span className={styles.count} title={words}>
      <PaperClipOutlined aria-hidden />
      <span aria-hidden="true">{count}</span>
      <span className="visually-hidden">{words}</span>
    </span>
  )
}
