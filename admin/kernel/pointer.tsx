import type { ReactNode } from 'react'
import { say } from '../locales/translate.ts'
import { useAdminOf } from './admins.tsx'
import { RefLink } from './hover/ref-link.tsx'
import { showPath } from './paths.ts'
import { useRights } from './session.tsx'

interface Props {
  /** The name of a resource, as a record has it that may point at any. */
  resource: string
  id: number
  /** Default: what it is, and its id. */
  children?: ReactNode
}

/** The page of a record of any resource, for those who may open it. */
export function usePointed(resource: string, id: number): string | undefined {
  const admin = useAdminOf(resource)
  const { view } = useRights(resource)
  return admin && view ? showPath(admin, id) : undefined
}

/** A record of any resource: a link for those who may open it. */
export function Pointer({ resource, id, children }: Props) {
  const admin = useAdminOf(resource)
  const { view } = useRights(resource)
  const words = children ?? `${say(admin?.resource.label.one ?? resource)} ${id}`
  return admin && view ? (
    <RefLink admin={admin} id={id}>
      {words}
    </RefLink>
  ) : (
    words
  )
}
