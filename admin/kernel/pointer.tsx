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

/** A record of any resource: a link for those who may open it. */
export function Pointer({ resource, id, children }: Props) {
  const admin = useAdminOf(resource)
  const { view } = useRights(resource)
  const words = children ?? `${say(admin?.resource.label.one ?? resource)} ${id}`
  return admin && view ? <Link to={showPath(admin, id)}>{words}</Link> : words
}
