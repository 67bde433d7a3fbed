import { say, t } from '../../locales/translate.ts'
import type { Admin, AdminRecord } from '../define-admin.ts'
import { formatBytes } from '../format.ts'
import { addressOf, filesOf, typeWord } from './attached.ts'
import { FileIcon } from './file-icon.tsx'
import styles from './files.module.css'

/** The files of a record, each to be downloaded; nothing where there are none. */
export function FileList({ admin, record }: { admin: Admin; record: AdminRecord }) {
  const files = filesOf(admin, record)
  if (files.length === 0) return null
  return (
    <ul className={styles.files} aria-label={t('Files')}>
      {files.map((file) => (
        <li key={file.id}>
          <a
            className={styles.file}
            href={addressOf(file)}
            download={file.name}
            title={t('Download {name}', { name: file.name })}
          >
            <FileIcon type={file.content_type} src={addressOf(file)} />
            <span className={styles.words}>
              <bdi className={styles.name}>{file.name}</bdi>
              <span className={styles.size}>
                {say(typeWord(file.content_type))} · <bdi>{formatBytes(file.size)}</bdi>
              </span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}
