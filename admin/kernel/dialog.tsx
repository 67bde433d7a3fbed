/** A dialog that begins where a person types, and gives the focus back when it goes. */
import { Modal, type ModalProps } from 'antd'
import { useEffect, useRef, useState } from 'react'

const first = [
  '[data-begin]',
  ':is(input, textarea, [role="combobox"]):not(:disabled)',
  '.ant-modal-footer .ant-btn-primary:not(:disabled)',
]

/** The button that changes nothing stands first. */
const harmless = ['.ant-modal-footer .ant-btn']

interface Props extends Omit<ModalProps, 'open' | 'afterOpenChange'> {
  /** Begins on the button that changes nothing: the key that opened the dialog must not confirm it. */
  calm?: boolean
}

export function Dialog({ children, calm = false, ...rest }: Props) {
  const [opener] = useState(() => document.activeElement)
  const body = useRef<HTMLDivElement>(null)
  useEffect(
    () => () => {
      // The row of the button may be gone: then the page, not the top of the document.
      const back = opener instanceof HTMLElement && opener.isConnected && opener !== document.body
      if (back) opener.focus()
      else document.getElementById('main')?.focus()
    },
    [opener],
  )
  const begin = (open: boolean) => {
    const content = body.current?.closest('.ant-modal-content')
    if (!open || !content) return
    const target = (calm ? harmless : first)
      .map((selector) => content.querySelector<HTMLElement>(selector))
      .find((found) => found !== null)
    target?.focus({ preventScroll: true })
  }
  return (
    <Modal open {...rest} afterOpenChange={begin} focusTriggerAfterClose={false}>
      <div ref={body}>{children}</div>
    </Modal>
  )
}
