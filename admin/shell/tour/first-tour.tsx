/** Shows a new user around, once, and whoever asks for it again. It begins on the start page: never over what somebody does. */
import { Suspense, useEffect, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { late } from '../../kernel/late.tsx'
import { usePreference } from '../../kernel/preferences.ts'
import { isCovered } from '../../kernel/use-keys.ts'
import { isAskedIn } from './ask.ts'

const Tour = late(async () => (await import('./tour.tsx')).Tour)

/** The page has drawn itself by then. Milliseconds. */
const SETTLED = 1000
const SEEN = 'seen'

export function FirstTour() {
  const { pathname, state } = useLocation()
  const navigate = useNavigate()
  const [kept, keep] = usePreference('tour', (value) => (value === SEEN ? value : undefined))
  const [open, setOpen] = useState(false)
  const home = pathname === '/'
  const asked = home && isAskedIn(state)
  // A browser that a program drives knows its way.
  const wanted = asked || (home && kept === undefined && !navigator.webdriver)
  useEffect(() => {
    if (!wanted) return
    const soon = setTimeout(() => isCovered() || setOpen(true), SETTLED)
    return () => clearTimeout(soon)
  }, [wanted])
  const close = () => {
    setOpen(false)
    keep(SEEN)
    // A reload does not ask for it again.
    if (asked) void navigate(pathname, { replace: true })
  }
  return <Suspense>{open && home && <Tour close={close} />}</Suspense>
}
