import { Button, Modal } from 'antd'
import { Cell } from '../cells.tsx'
import { type Admin, type AdminRecord, fieldOf } from '../define-admin.ts'
import { sameValue } from '../fields.ts'
import styles from './form.module.css'
import { editableNames } from './values.ts'

interface Props {
  admin: Admin
  /** The record as it was opened. */
  mine: AdminRecord
  /** The record as somebody else saved it. */
  theirs: AdminRecord
  /** The fields that were changed here. */
  changed: readonly string[]
  busy: boolean
  load(): void
  overwrite(): void
  close(): void
}

/** Somebody else was faster: what changed, and the two ways on. Nothing is lost until one is chosen. */
export function ConflictDialog({ admin, mine, theirs, changed, busy, load, overwrite, close }: Props) {
  const what = admin.resource.label.one.toLowerCase()
  const names = editableNames(admin).filter((name) => !sameValue(mine[name], theirs[name]))
  const cell = (record: AdminRecord, name: string) => (
    <Cell admin={admin} name={name} field={fieldOf(admin, name)} record={record} dense />
  )
  return (
    <Modal
      open
      width={640}
      title={`This ${what} was saved by somebody else while you were editing`}
      onCancel={close}
      footer={
        <>
          <Button onClick={load}>Load theirs</Button>
          <Button type="primary" loading={busy} onClick={overwrite}>
            Keep mine and save
          </Button>
        </>
      }
    >
      <p>Nothing is lost and nothing was saved. What you did not change is taken from them either way.</p>
      <table className={styles.conflict}>
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">Was</th>
            <th scope="col">Theirs</th>
          </tr>
        </thead>
        <tbody>
          {names.map((name) => (
            <tr key={name}>
              <th scope="row">
                {fieldOf(admin, name).label}
                {changed.includes(name) && <span className="muted"> · you changed it, too</span>}
              </th>
              <td>{cell(mine, name)}</td>
              <td>{cell(theirs, name)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Modal>
  )
}
