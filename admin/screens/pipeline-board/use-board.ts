/** What the board shows: a list of pages for each column, and the sums of all that match, loaded or not. */
import { type InfiniteData, useInfiniteQuery, useQueries, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useAdmins } from '../../kernel/admins.tsx'
import type { Admin, AdminRecord } from '../../kernel/define-admin.ts'
import { crudFilters } from '../../kernel/list/crud.ts'
import type { ListState } from '../../kernel/list/url-state.ts'
import { apiPath } from '../../kernel/paths.ts'
import { useSession } from '../../kernel/session.tsx'
import { useChanges } from '../../kernel/use-changes.ts'
import { keyOf, useReported, useResourceQuery } from '../../kernel/use-resource-query.ts'
import { addDays, todayIn } from '../../kernel/zone.ts'
import { send } from '../../providers/http.ts'
import { filterQuery } from '../../providers/query.ts'
import { isOpen, type Stage, type StageSums } from './stages.ts'

const PAGE = 50
/** Where the stream does not come, what others do is seen after so many milliseconds. */
const EVERY = 60_000
/** How far back closed deals are shown, in days. */
export const RECENT = 30

export interface LanePage {
  readonly records: readonly AdminRecord[]
  readonly total: number
}
export type LaneData = InfiniteData<LanePage, number>

/** The filters of the address, for a column and without one: what asks for stages decides which columns there are. */
export function useBoardQuery(admin: Admin, state: ListState) {
  const { time_zone } = useSession().settings
  return useMemo(() => {
    const { stage: _columns, ...filters } = state.filters
    const all = filterQuery(crudFilters(admin, { ...state, filters }))
    const recent = new URLSearchParams(all)
    recent.append('actual_close_date_gte', addDays(todayIn(time_zone), -RECENT))
    return { all: all.toString(), recent: recent.toString() }
  }, [admin, state, time_zone])
}

export const laneKey = (admin: Admin, stage?: Stage, search?: string) =>
  [...keyOf(admin), 'board', stage, search].filter((part) => part !== undefined)
export const sumsKey = (admin: Admin) => [...keyOf(admin), 'extra', 'pipeline']

/** The cards of a column, newest change first. */
export function useLane(admin: Admin, stage: Stage, { all, recent }: { all: string; recent: string }, held: boolean) {
  const search = isOpen(stage) ? all : recent
  const query = useInfiniteQuery({
    queryKey: laneKey(admin, stage, search),
    initialPageParam: 0,
    queryFn: async ({ pageParam, signal }): Promise<LanePage> => {
      const query = new URLSearchParams(search)
      query.append('stage', stage)
      query.append('_sort', 'updated_at')
      query.append('_order', 'desc')
      query.append('_start', String(pageParam))
      query.append('_end', String(pageParam + PAGE))
      const { data, headers } = await send<AdminRecord[]>('GET', `${apiPath(admin)}?${query}`, { signal })
      return { records: data, total: Number(headers.get('x-total-count') ?? data.length) }
    },
    getNextPageParam: ({ records, total }, _pages, start) =>
      records.length > 0 && start + PAGE < total ? start + PAGE : undefined,
    refetchInterval: held ? false : EVERY,
  })
  useReported(query.error)
  return query
}

/** Count and sums of every column; closed ones a second time, of late. */
export function useSums(admin: Admin, { all, recent }: { all: string; recent: string }) {
  const whole = useResourceQuery<StageSums>(admin, ['pipeline'], all, { every: EVERY })
  const late = useResourceQuery<StageSums>(admin, ['pipeline'], recent, { every: EVERY })
  return { whole: whole.data, late: late.data }
}

/** By id, when somebody was last spoken to about the deals on these pages. */
export function useActivity(admin: Admin, pages: readonly LanePage[] | undefined): ReadonlyMap<number, string> {
  const asked = (pages ?? []).filter(({ records }) => records.length > 0)
  return useQueries({
    queries: asked.map(({ records }) => {
      const query = new URLSearchParams(records.map(({ id }) => ['id', String(id)])).toString()
      return {
        queryKey: [...keyOf(admin), 'extra', 'activity', query],
        queryFn: async ({ signal }: { signal: AbortSignal }) =>
          (await send<Record<string, string>>('GET', `${apiPath(admin, 'activity')}?${query}`, { signal })).data,
        staleTime: 5 * 60_000,
      }
    }),
    combine: (answers) =>
      new Map(answers.flatMap(({ data }) => Object.entries(data ?? {}).map(([id, at]) => [Number(id), at] as const))),
  })
}

/** Shows what others do as soon as the stream tells of it, but never while something is dragged. */
export function useLiveBoard(admin: Admin, held: boolean): void {
  const client = useQueryClient()
  const around = (admin.resource.timeline ?? []).map(({ resource }) => resource)
  const admins = useAdmins().filter((one) => one === admin || around.includes(one.resource.name))
  useChanges(
    admins.map(({ resource }) => resource.paths.admin),
    () => void client.invalidateQueries({ queryKey: keyOf(admin) }),
    held,
  )
}
