import { Drawer } from 'antd'
import { useState } from 'react'
import { isRightToLeft } from '../locales/language.ts'
import { t } from '../locales/translate.ts'
import { NavigationLinks } from './navigation.tsx'

/** All pages, on windows without a rail. */
export function MenuDrawer({ close }: { close(): void }) {
  const [open, setOpen] = useState(true)
  return (
    <Drawer
      title={t('Menu')}
      placement={isRightToLeft() ? 'right' : 'left'}
      width={280}
      open={open}
      onClose={() => setOpen(false)}
      afterOpenChange={(now) => now || close()}
    >
      <nav aria-label={t('All pages')}>
        <NavigationLinks onChoose={() => setOpen(false)} />
      </nav>
    </Drawer>
  )
}
