import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { Admin } from '../define-admin.ts'
import { showPath } from '../paths.ts'
import { markOf } from './mark.ts'

/** A link to the record that something points at. Whoever rests on it sees a card of the record (`HoverCards`). */
export const RefLink = ({ admin, id, children }: { admin: Admin; id: number; children: ReactNode }) => (
  <Link to={showPath(admin, id)} data-record={markOf(admin, id)}>
    {children}
  </Link>
)
