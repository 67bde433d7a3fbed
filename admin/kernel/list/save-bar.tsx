import { Button } from 'antd'
import { t } from '../../locales/translate.ts'
import type { Admin } from '../define-admin.ts'
import styles from './editing.module.css'
import { UnsavedCells } from './unsaved-cells.tsx'
import { changesOf, type Edits } from './use-edits.ts'
import { useSaveEdits } from './use-save-edits.ts'

/** The one place where the changed cells of the page are saved. */
export function SaveBar({ admin, edits }: { admin: Admin; edits: Edits }) {
  const { save, busy, problem, discard } = useSaveEdits(admin, edits)
  const undecided = [...edits.rows.values()].some(({ theirs }) => theirs !== undefined)
  return (
    <>
      <UnsavedCells count={edits.count} discard={edits.discard} />
      {edits.count > 0 && (
        <section aria-label={t('Unsaved changes')} className={`${styles.bar} no-print`}>
          <strong role="status" className="numeric">
            {changesOf(edits.count)}
          </strong>
          {problem && (
            <span role="alert" className={styles.problem}>
              {problem}
            </span>
          )}
          <Button onClick={discard} disabled={busy}>
            {t('Discard')}
          </Button>
          <Button
            type="primary"
            loading={busy}
            disabled={undecided}
            title={undecided ? t('Choose theirs or mine first') : undefined}
            onClick={() => void save()}
          >
            {t('Save')}
          </Button>
        </section>
      )}
    </>
  )
}
