import { PaperClipOutlined } from '@ant-design/icons'
import type { Admin, AdminRecord } from '../define-admin.ts'
import { countOf } from '../format.ts'
import { filesOf } from './attached.ts'
import styles from './files.module.css'

/** How many files a row of a list has; nothing where it has none. */
export function FileCount({ admin, record }: { admin: Admin; record: AdminRecord }) {
  const count = filesOf(admin, record).length
  if (count === 0) return null
  const words = countOf(count, { one: 'file', many: 'files' })
  return (
    <span className={styles.count} title={words}>
      <PaperClipOutlined aria-hidden />
      <span aria-hidden="true">{count}</span>
      <span className="visually-hidden">{words}</span>
    </span>
  )
}
