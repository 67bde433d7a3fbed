/** Who is in a segment: kept by statements on sets, so that a hundred thousand come and go as one. */

import type { Row } from '../../shared/kernel/resource.ts'
import { allows } from '../../shared/permissions.ts'
import { customerSegments } from '../../shared/resources/customer-segments.ts'
import { type Criteria, factResources } from '../../shared/segment-criteria.ts'
import { manyIds, Statement } from '../db/compile.ts'
import { decoders } from '../db/dialect.ts'
import { linkTable } from '../db/links.ts'
import type { Connection } from '../db/open.ts'
import { fieldsOnly, selectPage } from '../db/select.ts'
import type { Context } from '../records/context.ts'
import { compileCriteria, type Texts, textsFor } from './compile.ts'
import { among, customersInPieces, type Scope } from './sources.ts'
import { mayAsk } from './unseen.ts'

export type Segment = Row<typeof customerSegments>
const members = linkTable(customerSegments, 'customers')
const byHand = linkTable(customerSegments, 'added_customers')

/** `{}` and a group are what the resource's own rule lets in. */
export const criteriaOf = ({ criteria }: Pick<Segment, 'criteria'>): Criteria => criteria as unknown as Criteria

/** How many members each of some segments has; null of those whose rules ask for what the caller may not view. */
export async function memberCounts(ctx: Context, ids: readonly number[]): Promise<ReadonlyMap<number, number | null>> {
  const { db, actor } = ctx
  const s = new Statement(db.dialect)
  const rows = await db.run(
    `select owner, count(*) as n from "${members}" where owner in ${manyIds(s, ids)} group by owner`,
    s.values,
  )
  const counts = new Map<number, number | null>(rows.map((row) => [Number(row.owner), Number(row.n)]))
  if (factResources.every((name) => allows(actor, 'view', name) === true)) return counts
  for (const row of await selectPage(
    db,
    { resource: customerSegments, where: { ids } },
    fieldsOnly(['id', 'criteria']),
  )) {
    const criteria: Record<string, unknown> = { ...Object(decoders.json?.(row.criteria)) }
    if (!mayAsk(actor, criteriaOf({ criteria }))) counts.set(Number(row.id), null)
  }
  return counts
}

/** Those of the customers that are members. */
export async function membersAmong({ db }: Context, segment: number, ids: readonly number[]): Promise<Set<number>> {
  const s = new Statement(db.dialect)
  const rows = await db.run(
    `select target from "${members}" where owner = ${s.bind(segment)} and target in ${manyIds(s, ids)}`,
    s.values,
  )
  return new Set(rows.map((row) => Number(row.target)))
}

async function countOf(db: Connection, segment: number): Promise<number> {
  const s = new Statement(db.dialect)
  const rows = await db.run(`select count(*) as n from "${members}" where owner = ${s.bind(segment)}`, s.values)
  return Number(rows[0]?.n)
}

export interface Moved {
  readonly joined: number
  readonly left: number
}

/**
 * Makes the members those who were added by hand and those for whom the rules hold now; with a scope only of these
 * customers is it asked. Whoever calls holds the segment's row, so that two never do it at once.
 */
export async function settleMembers(ctx: Context, segment: Segment, scope: Scope = null): Promise<Moved> {
  const texts = await textsFor(ctx.db, criteriaOf(segment), scope)
  const before = await countOf(ctx.db, segment.id)
  let left = 0
  if (scope !== null) left = await settle(ctx, segment, scope, texts)
  else for await (const piece of customersInPieces(ctx.db)) left += await settle(ctx, segment, piece, texts)
  return { joined: (await countOf(ctx.db, segment.id)) - before + left, left }
}

/** The same for one piece; returns how many left. */
async function settle(ctx: Context, segment: Segment, scope: Scope, texts: Texts): Promise<number> {
  const { db, today, timeZone } = ctx
  const criteria = criteriaOf(segment)
  const asking = { today, timeZone, scope, texts }
  const run = async (statement: (s: Statement) => string) => {
    const s = new Statement(db.dialect)
    const compiled = compileCriteria(s, criteria, asking)
    const ruled = compiled
      ? `${compiled.tables}, wanted as (select id from held where ${compiled.holds} union `
      : 'with wanted as ('
    const wanted = `${ruled}select target from "${byHand}" where owner = ${s.bind(segment.id)}${among(s, 'target', scope)})`
    return db.run(`${wanted} ${statement(s)}`, s.values)
  }
  const mine = (s: Statement) =>
    `select target from "${members}" where owner = ${s.bind(segment.id)}${among(s, 'target', scope)}`
  const gone = await run(
    (s) =>
      `delete from "${members}" where owner = ${s.bind(segment.id)} and target in (${mine(s)} except select * from wanted) returning 1 as n`,
  )
  // A customer that is just being deleted is waited for, and then not there.
  const lock = db.dialect === 'postgres' ? ' for key share of c' : ''
  await run(
    (s) =>
      `insert into "${members}" (owner, target) select ${owner(s, segment.id)}, c.id from customers c where c.id in (select * from wanted except ${mine(s)})${lock}`,
  )
  return gone.length
}
const owner = (s: Statement, id: number): string => (s.dialect === 'sqlite' ? s.place(id) : `${s.place(id)}::bigint`)
