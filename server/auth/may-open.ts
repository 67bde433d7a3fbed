/** Who may open a record: asked of others than the caller, when they are told of it, and when a mail about it leaves. */
import type { Resource } from '../../shared/kernel/resource.ts'
import { both, type Where } from '../../shared/kernel/where.ts'
import { allows } from '../../shared/permissions.ts'
import { resourceNamed } from '../../shared/resources/index.ts'
import type { Connection } from '../db/open.ts'
import { selectIds } from '../db/select.ts'
import { actorsOf, type Person } from './actors.ts'

const holds = async (db: Connection, resource: Resource, id: number, view: Where): Promise<boolean> =>
  (await selectIds(db, { resource, where: both({ ids: [id] }, view), limit: 1 })).length > 0

/** Those of the people who may open the record. */
export async function whoMayOpen(
  db: Connection,
  people: readonly Person[],
  resource: Resource,
  id: number,
): Promise<number[]> {
  const verdicts = new Map<string, boolean>()
  const allowed: number[] = []
  for (const person of people) {
    const view = allows(person, 'view', resource.name)
    const key = JSON.stringify(view)
    const known = verdicts.get(key) ?? (view !== false && (await holds(db, resource, id, view)))
    verdicts.set(key, known)
    if (known) allowed.push(person.id)
  }
  return allowed
}

/** Whether a user is active and may open the record of that resource. */
export async function mayOpen(db: Connection, user: number, resource: string, id: number): Promise<boolean> {
  const people = await actorsOf(db, { ids: [user] })
  return (await whoMayOpen(db, people, resourceNamed(resource), id)).length > 0
}
