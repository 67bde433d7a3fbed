import { Dropdown } from 'antd'
import { type ReactNode, useState } from 'react'
import { leavingTo } from './leave-menu.ts'
import type { MenuItems } from './menu-button.tsx'

interface Props {
  items: MenuItems
  /** Something was: the focus leaves the menu before it closes, so that a dialog knows where to give it back. */
  chosen(): void
  children: ReactNode
}

/** The menu of a MenuButton, open from the start and with the focus in it. */
export function OpenedMenu({ items, chosen, children }: Props) {
  const [open, setOpen] = useState(true)
  return (
    <Dropdown
      destroyOnHidden
      menu={{ items, onClick: leavingTo(chosen) }}
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
