import { CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { RefObject } from 'react'
import { Preview, Progress } from '../../kernel/files/files-input.tsx'
import type { ChosenFiles } from '../../kernel/files/use-chosen.ts'
import { formatBytes } from '../../kernel/format.ts'
import { t } from '../../locales/translate.ts'
import box from './composer-box.module.css'
import styles from './composer-files.module.css'

interface Props {
  chosen: ChosenFiles
  /** Names of files that a reload has taken. */
  lost: readonly string[]
  forgetLost(): void
  /** Files are dragged over the page. */
  over: boolean
  /** Where the focus goes when the sending is stopped. */
  area: RefObject<HTMLTextAreaElement | null>
}

/** What will go along, what was refused before it was sent, and what has to be chosen again. */
export function ComposerFiles({ chosen, lost, forgetLost, over, area }: Props) {
  const { files, refused, sent } = chosen
  const stop = () => {
    chosen.stop?.()
    area.current?.focus()
  }
  return (
    <>
      {over && <p className={styles.drop}>{t('Drop the files now')}</p>}
      {files.length > 0 && (
        <ul className={styles.files} aria-label={t('Chosen files')}>
          {files.map((file, at) => (
            // One file may be there twice.
            <li key={`${String(at)} ${file.name}`}>
              <Preview file={file} />
              <span className={styles.words}>
                <bdi>{file.name}</bdi>
                <bdi>{formatBytes(file.size)}</bdi>
              </span>
              <Button
                type="text"
                size="small"
                icon={<CloseOutlined aria-hidden />}
                aria-label={t('Remove {name}', { name: file.name })}
                disabled={sent !== null}
                onClick={() => chosen.remove(file)}
              />
            </li>
          ))}
        </ul>
      )}
      {refused.length > 0 && (
        <ul role="alert" className={box.problem}>
          {refused.map((words) => (
            <li key={words}>
              <bdi>{words}</bdi>
            </li>
          ))}
        </ul>
      )}
      {lost.length > 0 && (
        <p className={box.lost}>
          {t('Choose these files again, they were not kept: {names}', { names: lost.join(', ') })}{' '}
          <button type="button" className="link-button" onClick={forgetLost}>
            {t('Without them')}
          </button>
        </p>
      )}
      {sent !== null && <Progress share={sent} stop={chosen.stop && stop} />}
    </>
  )
}
