/** What a text finds: pages of the menu at once, records as soon as the server answers. */
import { useQuery } from '@tanstack/react-query'
import { useAdmins } from '../../kernel/admins.tsx'
import type { Icon } from '../../kernel/define-admin.ts'
import { listPath, showPath } from '../../kernel/paths.ts'
import { useReachable } from '../../kernel/reach.ts'
import { useDebounced } from '../../kernel/use-debounced.ts'
import { say, t } from '../../locales/translate.ts'
import { API } from '../../providers/data.ts'
import { send } from '../../providers/http.ts'

/** A line that leads somewhere. */
export interface Option {
  readonly id: string
  readonly to: string
  readonly title: string
  readonly detail: string
  readonly icon: Icon
}
export interface OptionGroup {
  readonly label: string
  readonly options: readonly Option[]
}
interface HitGroup {
  readonly resource: string
  readonly hits: readonly { readonly id: number; readonly title: string; readonly detail: string }[]
  readonly more: boolean
}

const PAUSE_MS = 150
const SHORTEST = 2

/** `error` and `pending` are those of the records; pages are always there. */
export function useHits(typed: string) {
  const text = typed.trim()
  const asked = useDebounced(text, PAUSE_MS)
  const admins = useAdmins()
  const reachable = useReachable()
  const enabled = asked.length >= SHORTEST
  const query = useQuery({
    queryKey: ['search-all', asked],
    queryFn: async ({ signal }) =>
      (await send<readonly HitGroup[]>('GET', `${API}/search?${new URLSearchParams({ q: asked })}`, { signal })).data,
    enabled,
    staleTime: 5_000,
    placeholderData: (before) => before,
  })
  const groups: (OptionGroup & { readonly first?: boolean })[] = []
  const words = text.toLowerCase()
  const pages = reachable.flatMap(({ admin, to }) => {
    const title = say(admin.resource.label.many)
    if (!to || !title.toLowerCase().includes(words)) return []
    return [{ id: `page-${admin.resource.name}`, to, title, detail: '', icon: admin.menu.icon }]
  })
  for (const { resource, hits, more } of enabled ? (query.data ?? []) : []) {
    const admin = admins.find((one) => one.resource.paths.admin === resource)
    if (!admin) continue
    const options: Option[] = hits.map(({ id, title, detail }) => ({
      id: `${resource}-${id}`,
      to: showPath(admin, id),
      title,
      detail,
      icon: admin.menu.icon,
    }))
    if (more) {
      const to = `${listPath(admin)}?${new URLSearchParams({ q: asked })}`
      options.push({ id: `${resource}-all`, to, title: t('All that match'), detail: '', icon: admin.menu.icon })
    }
    groups.push({ label: say(admin.resource.label.many), options, first: admin.menu.foundFirst === true })
  }
  groups.sort((one, other) => Number(other.first === true) - Number(one.first === true))
  if (pages.length > 0) groups.push({ label: t('Pages'), options: pages })
  return {
    groups,
    error: enabled ? query.error : null,
    retry: () => void query.refetch(),
    /** Whether the records are those of what stands in the box. */
    pending: text.length >= SHORTEST && (asked !== text || query.isFetching),
  }
}
