import { type Attached, addressOf, isPicture, typeWord } from '../../kernel/files/attached.ts'
import { FileIcon } from '../../kernel/files/file-icon.tsx'
import { formatBytes } from '../../kernel/format.ts'
import { say, t } from '../../locales/translate.ts'
import styles from './message.module.css'

/** What came with a message: pictures to be seen, everything else to be fetched. */
export function MessageFiles({ files, internal }: { files: readonly Attached[]; internal: boolean }) {
  if (files.length === 0) return null
  return (
    <ul className={styles.files} aria-label={t('Files')}>
      {files.map((file) => (
        <li key={file.id}>
          {isPicture(file.content_type) ? <Picture file={file} /> : <Row file={file} internal={internal} />}
        </li>
      ))}
    </ul>
  )
}

const Picture = ({ file }: { file: Attached }) => (
  <a className={styles.picture} href={addressOf(file)} target="_blank" rel="noreferrer" title={file.name}>
    <img src={addressOf(file)} alt={file.name} loading="lazy" decoding="async" />
  </a>
)

const Row = ({ file, internal }: { file: Attached; internal: boolean }) => (
  <a className={styles.file} href={addressOf(file)} download={file.name} title={t('Download {name}', file)}>
    <FileIcon type={file.content_type} src={undefined} />
    <span className={styles.words}>
      <bdi className={styles.fileName}>{file.name}</bdi>
      <span className={styles.size}>
        {say(typeWord(file.content_type))} · <bdi>{formatBytes(file.size)}</bdi>
        {internal && <> · {t('internal')}</>}
      </span>
    </span>
  </a>
)
