import { type MouseEvent, Suspense, useState } from 'react'
import { type Attached, addressOf, isPicture, typeWord } from '../../kernel/files/attached.ts'
import { FileIcon } from '../../kernel/files/file-icon.tsx'
import { formatBytes } from '../../kernel/format.ts'
import { late } from '../../kernel/late.tsx'
import { say, t } from '../../locales/translate.ts'
import styles from './message.module.css'

const Lightbox = late(async () => (await import('../../kernel/files/lightbox.tsx')).Lightbox)

/** What came with a message: pictures to be seen, everything else to be fetched. */
export function MessageFiles({ files, internal }: { files: readonly Attached[]; internal: boolean }) {
  const [shown, setShown] = useState<number>()
  if (files.length === 0) return null
  const pictures = files.filter((file) => isPicture(file.content_type))
  return (
    <>
      <ul className={styles.files} aria-label={t('Files')}>
        {files.map((file) => (
          <li key={file.id}>
            {pictures.includes(file) ? (
              <Picture file={file} show={() => setShown(pictures.indexOf(file))} />
            ) : (
              <Row file={file} internal={internal} />
            )}
          </li>
        ))}
      </ul>
      <Suspense>
        {shown !== undefined && <Lightbox pictures={pictures} first={shown} close={() => setShown(undefined)} />}
      </Suspense>
    </>
  )
}

/** Large in its place; as any link, in a tab of its own for those who ask for one. */
const Picture = ({ file, show }: { file: Attached; show(): void }) => (
  <a
    className={styles.picture}
    href={addressOf(file)}
    target="_blank"
    rel="noreferrer"
    title={file.name}
    onClick={(event: MouseEvent) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      show()
    }}
  >
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
