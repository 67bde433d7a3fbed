import { Modal } from 'antd'
import { useEffect } from 'react'
import { useBlocker } from 'react-router'
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
      title={discarding ? 'Discard your changes?' : 'Leave without saving?'}
      okText={discarding ? 'Discard changes' : 'Leave'}
      okButtonProps={{ danger: true }}
      cancelText={discarding ? 'Keep editing' : 'Stay'}
      onOk={() => blocker.proceed?.()}
      onCancel={() => {
        blocker.reset?.()
        stay()
      }}
    >
      What you changed on this page is not saved{discarding ? ' and will be gone' : ''}.
    </Modal>
  )
}
