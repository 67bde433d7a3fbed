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
  /** `Omar Haddad saved this lead while you were editing`. */
  did(verb: string): string
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
  const what = admin.resource.label.one.toLowerCase()
  const name = latest?.actor_name ?? 'Somebody else'
  const own = latest?.actor === me
  return {
    did: (verb) =>
      own
        ? `You ${verb} this ${what} in another window while you were editing here`
        : `${name} ${verb} this ${what} while you were editing`,
    signed: latest ? `${own ? 'Other window' : name}, ${instant(latest.at)}` : 'Theirs',
  }
}
