import { DownloadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { Link } from 'react-router'
import type { Admin } from '../define-admin.ts'
import { Dialog } from '../dialog.tsx'
import { formatNumber } from '../format.ts'
import { showPath } from '../paths.ts'
import { download, toCsv } from './csv.ts'
import type { BulkAnswer } from './target.ts'

/** The records that an action did not change, each with the reason. */
export function BulkResult({ admin, answer, close }: { admin: Admin; answer: BulkAnswer; close: () => void }) {
  const skipped = answer.results.filter((result) => !result.ok)
  const save = () => {
    const rows = skipped.map(({ id, title, message = '' }) => [id, title, message])
    download(`${admin.resource.paths.admin}-skipped.csv`, toCsv([['Id', admin.resource.label.one, 'Reason'], ...rows]))
  }
  return (
    <Dialog
      title={`${formatNumber(skipped.length)} skipped`}
      footer={
        <>
          <Button icon={<DownloadOutlined aria-hidden />} onClick={save}>
            Download
          </Button>
          <Button type="primary" onClick={close}>
            Close
          </Button>
        </>
      }
      onCancel={close}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <ul tabIndex={0} aria-label="Skipped" style={{ maxBlockSize: '60vh', overflow: 'auto', display: 'grid', gap: 8 }}>
        {skipped.map((result) => (
          <li key={result.id}>
            <Link to={showPath(admin, result.id)} onClick={close}>
              <bdi>{result.title}</bdi>
            </Link>
            <p className="muted">{result.message}</p>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
