import { Dropdown } from 'antd'
import { type ReactNode, useState } from 'react'
import type { MenuItems } from './menu-button.tsx'

/** The menu of a MenuButton, open from the start and with the focus in it. */
export function OpenedMenu({ items, children }: { items: MenuItems; children: ReactNode }) {
  const [open, setOpen] = useState(true)
  return (
    <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight" autoFocus open={open} onOpenChange={setOpen}>
      {children}
    </Dropdown>
  )
}
