/** Two leads side by side: what differs is marked, and what is not the same can be said. */
import { useInvalidate } from '@refinedev/core'
import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { Cell } from '../../kernel/cells.tsx'
import { type Admin, type AdminRecord, fieldOf } from '../../kernel/define-admin.ts'
import { isEmpty, sameValue } from '../../kernel/fields.ts'
import { fieldsetsFor, namesIn } from '../../kernel/form/values.ts'
import { Reason, RecordLink, useMessages } from '../../kernel/messages.tsx'
import { apiPath, showPath } from '../../kernel/paths.ts'
import { rich } from '../../kernel/rich.tsx'
import { Failed, Skeleton } from '../../kernel/states/states.tsx'
import { usePhone } from '../../kernel/use-media.ts'
import { useResourceQuery } from '../../kernel/use-resource-query.ts'
import { isRightToLeft } from '../../locales/language.ts'
import { say, t } from '../../locales/translate.ts'
import { send } from '../../providers/http.ts'
import styles from './compare.module.css'

/** Says that two are not the same, or takes it back. */
export function useTellApart(admin: Admin, record: AdminRecord) {
  const messages = useMessages()
  const invalidate = useInvalidate()
  const [busy, setBusy] = useState(false)
  const tell = async (other: AdminRecord, apart: boolean): Promise<boolean> => {
    setBusy(true)
    try {
      await send('POST', apiPath(admin, record.id, 'duplicates'), { body: { other: other.id, apart } })
      const link = <RecordLink admin={admin} record={other} />
      if (apart) messages.done(rich('{record} is not a duplicate.', { record: link }), () => tell(other, false))
      else messages.done(rich('{record} may be a duplicate again.', { record: link }))
      return true
    } catch (error) {
      messages.failed(<Reason error={error} />)
      return false
    } finally {
      setBusy(false)
      await invalidate({ invalidates: ['all'] })
    }
  }
  return { tell, busy }
}

interface Props {
  admin: Admin
  record: AdminRecord
  other: AdminRecord
  /** Whether somebody has said that they are not the same. */
  apart: boolean
  close(): void
}

export function Compare({ admin, record, other, apart, close }: Props) {
  const phone = usePhone()
  const whole = useResourceQuery<AdminRecord>(admin, [other.id])
  const { tell, busy } = useTellApart(admin, record)
  const judge = async () => {
    if (await tell(other, !apart)) close()
  }
  return (
    <Drawer
      title={t('Compare')}
      open
      onClose={close}
      placement={isRightToLeft() ? 'left' : 'right'}
      width={phone ? '100%' : 760}
      footer={
        record._can.change && (
          <Button type="primary" loading={busy} onClick={() => void judge()}>
            {apart ? t('May be a duplicate') : t('Not a duplicate')}
          </Button>
        )
      }
    >
      {whole.data ? (
        <Table admin={admin} record={record} other={whole.data} />
      ) : whole.error ? (
        <Failed error={whole.error} what={other._title} retry={() => void whole.refetch()} />
      ) : (
        <Skeleton />
      )}
    </Drawer>
  )
}

const META = ['created_at', 'created_by']

function Table({ admin, record, other }: { admin: Admin; record: AdminRecord; other: AdminRecord }) {
  const names = [...new Set([...fieldsetsFor(admin, 'change').flatMap(namesIn), ...META])].filter(
    (name) => !(isEmpty(record[name]) && isEmpty(other[name])),
  )
  return (
    <table className={styles.compare}>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{t('Field')}</span>
          </th>
          <th scope="col">{t('This one')}</th>
          <th scope="col">
            <Link to={showPath(admin, other.id)}>
              <bdi>{other._title}</bdi>
            </Link>
          </th>
        </tr>
      </thead>
      <tbody>
        {names.map((name) => {
          const field = fieldOf(admin, name)
          const differs = !sameValue(record[name], other[name])
          return (
            <tr key={name} data-differs={differs || undefined}>
              <th scope="row">
                {say(field.label)}
                {differs && <span className="visually-hidden"> ({t('differs')})</span>}
              </th>
              {[record, other].map((one) => (
                <td key={one.id}>
                  <Cell admin={admin} name={name} field={field} record={one} dense={false} />
                </td>
              ))}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
