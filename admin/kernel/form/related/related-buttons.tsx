import { EditOutlined, ExportOutlined, PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type ReactNode, Suspense, useRef, useState } from 'react'
import { useHref } from 'react-router'
import { addOf, saySmall, t } from '../../../locales/translate.ts'
import { useAdminOf } from '../../admins.tsx'
import type { Admin, AdminRecord } from '../../define-admin.ts'
import { late } from '../../late.tsx'
import { showPath } from '../../paths.ts'
import { useRights } from '../../session.tsx'
import type { RefOption } from '../use-ref-options.ts'

const RelatedDrawer = late(async () => (await import('./related-drawer.tsx')).RelatedDrawer)

interface Props {
  /** The resource that is pointed at. */
  target: string
  chosen: RefOption | undefined
  /** It was added or changed, and is what is pointed at. */
  saved(record: AdminRecord): void
  /** In a cell of a table: which one, and there is room for one button only. */
  cell?: string | undefined
}

/** Ways to add, change and look at the record that a field points at, without leaving the form. */
export function RelatedButtons({ target, ...rest }: Props) {
  const admin = useAdminOf(target)
  return admin ? <Buttons admin={admin} {...rest} /> : null
}

/** Read aloud; the eye has the icon. */
const Name = ({ children }: { children: ReactNode }) => <span className="visually-hidden">{children}</span>

function Buttons({ admin, chosen, saved, cell }: Omit<Props, 'target'> & { admin: Admin }) {
  const rights = useRights(admin.resource.name)
  const [open, setOpen] = useState<'add' | 'edit' | null>(null)
  const opener = useRef<HTMLElement | null>(null)
  const resource = saySmall(admin.resource.label.one)
  const adding = addOf(admin.resource.label)
  const address = useHref(chosen ? showPath(admin, chosen.value) : '')
  const start = (how: 'add' | 'edit') => {
    opener.current = document.activeElement instanceof HTMLElement ? document.activeElement : null
    setOpen(how)
  }
  const close = () => {
    setOpen(null)
    opener.current?.focus()
  }
  return (
    <>
      {chosen && rights.change && !cell && (
        <Button
          type="text"
          icon={<EditOutlined aria-hidden />}
          title={t('Edit {resource}', { resource })}
          onClick={() => start('edit')}
        >
          <Name>{t('Edit chosen {resource}', { resource })}</Name>
        </Button>
      )}
      {chosen && rights.view && !cell && (
        <Button
          type="text"
          icon={<ExportOutlined aria-hidden />}
          title={t('View {resource} in a new tab', { resource })}
          href={address}
          target="_blank"
          rel="noreferrer"
        >
          <Name>{t('View chosen {resource} in a new tab', { resource })}</Name>
        </Button>
      )}
      {rights.add && (
        <Button type="text" icon={<PlusOutlined aria-hidden />} title={adding} onClick={() => start('add')}>
          <Name>{cell ? t('{add} for {cell}', { add: adding, cell }) : adding}</Name>
        </Button>
      )}
      <Suspense>
        {open && (
          <RelatedDrawer
            admin={admin}
            id={open === 'edit' ? chosen?.value : undefined}
            saved={(record) => {
              saved(record)
              close()
            }}
            close={close}
          />
        )}
      </Suspense>
    </>
  )
}
