import { useEffect } from 'react'
import { t } from '../locales/translate.ts'
import { ApiError } from '../providers/http.ts'
import { anythingUnsaved } from './form/unsaved.ts'
import { reasonOf, useMessages } from './messages.tsx'
import { Failed } from './states/states.tsx'

interface Props {
  /** Of what can be closed. */
  close: (() => void) | undefined
  retry(): Promise<void>
}

/** The code did not come: the network is gone, or the server has newer pages than this one. */
const unreachable = () => new ApiError('GET', 0, {})

/** In place of a part whose code did not come. What stands around it stays, with all that was typed. */
export function NotLoaded({ close, retry }: Props) {
  const messages = useMessages()
  // Once: it is opened again by whatever has opened it.
  useEffect(() => {
    if (!close) return
    messages.failed(reasonOf(unreachable()))
    close()
  }, [])
  if (close) return null
  const again = () =>
    retry().catch(() => {
      if (!anythingUnsaved()) window.location.reload()
    })
  return <Failed error={unreachable()} what={t('This part of the page')} retry={() => void again()} />
}
