/** The list of admins, handed down to code that must not know their names. */
import { createContext, useContext } from 'react'
import type { Admin } from './define-admin.ts'

export const AdminsContext = createContext<readonly Admin[]>([])

/** Every admin, in menu order. */
export const useAdmins = (): readonly Admin[] => useContext(AdminsContext)

/** How the resource of that name looks; undefined when it has no pages. */
export const useAdminOf = (name: string | undefined): Admin | undefined =>
  useAdmins().find((admin) => admin.resource.name === name)

/** How the resource looks whose pages are below that path: what the server calls `resource` in what it tells the admin. */
export const useAdminAt = (path: string): Admin | undefined =>
  useAdmins().find((admin) => admin.resource.paths.admin === path)
