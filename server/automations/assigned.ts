import { assigned as described } from '../../shared/automations/assigned.ts'
import type { Resource } from '../../shared/kernel/resource.ts'
import type { Automation } from '../records/automate.ts'
import { type ObjectType, objects } from './notice.ts'
import { tell } from './tell.ts'

interface Assigned {
  readonly id: number
  readonly version: number
  readonly title: string
  readonly assigned_to: number | null
}

/** Who was given something hears of it. */
export const assigned = <R extends Resource>(about: ObjectType): Automation<R> => {
  const label = objects[about].label.one
  return {
    ...described,
    cause: (_ctx, before: Assigned | null, after: Assigned) =>
      after.assigned_to !== null && before?.assigned_to !== after.assigned_to
        ? `${about}:${after.id}:${after.version}`
        : null,
    run: (ctx, record: Assigned) =>
      tell(
        ctx,
        { ids: record.assigned_to === null ? [] : [record.assigned_to] },
        {
          type: `${about}_assigned`,
          about,
          id: record.id,
          one: `${label} assigned to you`,
          many: `times assigned to you: ${label.toLowerCase()}`,
          message: record.title,
        },
      ),
  }
}
