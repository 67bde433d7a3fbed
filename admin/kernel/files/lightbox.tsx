/** Pictures of a message, large, one after the other, over the page that they are looked at from. */
import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { isRightToLeft } from '../../locales/language.ts'
import { t } from '../../locales/translate.ts'
import { Dialog } from '../dialog.tsx'
import { type Attached, addressOf } from './attached.ts'
import styles from './lightbox.module.css'

interface Props {
  readonly pictures: readonly Attached[]
  /** The one to begin with. */
  readonly first: number
  close(): void
}

export function Lightbox({ pictures, first, close }: Props) {
  const [at, setAt] = useState(first)
  const last = pictures.length - 1
  const picture = pictures[at]
  useEffect(() => {
    const forward = isRightToLeft() ? 'ArrowLeft' : 'ArrowRight'
    const turn = ({ key }: KeyboardEvent) => {
      if (key === 'ArrowLeft' || key === 'ArrowRight')
        setAt((before) => Math.min(last, Math.max(0, before + (key === forward ? 1 : -1))))
    }
    window.addEventListener('keydown', turn)
    return () => window.removeEventListener('keydown', turn)
  }, [last])
  if (!picture) return null
  const address = addressOf(picture)
  return (
    <Dialog title={<bdi>{picture.name}</bdi>} centered width="min(1100px, 100% - 32px)" footer={null} onCancel={close}>
      <img className={styles.picture} src={address} alt={picture.name} />
      <div className={styles.bar}>
        {last > 0 && (
          <span className={styles.turn}>
            <Button
              icon={<LeftOutlined aria-hidden className="flips" />}
              aria-label={t('Previous picture')}
              disabled={at === 0}
              onClick={() => setAt(at - 1)}
            />
            <span className="numeric" role="status">
              {t('{at} of {total}', { at: at + 1, total: pictures.length })}
            </span>
            <Button
              icon={<RightOutlined aria-hidden className="flips" />}
              aria-label={t('Next picture')}
              disabled={at === last}
              onClick={() => setAt(at + 1)}
            />
          </span>
        )}
        <a data-begin href={address} target="_blank" rel="noreferrer">
          {t('Open in a new tab')}
        </a>
        <a href={address} download={picture.name}>
          {t('Download')}
        </a>
      </div>
    </Dialog>
  )
}
