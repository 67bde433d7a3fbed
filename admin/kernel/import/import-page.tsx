import { Alert, Button } from 'antd'
import { useEffect, useRef } from 'react'
import { say, t } from '../../locales/translate.ts'
import type { Admin } from '../define-admin.ts'
import { Reason, wrongValues } from '../messages.tsx'
import { PageHeader } from '../page-header.tsx'
import { lastListPath } from '../paths.ts'
import { AddedCard } from './added-card.tsx'
import { ChooseCard } from './choose-card.tsx'
import styles from './import.module.css'
import { MappingCard } from './mapping-card.tsx'
import { PastImports } from './past-imports.tsx'
import { TriedCard } from './tried-card.tsx'
import { type ImportControl, useImport } from './use-import.ts'

/** Records from a CSV file: choose it, say which column is what, look at what would come of it, add. */
export function ImportPage({ admin }: { admin: Admin }) {
  const control = useImport(admin)
  const many = say(admin.resource.label.many)
  const steps = useRef<HTMLDivElement>(null)
  const { stage } = control
  // Whoever works with the keyboard goes on where the next step begins.
  useEffect(() => {
    if (stage !== 'file') steps.current?.focus({ preventScroll: true })
  }, [stage])
  return (
    <div className={styles.page}>
      <PageHeader
        title={t('Import {records}', { records: many.toLocaleLowerCase() })}
        documentTitle={[t('Import'), many]}
        back={{ to: lastListPath(admin), label: many }}
      />
      <div ref={steps} tabIndex={-1} className={styles.steps}>
        <Problem control={control} />
        {stage === 'file' && <ChooseCard admin={admin} control={control} />}
        {stage === 'columns' && <MappingCard admin={admin} control={control} />}
        {stage === 'tried' && <TriedCard admin={admin} control={control} />}
        {stage === 'added' && <AddedCard admin={admin} control={control} />}
      </div>
      <PastImports admin={admin} undone={control.renew} />
    </div>
  )
}

/** What the server said against the file, or why a part did not get through. */
function Problem({ control: { error } }: { control: ImportControl }) {
  if (error === undefined) return null
  const messages = wrongValues(error)
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      message={messages.length === 0 ? <Reason error={error} /> : messages.map((one) => <p key={one}>{one}</p>)}
    />
  )
}

interface ProgressProps {
  control: ImportControl
  label: string
}
/** How far it has got. */
export function Bar({ control: { busy }, label }: ProgressProps) {
  if (!busy) return null
  const share = busy.total === 0 ? 0 : busy.done / busy.total
  return (
    <p className={styles.progress}>
      <progress aria-label={label} value={share} max={1} />
      <span className="muted numeric">
        {t('{done} of {total}', { done: Math.floor(busy.done), total: busy.total })}
      </span>
    </p>
  )
}

export const StartAgain = ({ control }: { control: ImportControl }) => (
  <Button onClick={control.again} disabled={control.busy !== undefined}>
    {t('Choose another file')}
  </Button>
)
