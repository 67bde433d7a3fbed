import { fitsMany } from '../../../shared/kernel/resource.ts'
import type { Admin } from '../define-admin.ts'
import { editableNames } from '../form/values.ts'

/** The fields of the form that many records can share, in its order. */
export const sharable = (admin: Admin): string[] =>
  editableNames(admin, 'change').filter((name) => {
    const field = admin.resource.fields[name]
    return field !== undefined && fitsMany(field)
  })
