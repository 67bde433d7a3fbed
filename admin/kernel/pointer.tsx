import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { say } from '../locales/translate.ts'
import { useAdminOf } from './admins.tsx'
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
  const path = usePointed(resource, id)
  const words = children ?? `${say(admin?.resource.label.one ?? resource)} ${id}`
  return path ? <Link to={path}>{words}</Link> : words
}
