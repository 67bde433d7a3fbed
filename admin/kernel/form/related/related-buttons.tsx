import { EditOutlined, ExportOutlined, PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { lazy, type ReactNode, Suspense, useRef, useState } from 'react'
import { useHref } from 'react-router'
import { useAdminOf } from '../../admins.tsx'
import type { Admin, AdminRecord } from '../../define-admin.ts'
import { showPath } from '../../paths.ts'
import { useRights } from '../../session.tsx'
import type { RefOption } from '../use-ref-options.ts'

const RelatedDrawer = lazy(async () => ({ default: (await import('./related-drawer.tsx')).RelatedDrawer }))

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
  const what = admin.resource.label.one.toLowerCase()
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
        <Button type="text" icon={<EditOutlined aria-hidden />} title={`Edit ${what}`} onClick={() => start('edit')}>
          <Name>Edit chosen {what}</Name>
        </Button>
      )}
      {chosen && rights.view && !cell && (
        <Button
          type="text"
          icon={<ExportOutlined aria-hidden />}
          title={`View ${what} in a new tab`}
          href={address}
          target="_blank"
          rel="noreferrer"
        >
          <Name>View chosen {what} in a new tab</Name>
        </Button>
      )}
      {rights.add && (
        <Button type="text" icon={<PlusOutlined aria-hidden />} title={`Add ${what}`} onClick={() => start('add')}>
          <Name>
            Add {what}
            {cell && ` for ${cell}`}
          </Name>
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
