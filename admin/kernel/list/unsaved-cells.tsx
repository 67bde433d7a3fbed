import { useEffect } from 'react'
import { useBlocker } from 'react-router'
import { plural, t } from '../../locales/translate.ts'
import { Dialog } from '../dialog.tsx'

/** Asks before changed cells are left: by a link, by paging, sorting or searching, by Back, or by closing the tab. */
export function UnsavedCells({ count, discard }: { count: number; discard: () => void }) {
  const dirty = count > 0
  const blocker = useBlocker(
    ({ currentLocation: here, nextLocation: there }) =>
      dirty && (here.pathname !== there.pathname || here.search !== there.search),
  )
  useEffect(() => {
    if (!dirty) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [dirty])
  if (blocker.state !== 'blocked') return null
  return (
    <Dialog
      title={t('Leave without saving?')}
      okText={t('Leave')}
      okButtonProps={{ danger: true }}
      cancelText={t('Stay')}
      onOk={() => {
        discard()
        blocker.proceed()
      }}
      onCancel={() => blocker.reset()}
    >
      {plural('{count} change in the list is not saved.', '{count} changes in the list are not saved.', { count })}
    </Dialog>
  )
}
