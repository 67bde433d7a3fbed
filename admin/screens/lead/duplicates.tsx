/** Leads that are perhaps this one, entered before. */
import { CopyOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { Badges } from '../../kernel/badges.tsx'
import { type Admin, type AdminRecord, fieldOf } from '../../kernel/define-admin.ts'
import { useFormats } from '../../kernel/format.ts'
import { listPath, showPath } from '../../kernel/paths.ts'
import { useResourceQuery } from '../../kernel/use-resource-query.ts'
import { plural, saySmall, t } from '../../locales/translate.ts'
import { Compare, useTellApart } from './compare.tsx'
import styles from './lead.module.css'

interface Duplicate {
  readonly because: readonly string[]
  readonly record: AdminRecord
}
const FEW = 3

export function Duplicates({ admin, record }: { admin: Admin; record: AdminRecord }) {
  const { data = [] } = useResourceQuery<readonly Duplicate[]>(admin, [record.id, 'duplicates'])
  const { data: apart = [] } = useResourceQuery<readonly Duplicate[]>(admin, [record.id, 'duplicates'], 'apart=true')
  const [compared, setCompared] = useState<{ other: AdminRecord; apart: boolean } | null>(null)
  const { tell, busy } = useTellApart(admin, record)
  const { day } = useFormats()
  if (data.length + apart.length === 0) return null
  const drawer = compared && (
    <Compare key={compared.other.id} admin={admin} record={record} {...compared} close={() => setCompared(null)} />
  )
  const known = apart.length > 0 && (
    <p className={styles.apart}>
      <span className="muted">{t('Not duplicates, as somebody said:')}</span>
      {apart.map(({ record: other }) => (
        <button
          key={other.id}
          type="button"
          className="link-button"
          onClick={() => setCompared({ other, apart: true })}
        >
          <bdi>{other._title}</bdi>
        </button>
      ))}
    </p>
  )
  if (data.length === 0)
    return (
      <>
        {known}
        {drawer}
      </>
    )
  return (
    <section className={styles.duplicates} aria-label={t('Possible duplicates')}>
      <CopyOutlined aria-hidden />
      <div>
        <strong>{plural('{count} possible duplicate', '{count} possible duplicates', { count: data.length })}</strong>
        <ul>
          {data.slice(0, FEW).map(({ because, record: other }) => (
            <li key={other.id}>
              {t('Same {fields}:', {
                fields: because.map((name) => saySmall(fieldOf(admin, name).label)).join(t(', ')),
              })}{' '}
              <Link to={showPath(admin, other.id)}>
                <bdi>{other._title}</bdi>
              </Link>{' '}
              <Badges admin={admin} record={other} />
              <span className="muted numeric">{day(String(other.created_at))}</span>{' '}
              <span className={styles.choices}>
                <Button size="small" onClick={() => setCompared({ other, apart: false })}>
                  {t('Compare')}
                </Button>
                {record._can.change && (
                  <Button size="small" type="text" disabled={busy} onClick={() => void tell(other, true)}>
                    {t('Not a duplicate')}
                  </Button>
                )}
              </span>
            </li>
          ))}
          {data.length > FEW && (
            <li>
              <Link to={`${listPath(admin)}?q=${encodeURIComponent(String(record[data[FEW]?.because[0] ?? '']))}`}>
                {t('and {count} more', { count: data.length - FEW })}
              </Link>
            </li>
          )}
        </ul>
        {known}
      </div>
      {drawer}
    </section>
  )
}
