/** Counts beside filters, and days with records: what the admin's list shows around its rows. */
import type { ChoiceField } from '../../shared/kernel/kinds.ts'
import { isRefs } from '../../shared/kernel/many-kinds.ts'
import { toMajor } from '../../shared/kernel/money.ts'
import { isRef, type Resource, titleOf } from '../../shared/kernel/resource.ts'
import type { Where } from '../../shared/kernel/where.ts'
import { allows } from '../../shared/permissions.ts'
import { resourceNamed } from '../../shared/resources/index.ts'
import { count, countBy, countEach, fieldsOnly, selectPage } from '../db/select.ts'
import { readTally } from '../db/tally.ts'
import type { Context } from './context.ts'
import { type ListQuery, scope } from './list.ts'

export interface FacetValue {
  readonly value: unknown
  readonly label: string
  /** What tells a record from others of that label, where its resource has it. */
  readonly detail?: string
  readonly count: number
  /** Amounts of the records with this value, added up, where they are asked for. */
  readonly sums?: Readonly<Record<string, number>>
}
const MOST = 100

type Named = Pick<FacetValue, 'label' | 'detail'>

/** What the records are called that the field points at. */
async function namesOf(
  ctx: Context,
  resource: Resource,
  name: string,
  ids: readonly number[],
): Promise<Map<number, Named>> {
  const field = resource.fields[name]
  if (!field || !(isRef(field) || isRefs(field)) || ids.length === 0) return new Map()
  const target = resourceNamed(field.target)
  const { title } = target
  // Whoever may not see the records there is told their titles, and nothing else of them.
  const reference = allows(ctx.actor, 'view', target.name) === true ? target.reference : undefined
  const read = fieldsOnly(['id', title, ...(reference ? [reference] : [])])
  const rows = await selectPage(ctx.db, { resource: target, where: { ids } }, read)
  return new Map(
    rows.map((row) => [
      Number(row.id),
      { label: titleOf(target, row), ...(reference ? { detail: String(row[reference]) } : {}) },
    ]),
  )
}

/** Counts per value of a field, of the records that match `query`: choices in their order, refs and texts by count. */
export async function facet(
  ctx: Context,
  resource: Resource,
  name: string,
  query: ListQuery,
  sums: readonly string[] = [],
): Promise<FacetValue[]> {
  const field = resource.fields[name]
  if (!field) return []
  const selection = await scope(ctx, resource, query)
  const tallied =
    selection.terms || sums.length > 0
      ? undefined
      : await readTally(ctx.db, { resource, where: selection.where, group: name })
  const rows = tallied ?? (await countBy(ctx.db, selection, name, sums))
  const added = (value: unknown) => {
    const row = rows.find((one) => one.value === value)
    if (sums.length === 0) return {}
    return { sums: Object.fromEntries(sums.map((sum) => [sum, toMajor(Number(row?.[sum] ?? 0))])) }
  }
  const counts = new Map(rows.map((row) => [row.value === 0 && isRef(field) ? null : row.value, Number(row.n)]))
  if (field.kind === 'choice')
    return Object.entries((field as ChoiceField).choices).map(([value, label]) => ({
      value,
      label,
      count: counts.get(value) ?? 0,
      ...added(value),
    }))
  if (field.kind === 'bool') {
    const of = (value: boolean) => counts.get(value) ?? counts.get(Number(value)) ?? 0
    return [
      { value: true, label: 'Yes', count: of(true) },
      { value: false, label: 'No', count: of(false) },
    ]
  }
  const sorted = [...counts]
    .filter(([, n]) => n > 0)
    .sort((a, b) => b[1] - a[1] || (String(a[0]) < String(b[0]) ? -1 : 1))
    .slice(0, MOST)
  const named = await namesOf(
    ctx,
    resource,
    name,
    sorted.map(([value]) => value).filter((value) => typeof value === 'number'),
  )
  if (field.kind === 'text')
    return sorted.map(([value, n]) => ({ value: value || null, label: String(value || '-'), count: n }))
  return sorted.map(([value, n]) => ({ value, label: '-', ...named.get(Number(value)), count: n, ...added(value) }))
}

export interface Period {
  /** `2026`, `2026-10` or `2026-10-21`. */
  readonly value: string
  readonly where: Where
}
/** How many records lie in each period; empty ones are left out. */
export async function periods(
  ctx: Context,
  resource: Resource,
  query: ListQuery,
  list: readonly Period[],
): Promise<{ value: string; count: number }[]> {
  const selection = await scope(ctx, resource, query)
  const counts =
    selection.where === true && !selection.terms
      ? await Promise.all(list.map(({ where }) => count(ctx.db, { ...selection, where })))
      : await countEach(
          ctx.db,
          selection,
          list.map(({ where }) => where),
        )
  return list.map(({ value }, at) => ({ value, count: counts[at] ?? 0 })).filter((period) => period.count > 0)
}
