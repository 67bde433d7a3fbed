import { saySmall, t } from '../../locales/translate.ts'
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
  did(deed: 'saved' | 'changed'): string
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
  const resource = saySmall(admin.resource.label.one)
  const who = latest?.actor_name ?? t('Somebody else')
  const own = latest?.actor === me
  return {
    did: (deed) => {
      if (own)
        return deed === 'saved'
          ? t('You saved this {resource} in another window while you were editing here', { resource })
          : t('You changed this {resource} in another window while you were editing here', { resource })
      return deed === 'saved'
        ? t('{who} saved this {resource} while you were editing', { who, resource })
        : t('{who} changed this {resource} while you were editing', { who, resource })
    },
    signed: latest ? (own ? t('Other window') : who) + t(', ') + instant(latest.at) : t('Theirs'),
  }
}
