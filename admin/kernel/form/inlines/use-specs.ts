import { useMemo } from 'react'
import { useAdmins } from '../../admins.tsx'
import type { Admin } from '../../define-admin.ts'
import { useSession } from '../../session.tsx'
import { isEditable, type Mode } from '../values.ts'
import type { Spec } from './rows.ts'

/** The inlines of a form that this user may see. */
export function useSpecs(admin: Admin, mode: Mode): readonly Spec[] {
  const admins = useAdmins()
  const { permissions } = useSession()
  return useMemo(
    () =>
      (admin.form.inlines ?? []).flatMap((inline): Spec[] => {
        const child = admins.find(({ resource }) => resource.name === inline.resource)
        const rights = permissions[inline.resource]
        if (!child || !rights?.view) return []
        const names = inline.fields.filter((name) => {
          const field = child.resource.fields[name]
          return field !== undefined && isEditable(field, 'create') && !inline.readonly?.includes(name)
        })
        const canAdd = rights.add && names.length > 0 && inline.max !== 0
        // A record that is not there yet has no rows to look at.
        if (mode === 'create' && !canAdd) return []
        return [{ inline, admin: child, name: `${child.resource.paths.admin}.${inline.by}`, names, canAdd }]
      }),
    [admin, admins, permissions, mode],
  )
}
