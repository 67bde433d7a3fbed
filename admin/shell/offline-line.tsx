import { DisconnectOutlined } from '@ant-design/icons'
import { useSyncExternalStore } from 'react'
import { t } from '../locales/translate.ts'
import styles from './shell.module.css'

const follow = (changed: () => void) => {
  window.addEventListener('online', changed)
  window.addEventListener('offline', changed)
  return () => {
    window.removeEventListener('online', changed)
    window.removeEventListener('offline', changed)
  }
}

/** One line while there is no network. Always in the page: a screen reader announces what appears inside it. */
export function OfflineLine() {
  const online = useSyncExternalStore(follow, () => navigator.onLine)
  return (
    <div role="status" className={online ? undefined : styles.offline}>
      {!online && (
        <>
          <DisconnectOutlined aria-hidden /> {t('You are offline. What you see may be old; nothing can be saved.')}
        </>
      )}
    </div>
  )
}
