import type { Admin, AdminRecord } from '../define-admin.ts'
import { useFormats } from '../format.ts'
import { useSession } from '../session.tsx'
import { useResourceQuery } from '../use-resource-query.ts'

interface Entry {
  readonly at: string
  readonly actor: number | null
  readonly actor_name: string | null
}
export interface Saver {
  /** Begins a sentence. */
  readonly who: string
  /** `Omar Haddad, 21 Oct 2026, 14:29`. */
  readonly signed: string
}

/** Who saved this version of the record; undefined until it is known. */
export function useSaver(admin: Admin, record: AdminRecord): Saver | undefined {
  const { instant } = useFormats()
  const me = useSession().user.id
  const history = useResourceQuery<readonly Entry[]>(admin, [record.id, 'history'], '_start=0&_end=1', { fresh: true })
  if (history.isPending) return undefined
  const [latest] = history.data ?? []
  // Oneself, from another window.
  const who = latest?.actor === me ? 'You' : (latest?.actor_name ?? 'Somebody else')
  return { who, signed: latest ? `${who}, ${instant(latest.at)}` : 'Theirs' }
}
