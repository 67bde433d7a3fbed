/** Moves deals: at once on the screen, and back again with the reason when the server refuses. */
import { useInvalidate } from '@refinedev/core'
import { useQueryClient } from '@tanstack/react-query'
import type { Action } from '../../../shared/kernel/resource.ts'
import type { Actions } from '../../kernel/actions/use-actions.tsx'
import type { Admin, AdminRecord } from '../../kernel/define-admin.ts'
import { Reason, RecordLink, useMessages } from '../../kernel/messages.tsx'
import { rich } from '../../kernel/rich.tsx'
import { useUndo } from '../../kernel/use-undo.tsx'
import { say } from '../../locales/translate.ts'
import { dataProvider } from '../../providers/data.ts'
import { closing, isOpen, labelOf, type Stage, type StageSums, stageOf, sumsOf } from './stages.ts'
import { type LaneData, laneKey, sumsKey } from './use-board.ts'

const without = (data: LaneData, id: number): LaneData => ({
  ...data,
  pages: data.pages.map((page) => ({ ...page, records: page.records.filter((record) => record.id !== id) })),
})
const withFirst = (data: LaneData, record: AdminRecord): LaneData => ({
  ...data,
  pages: data.pages.map((page, at) => (at === 0 ? { ...page, records: [record, ...page.records] } : page)),
})

/** The sums after a deal has moved. */
function moved(sums: StageSums, before: AdminRecord, after: AdminRecord): StageSums {
  const shifted = (record: AdminRecord, sign: 1 | -1, from: StageSums): StageSums => {
    const stage = stageOf(record)
    const now = from[stage]
    const own = sumsOf(record)
    if (!now) return from
    return {
      ...from,
      [stage]: {
        count: now.count + sign * own.count,
        total_value: now.total_value + sign * own.total_value,
        weighted_value: now.weighted_value + sign * own.weighted_value,
      },
    }
  }
  return shifted(after, 1, shifted(before, -1, sums))
}

/** What moves a deal to a stage, by whatever the person used: mouse, finger or key. */
export function useMoves(admin: Admin, actions: Actions, probabilityOf: (stage: Stage) => number | undefined) {
  const client = useQueryClient()
  const invalidate = useInvalidate()
  const messages = useMessages()
  const undo = useUndo(admin)

  /** Puts it where it goes, and answers how to put it back. */
  const place = async (before: AdminRecord, after: AdminRecord): Promise<() => void> => {
    await client.cancelQueries({ queryKey: laneKey(admin) })
    await client.cancelQueries({ queryKey: sumsKey(admin) })
    const kept = [
      ...client.getQueriesData({ queryKey: laneKey(admin) }),
      ...client.getQueriesData({ queryKey: sumsKey(admin) }),
    ]
    client.setQueriesData<LaneData>(
      { queryKey: laneKey(admin, stageOf(before)) },
      (data) => data && without(data, before.id),
    )
    client.setQueriesData<LaneData>(
      { queryKey: laneKey(admin, stageOf(after)) },
      (data) => data && withFirst(data, after),
    )
    client.setQueriesData<StageSums>({ queryKey: sumsKey(admin) }, (sums) => sums && moved(sums, before, after))
    return () => {
      for (const [key, data] of kept) client.setQueryData(key, data)
    }
  }

  const write = async (before: AdminRecord, stage: Stage) => {
    const after = { ...before, stage, probability: probabilityOf(stage) ?? before.probability }
    const back = await place(before, after)
    const link = <RecordLink admin={admin} record={before} />
    try {
      const { data } = await dataProvider.update<AdminRecord>({
        resource: admin.resource.paths.admin,
        id: before.id,
        variables: { stage },
        meta: { version: before._version },
      })
      client.setQueriesData<LaneData>(
        { queryKey: laneKey(admin, stage) },
        (lane) => lane && withFirst(without(lane, data.id), data),
      )
      const from = stageOf(before)
      // A closed deal had an amount or a reason, which only its dialog asks for.
      const values = { stage: from, probability: before.probability }
      messages.done(
        rich('{record} is in {stage} now.', { record: link, stage: <strong>{labelOf(admin, stage)}</strong> }),
        isOpen(from) ? () => undo(data, values) : undefined,
      )
    } catch (error) {
      back()
      messages.failed(
        <>
          {rich('{record} stays in {stage}.', {
            record: link,
            stage: <strong>{labelOf(admin, stageOf(before))}</strong>,
          })}{' '}
          <Reason error={error} />
        </>,
      )
    }
    await invalidate({ invalidates: ['all'] })
  }

  return (record: AdminRecord, stage: Stage): void => {
    if (stageOf(record) === stage) return
    const name = closing[stage]
    const refusal = name && record._cannot[name]
    const action: Action | undefined = name === undefined ? undefined : admin.resource.actions[name]
    if (refusal) messages.warned(say(refusal))
    else if (name && action) actions.start(name, action, { record })
    else void write(record, stage)
  }
}
