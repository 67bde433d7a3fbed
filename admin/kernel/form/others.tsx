import type { Admin } from '../define-admin.ts'
import { PresenceLine } from '../presence/presence-line.tsx'
import { usePresence } from '../presence/use-presence.ts'

/** Who else has the form of this record open, or looks at it: told before two people write the same. */
export function Others({ admin, id, frozen }: { admin: Admin; id: number; frozen: boolean }) {
  const { others } = usePresence(admin, id, frozen ? 'viewing' : 'editing')
  return <PresenceLine others={others} />
}
