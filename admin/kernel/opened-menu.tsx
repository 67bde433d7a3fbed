import { Dropdown } from 'antd'
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { leavingTo } from './leave-menu.ts'
import type { MenuItems, MenuKeys } from './menu-button.tsx'

interface Props {
  items: MenuItems
  keys?: MenuKeys | undefined
  /** Something was: the focus leaves the menu before it closes, so that a dialog knows where to give it back. */
  chosen(): void
  children: ReactNode
}

/** The menu of a MenuButton, open from the start and with the focus in it. */
export function OpenedMenu({ items, keys, chosen, children }: Props) {
  const [open, setOpen] = useState(true)
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
      menu={{ items, onClick: leavingTo(chosen), ...(keys ? { onKeyDown } : {}) }}
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
