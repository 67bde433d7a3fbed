import type { MenuProps } from 'antd'
import { lazy, type ReactNode, Suspense, useRef, useState } from 'react'

export type MenuItems = NonNullable<MenuProps['items']>

const OpenedMenu = lazy(async () => ({ default: (await import('./opened-menu.tsx')).OpenedMenu }))

interface Props {
  className: string | undefined
  label: string
  children: ReactNode
  items(): MenuItems
}

/** A button with a menu that is built when it is first opened: a list has a hundred of them. */
export function MenuButton({ className, label, children, items }: Props) {
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
  if (!opened) return button
  return (
    <Suspense fallback={button}>
      <OpenedMenu items={items()} chosen={() => trigger.current?.focus()}>
        {button}
      </OpenedMenu>
    </Suspense>
  )
}
