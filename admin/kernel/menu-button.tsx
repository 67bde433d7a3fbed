import type { MenuProps } from 'antd'
import { type ReactNode, Suspense, useRef, useState } from 'react'
import { late } from './late.tsx'

export type MenuItems = NonNullable<MenuProps['items']>
/** Keys of the keyboard that choose at once: the name of the key → what is done. */
export type MenuKeys = Readonly<Record<string, () => void>>

const OpenedMenu = late(async () => (await import('./opened-menu.tsx')).OpenedMenu)

interface Look {
  className: string | undefined
  tabIndex?: number
  label: string
  children: ReactNode
}
interface Props extends Look {
  /** The menu around the button, drawn open; where its code comes late, the button waits alone, and stays where it does not come. */
  menu(button: ReactNode, chosen: () => void, close: () => void): ReactNode
}

/** A button with a menu that is built when it is first opened: a list has a hundred of them. */
export function OpensMenu({ className, tabIndex, label, children, menu }: Props) {
  const [opened, setOpened] = useState(false)
  const trigger = useRef<HTMLButtonElement>(null)
  const button = (
    <button
      ref={trigger}
      type="button"
      className={className}
      tabIndex={tabIndex}
      aria-label={label}
      aria-haspopup="menu"
      onClick={() => setOpened(true)}
    >
      {children}
    </button>
  )
  return opened ? (
    <Suspense fallback={button}>
      {menu(
        button,
        () => trigger.current?.focus(),
        () => setOpened(false),
      )}
    </Suspense>
  ) : (
    button
  )
}

/** The same, for a menu whose items are known here. */
export const MenuButton = ({
  items,
  keys,
  begin,
  ...look
}: Look & { items(): MenuItems; keys?: MenuKeys; begin?: string | undefined }) => (
  <OpensMenu
    {...look}
    menu={(button, chosen, close) => (
      <OpenedMenu items={items()} keys={keys} begin={begin} chosen={chosen} close={close}>
        {button}
      </OpenedMenu>
    )}
  />
)
