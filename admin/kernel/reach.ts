/** What this user gets to: resources with any right, and the page of each that may be opened. */
import type { Rights } from '../providers/session.ts'
import { useAdmins } from './admins.tsx'
import type { Admin, Icon } from './define-admin.ts'
import { createPath, listPath, startPath } from './paths.ts'
import { useSession } from './session.tsx'
import { opensWith } from './views/views.ts'

export interface Reachable {
  readonly admin: Admin
  readonly rights: Rights
  /** The list; for those who may only add, the form. */
  readonly to: string | undefined
}

/** A list that opens with a view of the person's own is asked for nothing else. */
const pageOf = (admin: Admin, rights: Rights, ownView: boolean): string | undefined =>
  rights.view ? (ownView ? listPath(admin) : startPath(admin)) : rights.add ? createPath(admin) : undefined

/** An entry of the menu. */
export interface Entry {
  readonly to: string
  /** In English; a key of the catalogues. */
  readonly label: string
  readonly icon: Icon
  /** The number beside it. */
  readonly counted?: Admin
  /** Whose saved views stand below it while it is open. */
  readonly views?: Admin
}

/** The entries of a resource: its list, and those of its pages that have one. */
export function entriesOf({ admin, rights, to }: Reachable): readonly Entry[] {
  const { icon, count } = admin.menu
  const list = {
    to: to ?? '',
    label: admin.resource.label.many,
    icon,
    ...(count && rights.view ? { counted: admin } : {}),
    ...(rights.view && admin.alone === undefined ? { views: admin } : {}),
  }
  const pages = Object.entries(admin.pages ?? {}).flatMap(([path, { menu, needs = 'view' }]) =>
    menu && rights[needs] ? [{ ...menu, to: listPath(admin) + path }] : [],
  )
  return to === undefined ? pages : [list, ...pages]
}

/** In menu order, without what this user may not touch at all. */
export function useReachable(): readonly Reachable[] {
  const { user, permissions, views } = useSession()
  return useAdmins().flatMap((admin) => {
    const rights = permissions[admin.resource.name]
    if (!rights || !Object.values(rights).some(Boolean)) return []
    const opening = opensWith(views[admin.resource.name]?.records ?? [], user.id)
    return [{ admin, rights, to: pageOf(admin, rights, opening !== undefined) }]
  })
}

/** By the group of the menu, in its order. */
export function inGroups(all: readonly Reachable[]): [string, Reachable[]][] {
  const groups = new Map<string, Reachable[]>()
  for (const one of all) groups.set(one.admin.menu.group, [...(groups.get(one.admin.menu.group) ?? []), one])
  return [...groups]
}
