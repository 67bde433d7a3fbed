import { DownloadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { Link } from 'react-router'
import { fromServer, say, t } from '../../locales/translate.ts'
import type { Admin } from '../define-admin.ts'
import { Dialog } from '../dialog.tsx'
import { showPath } from '../paths.ts'
import { download, toCsv } from './csv.ts'
import type { BulkAnswer } from './target.ts'

/** The records that an action did not change, each with the reason. */
export function BulkResult({ admin, answer, close }: { admin: Admin; answer: BulkAnswer; close: () => void }) {
  const skipped = answer.results.filter((result) => !result.ok)
  const save = () => {
    const rows = skipped.map(({ id, title, message = '' }) => [id, title, fromServer(message)])
    download(
      `${admin.resource.paths.admin}-skipped.csv`,
      toCsv([[t('Id'), say(admin.resource.label.one), t('Reason')], ...rows]),
    )
  }
  return (
    <Dialog
      title={t('{count} skipped', { count: skipped.length })}
      footer={
        <>
          <Button icon={<DownloadOutlined aria-hidden />} onClick={save}>
            {t('Download')}
          </Button>
          <Button type="primary" onClick={close}>
            {t('Close')}
          </Button>
        </>
      }
      onCancel={close}
    >
      <ul
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={t('Skipped')}
        style={{ maxBlockSize: '60vh', overflow: 'auto', display: 'grid', gap: 8 }}
      >
        {skipped.map((result) => (
          <li key={result.id}>
            <Link to={showPath(admin, result.id)} onClick={close}>
              <bdi>{result.title}</bdi>
            </Link>
            <p className="muted">{fromServer(result.message ?? '')}</p>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
