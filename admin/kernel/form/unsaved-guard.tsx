import { Modal } from 'antd'
import { useEffect } from 'react'
import { useBlocker } from 'react-router'
import { t } from '../../locales/translate.ts'
import { anythingUnsaved } from './unsaved.ts'

interface Props {
  /** The person has asked for it, with the button of the form. */
  discarding: boolean
  stay(): void
}

/** Asks before unsaved input is left: by link, by Back, and, in the browser's own words, by closing the tab. */
export function UnsavedGuard({ discarding, stay }: Props) {
  const blocker = useBlocker(
    // A jump within the page leaves nothing.
    ({ currentLocation, nextLocation }) => anythingUnsaved() && currentLocation.pathname !== nextLocation.pathname,
  )
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (anythingUnsaved()) event.preventDefault()
    }
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [])
  return (
    <Modal
      open={blocker.state === 'blocked'}
      title={discarding ? t('Discard your changes?') : t('Leave without saving?')}
      okText={discarding ? t('Discard changes') : t('Leave')}
      okButtonProps={{ danger: true }}
      cancelText={discarding ? t('Keep editing') : t('Stay')}
      onOk={() => blocker.proceed?.()}
      onCancel={() => {
        blocker.reset?.()
        stay()
      }}
    >
      {discarding
        ? t('What you changed on this page is not saved and will be gone.')
        : t('What you changed on this page is not saved.')}
    </Modal>
  )
}
