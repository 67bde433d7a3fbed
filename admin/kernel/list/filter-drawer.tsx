import { Drawer } from 'antd'
import type { ReactNode } from 'react'
import { isRightToLeft } from '../../locales/language.ts'
import { t } from '../../locales/translate.ts'
import { usePhone } from '../use-media.ts'

interface Props {
  open: boolean
  close(): void
  children: ReactNode
}

/** The filters where they have no room beside the rows. */
export function FilterDrawer({ open, close, children }: Props) {
  return (
    <Drawer
      title={t('Filters')}
      open={open}
      placement={isRightToLeft() ? 'left' : 'right'}
      onClose={close}
      width={usePhone() ? '100%' : 320}
      styles={{ body: { padding: 0 } }}
    >
      {children}
    </Drawer>
  )
}
