import { DownloadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { t } from '../../locales/translate.ts'
import type { Admin } from '../define-admin.ts'
import { usePhone, useWide } from '../use-media.ts'
import { DisplayButton } from './display-button.tsx'
import type { Columns } from './use-columns.ts'

interface Props {
  admin: Admin
  columns: Columns
  /** Where all that match are found as a file. */
  exported: string
}

/** How the list is looked at, and taken away; icons alone where there is little room. */
export function ListTools({ admin, columns, exported }: Props) {
  const short = !useWide()
  return (
    <>
      {!usePhone() && <DisplayButton admin={admin} columns={columns} short={short} />}
      <Button
        type="text"
        icon={<DownloadOutlined aria-hidden />}
        href={exported}
        download
        {...(short ? { 'aria-label': t('Export CSV'), title: t('Export CSV') } : {})}
      >
        {!short && t('Export CSV')}
      </Button>
    </>
  )
}
