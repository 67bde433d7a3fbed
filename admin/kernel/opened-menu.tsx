import { Dropdown } from 'antd'
import { type FocusEvent, type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import { leavingTo } from './leave-menu.ts'
import type { MenuItems, MenuKeys } from './menu-button.tsx'

interface Props {
  items: MenuItems
  keys?: MenuKeys | undefined
  /** The key of the item that has the focus first; else the first item has it. */
  begin?: string | undefined
  /** Something was: the focus leaves the menu before it closes, so that a dialog knows where to give it back. */
  chosen(): void
  /** Where its code does not come. */
  close?: () => void
  children: ReactNode
}

/** The menu of a MenuButton, open from the start and with the focus in it. */
export function OpenedMenu({ items, keys, begin, chosen, children }: Props) {
  const [open, setOpen] = useState(true)
  const begun = useRef(begin === undefined)
  // The menu itself can begin with its first item alone.
  const onFocus = ({ currentTarget }: FocusEvent) => {
    if (begun.current) return
    begun.current = true
    currentTarget.querySelector<HTMLElement>(`[data-menu-id$="-${begin}"]`)?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const choose = keys?.[event.key]
    if (!choose || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    chosen()
    setOpen(false)
    choose()
  }
  return (
    <Dropdown
      destroyOnHidden
      menu={{
        items,
        onClick: leavingTo(chosen),
        onKeyDown,
        onFocus,
      }}
      trigger={['click']}
      placement="bottomRight"
      autoFocus
      open={open}
      onOpenChange={setOpen}
    >
      {children}
    </Dropdown>
  )
}
