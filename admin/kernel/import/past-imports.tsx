import { UndoOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { countOf, fromServer, plural, saySmall, t } from '../../locales/translate.ts'
import { Card } from '../card.tsx'
import type { Admin } from '../define-admin.ts'
import { Dialog } from '../dialog.tsx'
import { useFormats } from '../format.ts'
import { Reason, useMessages } from '../messages.tsx'
import { showPath } from '../paths.ts'
import { Failed, Skeleton } from '../states/states.tsx'
import { useResourceQuery } from '../use-resource-query.ts'
import { type Kept, type PastImport, undoImport } from './api.ts'
import styles from './import.module.css'

/** The last imports of all people, and the way back from one's own. */
export function PastImports({ admin, undone }: { admin: Admin; undone: () => Promise<void> }) {
  const past = useResourceQuery<readonly PastImport[]>(admin, ['imports'])
  const [busy, setBusy] = useState<{ id: number; done: number }>()
  const [kept, setKept] = useState<readonly Kept[]>([])
  const messages = useMessages()
  const { modal } = App.useApp()

  const undo = async ({ id }: PastImport) => {
    setBusy({ id, done: 0 })
    try {
      const result = await undoImport(admin, id, (done) => setBusy({ id, done }))
      const say = result.undone === 0 ? messages.warned : messages.done
      say(
        [
          t('{records}: taken back.', { records: countOf(result.undone, admin.resource.label) }),
          ...(result.kept.length > 0
            ? [t('{records}: kept.', { records: countOf(result.kept.length, admin.resource.label) })]
            : []),
        ].join(' '),
      )
      setKept(result.kept)
    } catch (error) {
      messages.failed(<Reason error={error} />)
    }
    setBusy(undefined)
    await undone()
  }
  const ask = (one: PastImport) =>
    modal.confirm({
      title: t('Take this import back?'),
      content: t('What it added is deleted, but for what somebody has changed or used since.'),
      okText: t('Take it back'),
      okButtonProps: { danger: true },
      cancelText: t('Keep it'),
      onOk: () => void undo(one),
    })

  return (
    <Card title={t('Earlier imports')} flush>
      {past.error && !past.data ? (
        <Failed error={past.error} what={t('The list of imports')} retry={() => void past.refetch()} />
      ) : past.isPending ? (
        <Skeleton rows={3} />
      ) : past.data.length === 0 ? (
        <p className={styles.empty}>{t('None yet')}</p>
      ) : (
        <ul className={styles.past}>
          {past.data.map((one) => (
            <PastRow
              key={one.id}
              one={one}
              admin={admin}
              done={busy?.id === one.id ? busy.done : undefined}
              undo={busy ? undefined : () => ask(one)}
            />
          ))}
        </ul>
      )}
      {kept.length > 0 && <KeptDialog admin={admin} kept={kept} close={() => setKept([])} />}
    </Card>
  )
}

interface RowProps {
  admin: Admin
  one: PastImport
  /** How many rows of it were looked at, while it is taken back. */
  done: number | undefined
  undo: (() => void) | undefined
}
function PastRow({ admin, one, done, undo }: RowProps) {
  const formats = useFormats()
  const { name, created, failed, known, undone } = one
  const parts = [
    t('{records} added', { records: countOf(created, admin.resource.label) }),
    ...(failed > 0 ? [t('{count} failed', { count: failed })] : []),
    ...(known > 0 ? [t('{count} imported before', { count: known })] : []),
    ...(undone > 0 ? [t('{count} taken back', { count: undone })] : []),
  ]
  return (
    <li>
      <span className={styles.words}>
        <strong>
          <bdi>{name}</bdi>
        </strong>
        <span className="muted">
          <bdi>{one.created_by_name}</bdi> · <time dateTime={one.created_at}>{formats.instant(one.created_at)}</time>
        </span>
        <span>{parts.join(' · ')}</span>
      </span>
      {one.can_undo && (
        <Button
          icon={<UndoOutlined aria-hidden />}
          loading={done !== undefined}
          disabled={!undo}
          aria-label={t('Take back {name}', { name })}
          onClick={undo}
        >
          {done === undefined ? t('Take back') : t('{done} of {total}', { done, total: created - undone })}
        </Button>
      )}
    </li>
  )
}

function KeptDialog({ admin, kept, close }: { admin: Admin; kept: readonly Kept[]; close: () => void }) {
  return (
    <Dialog
      title={plural('{count} {record} was kept', '{count} {record} were kept', {
        count: kept.length,
        record: saySmall(kept.length === 1 ? admin.resource.label.one : admin.resource.label.many),
      })}
      onCancel={close}
      footer={
        <Button type="primary" onClick={close}>
          {t('Close')}
        </Button>
      }
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <ul tabIndex={0} className={styles.failed} aria-label={t('Kept')}>
        {kept.map(({ id, title, message }) => (
          <li key={id}>
            <Link to={showPath(admin, id)} onClick={close}>
              <bdi>{title}</bdi>
            </Link>{' '}
            <span className="muted">{fromServer(message)}</span>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
