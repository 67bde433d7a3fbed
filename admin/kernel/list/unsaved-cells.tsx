import { useEffect } from 'react'
import { useBlocker } from 'react-router'
import { Dialog } from '../dialog.tsx'
import { changesOf } from './use-edits.ts'

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
      title="Leave without saving?"
      okText="Leave"
      okButtonProps={{ danger: true }}
      cancelText="Stay"
      onOk={() => {
        discard()
        blocker.proceed()
      }}
      onCancel={() => blocker.reset()}
    >
      {changesOf(count)} in the list {count === 1 ? 'is' : 'are'} not saved.
    </Dialog>
  )
}
