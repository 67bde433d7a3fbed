import { UploadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useRef } from 'react'
import { say, t } from '../../locales/translate.ts'
import { Card } from '../card.tsx'
import type { Admin } from '../define-admin.ts'
import { useIncoming } from '../files/use-incoming.ts'
import { usePhone } from '../use-media.ts'
import styles from './import.module.css'
import { importable } from './mapping.ts'
import type { ImportControl } from './use-import.ts'

/** The first step: a file, by button or dropped anywhere. */
export function ChooseCard({ admin, control }: { admin: Admin; control: ImportControl }) {
  const input = useRef<HTMLInputElement>(null)
  const take = ([file]: readonly File[]) => file && void control.choose(file)
  const over = useIncoming(take)
  const phone = usePhone()
  return (
    <Card title={t('Choose a CSV file')}>
      <div className={`${styles.zone} ${over ? styles.over : ''}`}>
        <Button
          type="primary"
          icon={<UploadOutlined aria-hidden />}
          loading={control.busy !== undefined}
          onClick={() => input.current?.click()}
        >
          {t('Choose a file')}
        </Button>
        {!phone && <span className="muted">{over ? t('Drop it now') : t('or drop it here')}</span>}
      </div>
      <input
        ref={input}
        type="file"
        accept=".csv,.tsv,.txt,text/csv"
        aria-label={t('CSV file')}
        style={{ display: 'none' }}
        onChange={({ target }) => {
          take([...(target.files ?? [])])
          // The same file can be chosen again after it was put right.
          target.value = ''
        }}
      />
      <p className={styles.help}>
        {t(
          'The first row names the columns. Up to 10,000 rows and 5 MB, in UTF-8. Nothing is added before you say so.',
        )}
      </p>
      <p className={styles.help}>
        {t('Columns are found by these names: {names}.', {
          names: importable(admin)
            .map(([, { label }]) => say(label))
            .join(t(', ')),
        })}
      </p>
    </Card>
  )
}
