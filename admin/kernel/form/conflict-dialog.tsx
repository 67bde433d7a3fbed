import { useOne } from '@refinedev/core'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { say, t } from '../../locales/translate.ts'
import { useAdminOf } from '../admins.tsx'
import { Badge } from '../badge.tsx'
import { Cell, RefValue } from '../cells.tsx'
import { type Admin, type AdminRecord, fieldOf } from '../define-admin.ts'
import { Dialog } from '../dialog.tsx'
import { isEmpty, sameValue, targetOf } from '../fields.ts'
import styles from './form.module.css'
import type { Values } from './values.ts'

interface Row {
  readonly name: string
  /** Which of the two changed it. */
  readonly ours: boolean
  readonly theirs: boolean
}
interface Props {
  admin: Admin
  title: string
  /** Who saved and when. */
  theirLabel: string
  rows: readonly Row[]
  was: AdminRecord
  now: AdminRecord
  values: Values
  busy: boolean
  load(): void
  save(keepTheirs: readonly string[]): void
  close(): void
}

const Same = () => <span className="muted">{t('unchanged')}</span>

/** Was, theirs and yours side by side. What only one of the two changed needs no choice. */
export function ConflictDialog({ admin, title, theirLabel, rows, was, now, values, busy, load, save, close }: Props) {
  const [keepTheirs, setKeepTheirs] = useState<readonly string[]>([])
  const cell = (record: AdminRecord, name: string) => (
    <Cell admin={admin} name={name} field={fieldOf(admin, name)} record={record} dense={isShort(admin, name)} />
  )
  const both = ({ name, ours, theirs }: Row) => ours && theirs && !sameValue(now[name], values[name])
  /** What will be saved. */
  const stays = (row: Row) => (!row.ours || (both(row) && keepTheirs.includes(row.name)) ? 'theirs' : 'mine')
  const choice = (row: Row, theirs: boolean, content: ReactNode) => {
    if (!both(row)) return content
    const others = keepTheirs.filter((name) => name !== row.name)
    return (
      <label className={styles.choice}>
        <input
          type="radio"
          name={`choice ${row.name}`}
          checked={keepTheirs.includes(row.name) === theirs}
          onChange={() => setKeepTheirs(theirs ? [...others, row.name] : others)}
        />
        <span>{content}</span>
      </label>
    )
  }
  return (
    <Dialog
      width={760}
      title={title}
      onCancel={close}
      footer={
        <div className={styles.choices}>
          <Button type="text" onClick={load}>
            {t('Reload and drop my changes')}
          </Button>
          <Button onClick={close}>{t('Keep editing')}</Button>
          <Button type="primary" loading={busy} onClick={() => save(keepTheirs)}>
            {rows.some(both) ? t('Save with my choices') : t('Save my changes')}
          </Button>
        </div>
      }
    >
      <p>
        {t('Nothing is lost and nothing was saved.')}{' '}
        {rows.some(both)
          ? t('Choose per field; the rest is taken from whoever changed it.')
          : t('You changed other fields.')}
      </p>
      <table className={styles.conflict}>
        <thead>
          <tr>
            <th scope="col">{t('Field')}</th>
            <th scope="col">{t('Was')}</th>
            <th scope="col">{theirLabel}</th>
            <th scope="col">{t('You')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name}>
              <th scope="row">
                {say(fieldOf(admin, row.name).label)}
                {both(row) && (
                  <span className={styles.both}>
                    <Badge look="orange cross" label={t('Conflict')} />
                  </span>
                )}
              </th>
              <td className="muted">{cell(was, row.name)}</td>
              <td className={stays(row) === 'theirs' ? styles.chosen : undefined}>
                {row.theirs ? choice(row, true, cell(now, row.name)) : <Same />}
              </td>
              <td className={stays(row) === 'mine' ? styles.chosen : undefined}>
                {row.ours ? (
                  choice(row, false, <Typed admin={admin} name={row.name} was={was} values={values} />)
                ) : (
                  <Same />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  )
}

/** Amounts need their currency here, and moments their date; the rest is short, and links would lead away. */
const isShort = (admin: Admin, name: string): boolean =>
  !['money', 'instant', 'text'].includes(fieldOf(admin, name).kind)

/** What the form holds: like a record, but without the label of a record that was just chosen. */
function Typed({ admin, name, was, values }: { admin: Admin; name: string; was: AdminRecord; values: Values }) {
  const field = fieldOf(admin, name)
  const target = targetOf(field)
  const id = Number(values[name])
  const known = target === undefined || isEmpty(values[name])
  const { result } = useOne<AdminRecord>({
    resource: useAdminOf(target)?.resource.paths.admin ?? '',
    id,
    queryOptions: { enabled: !known },
    errorNotification: false,
  })
  if (!known) return <RefValue target={target} id={id} label={result?._title ?? `#${id}`} dense />
  return <Cell admin={admin} name={name} field={field} record={{ ...was, ...values }} dense={isShort(admin, name)} />
}
