import { EditOutlined, EllipsisOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { type ReactNode, useContext } from 'react'
import { message, plural, say, t } from '../../locales/translate.ts'
import type { Admin, AdminRecord } from '../define-admin.ts'
import { useRights } from '../session.tsx'
import { usePhone } from '../use-media.ts'
import styles from './form.module.css'
import { FormPlace } from './form-place.ts'
import { useSaveKey } from './save-key.ts'

/** Where a save leads. */
export type Afterwards = 'list' | 'show' | 'continue' | 'another' | 'copy'

interface Props {
  admin: Admin
  /** Undefined while it is being added. */
  record: AdminRecord | undefined
  /** There is nothing to save. */
  frozen: boolean
  busy: boolean
  changes: number
  save(afterwards: Afterwards): void
  discard(): void
  /** Stops what is being sent, while that is possible. */
  stop: (() => void) | undefined
  /** Who else is at the record. */
  others: ReactNode
}
interface Way {
  readonly key: Afterwards
  readonly label: string
}

/** The ways to save beside the plain one, as far as the rights go. */
function useWays(admin: Admin, record: AdminRecord | undefined): readonly Way[] {
  const rights = useRights(admin.resource.name)
  const { depth } = useContext(FormPlace)
  // A drawer was opened for one record, and a record that is alone has no other beside it.
  if (depth > 0 || admin.alone !== undefined) return []
  const stay: Way =
    record || rights.change
      ? { key: 'continue', label: message('Save and continue') }
      : { key: 'show', label: message('Save and view') }
  const one: Way =
    record && admin.form.saveAsNew
      ? { key: 'copy', label: message('Save as new') }
      : { key: 'another', label: message('Save and add another') }
  // What was added may not be theirs to see.
  return [...(rights.view ? [stay] : []), ...(rights.add ? [one] : [])]
}

/** The buttons at the foot of a form. */
export function SaveBar({ admin, record, frozen, busy, changes, save, discard, stop, others }: Props) {
  const phone = usePhone()
  const ways = useWays(admin, record)
  useSaveKey(() => save('list'), !frozen)
  if (frozen && admin.alone !== undefined) return null
  const unsaved = plural('{count} unsaved change', '{count} unsaved changes', { count: changes })
  return (
    <div className={styles.bar}>
      {phone && others}
      <div className={styles.buttons}>
        {!frozen && (
          <>
            <Button type="primary" loading={busy} onClick={() => save('list')}>
              {t('Save')}{' '}
              {!phone && (
                <span aria-hidden="true" dir="ltr" className={styles.keys}>
                  Ctrl S
                </span>
              )}
            </Button>
            <OtherWays ways={ways} busy={busy} save={save} />
          </>
        )}
        <span role="status" className={styles.unsaved}>
          {changes > 0 && (
            <>
              <EditOutlined aria-hidden /> {unsaved}
            </>
          )}
        </span>
        {!phone && others}
        {stop && <Button onClick={stop}>{t('Stop sending')}</Button>}
        {!stop && (admin.alone === undefined || changes > 0) && (
          <Button type={frozen ? 'default' : 'text'} disabled={busy} onClick={discard}>
            {changes > 0 ? t('Discard') : t('Close')}
          </Button>
        )}
      </div>
    </div>
  )
}

function OtherWays({ ways, busy, save }: { ways: readonly Way[]; busy: boolean; save(afterwards: Afterwards): void }) {
  const phone = usePhone()
  if (ways.length === 0) return null
  if (!phone)
    return ways.map(({ key, label }) => (
      <Button key={key} disabled={busy} onClick={() => save(key)}>
        {say(label)}
      </Button>
    ))
  const items = ways.map(({ key, label }) => ({ key, label: say(label), onClick: () => save(key) }))
  return (
    <Dropdown autoFocus menu={{ items }} trigger={['click']}>
      <Button icon={<EllipsisOutlined aria-hidden />} aria-label={t('More ways to save')} disabled={busy} />
    </Dropdown>
  )
}
