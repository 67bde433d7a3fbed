import type { MenuProps } from 'antd'
import { lazy, type ReactNode, Suspense, useRef, useState } from 'react'

export type MenuItems = NonNullable<MenuProps['items']>

const OpenedMenu = lazy(async () => ({ default: (await import('./opened-menu.tsx')).OpenedMenu }))

interface Look {
  className: string | undefined
  label: string
  children: ReactNode
}
interface Props extends Look {
  /** The menu around the button, drawn open; where its code comes late, the button waits alone. */
  menu(button: ReactNode, chosen: () => void): ReactNode
}

/** A button with a menu that is built when it is first opened: a list has a hundred of them. */
export function OpensMenu({ className, label, children, menu }: Props) {
  const [opened, setOpened] = useState(false)
  const trigger = useRef<HTMLButtonElement>(null)
  const button = (
    <button
      ref={trigger}
      type="button"
      className={className}
      aria-label={label}
      aria-haspopup="menu"
      onClick={() => setOpened(true)}
    >
      {children}
    </button>
  )
  return opened ? <Suspense fallback={button}>{menu(button, () => trigger.current?.focus())}</Suspense> : button
}

/** The same, for a menu whose items are known here. */
export const MenuButton = ({ items, ...look }: Look & { items(): MenuItems }) => (
  <OpensMenu
    {...look}
    menu={(button, chosen) => (
      <OpenedMenu items={items()} chosen={chosen}>
        {button}
      </OpenedMenu>
    )}
  />
)
