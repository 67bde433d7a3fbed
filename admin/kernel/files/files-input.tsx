import { CloseOutlined, PaperClipOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useEffect, useId, useRef, useState } from 'react'
import { t } from '../../locales/translate.ts'
import { formatBytes } from '../format.ts'
import { usePhone } from '../use-media.ts'
import { FileIcon } from './file-icon.tsx'
import styles from './files.module.css'
import type { ChosenFiles } from './use-chosen.ts'
import { useIncoming } from './use-incoming.ts'

interface Props {
  /** Of the button: where a summary of errors leads. */
  id: string
  chosen: ChosenFiles
  /** What the server has said against them. */
  errors: readonly string[]
  /** After each change by a person. */
  changed?(): void
  /** The button that stops the sending stands where it can be pressed meanwhile. */
  stopElsewhere?: boolean
}

/** Chooses files to be sent along: by button, by dropping them anywhere, by pasting a picture. */
export function FilesInput({ id, chosen, errors, changed, stopElsewhere = false }: Props) {
  const input = useRef<HTMLInputElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const help = useId()
  const { files, refused, limits, sent } = chosen
  const take = (more: readonly File[]) => {
    chosen.add(more)
    changed?.()
  }
  const over = useIncoming(take)
  const phone = usePhone()
  const remove = (file: File) => {
    chosen.remove(file)
    changed?.()
    button.current?.focus()
  }
  const stop = () => {
    chosen.stop?.()
    button.current?.focus()
  }
  const wrong = [...errors, ...refused]
  return (
    <section aria-label={t('Files')} className={`${styles.zone} ${over ? styles.over : ''}`}>
      <div className={styles.choose}>
        <Button
          id={id}
          ref={button}
          icon={<PaperClipOutlined aria-hidden />}
          aria-describedby={help}
          disabled={files.length >= limits.count}
          onClick={() => input.current?.click()}
        >
          {t('Choose files')}
        </Button>
        {!phone && (
          <span className="muted">{over ? t('Drop them now') : t('or drop them here, or paste a picture')}</span>
        )}
      </div>
      <p id={help} className={styles.help}>
        {t('At most {count}, each up to {size} MB: pictures, PDF, MP4, Office documents, TXT and CSV.', {
          count: limits.count,
          size: limits.megabytes,
        })}
      </p>
      <input
        ref={input}
        type="file"
        multiple
        // antd shows such an input in a form, whatever its `hidden` says.
        style={{ display: 'none' }}
        accept={limits.extensions.map((one) => `.${one}`).join()}
        onChange={({ target }) => {
          take([...(target.files ?? [])])
          // The same file can be chosen again after it was removed.
          target.value = ''
        }}
      />
      {wrong.length > 0 && (
        <div role="alert">
          <ul className={styles.wrong}>
            {wrong.map((message) => (
              <li key={message}>
                <bdi>{message}</bdi>
              </li>
            ))}
          </ul>
        </div>
      )}
      {files.length > 0 && (
        <ul className={styles.files} aria-label={t('Chosen files')}>
          {files.map((file, at) => (
            // One file may be there twice.
            <li key={`${String(at)} ${file.name}`} className={styles.file}>
              <Preview file={file} />
              <span className={styles.words}>
                <bdi className={styles.name}>{file.name}</bdi>
                <bdi className={styles.size}>{formatBytes(file.size)}</bdi>
              </span>
              <Button
                type="text"
                size="small"
                icon={<CloseOutlined aria-hidden />}
                aria-label={t('Remove {title}', { title: file.name })}
                disabled={sent !== null}
                onClick={() => remove(file)}
              />
            </li>
          ))}
        </ul>
      )}
      {sent !== null && <Progress share={sent} stop={chosen.stop && !stopElsewhere ? stop : undefined} />}
    </section>
  )
}

/** A file that was chosen, as small as it is shown beside its name. */
export function Preview({ file }: { file: File }) {
  const [src, setSrc] = useState<string>()
  useEffect(() => {
    const url = URL.createObjectURL(file)
    setSrc(url)
    return () => URL.revokeObjectURL(url)
  }, [file])
  return <FileIcon type={file.type} src={src} />
}

/** How much of the files has gone out. */
export const Progress = ({ share, stop }: { share: number; stop: (() => void) | undefined }) => (
  <p className={styles.progress}>
    <progress aria-label={t('Sending the files')} value={share} max={1} />
    <span className="muted numeric">{share < 1 ? `${Math.floor(share * 100)} %` : t('The server looks at them')}</span>
    {stop && (
      <Button size="small" onClick={stop}>
        {t('Stop')}
      </Button>
    )}
  </p>
)
