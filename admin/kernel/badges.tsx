import { Cell } from './cells.tsx'
import { type Admin, type AdminRecord, fieldOf } from './define-admin.ts'
import { isEmpty } from './fields.ts'

/** The states of a record, beside its title. */
export function Badges({ admin, record }: { admin: Admin; record: AdminRecord }) {
  return Object.keys(admin.badges ?? {})
    .filter((name) => !isEmpty(record[name]))
    .slice(0, 2)
    .map((name) => <Cell key={name} admin={admin} name={name} field={fieldOf(admin, name)} record={record} dense />)
}
