/** Children that come in the body of their parent, under `_inlines`, and are saved with it or not at all (Django: inlines). */
import { invalid } from '../../shared/kernel/errors.ts'
import type { Resource, Row } from '../../shared/kernel/resource.ts'
import { refsOf } from '../../shared/kernel/schema.ts'
import { registry } from '../../shared/resources/index.ts'
import type { Body } from './body.ts'
import type { Context } from './context.ts'
import type { Findings } from './findings.ts'
import { asOneSave } from './history.ts'
import { asRow, judgeRows, type Plan, type Rows, saveRows } from './rows.ts'
import { savepoint } from './savepoint.ts'

/** Rows of one inline in one save. */
export const MAX_INLINE = 200
export const INLINES = '_inlines'

const wrong = (message: string) => invalid({ [INLINES]: [message] })

interface Inline {
  readonly resource: Resource
  /** Its ref that points at the parent. */
  readonly by: string
}
const known = new Map<string, ReadonlyMap<string, Inline>>()
/** What can be edited with a record of the resource: `interactions.related_to_lead` → the child and its ref. */
export function inlinesOf(parent: Resource): ReadonlyMap<string, Inline> {
  const found = known.get(parent.name) ?? new Map(refsTo(parent))
  known.set(parent.name, found)
  return found
}
const refsTo = (parent: Resource): [string, Inline][] =>
  [...registry.values()].flatMap((resource) =>
    refsOf(resource.fields)
      .filter(([, ref]) => ref.target === parent.name && !ref.readonly && !ref.internal && !ref.copied)
      .map(([by]): [string, Inline] => [`${resource.paths.admin}.${by}`, { resource, by }]),
  )

/** The rows in a body, by inline. @throws AppError invalid on `_inlines` for what cannot be read */
export function inlinesIn(parent: Resource, body: Body): Rows[] {
  const given = asRow(body.parse())[INLINES]
  if (given === undefined || given === null) return []
  if (typeof given !== 'object' || Array.isArray(given)) throw wrong('Expected rows by inline.')
  return Object.entries(given).map(([key, rows]: [string, unknown]) => {
    const child = inlinesOf(parent).get(key)
    if (!child) throw wrong(`There is no inline "${key.slice(0, 100)}".`)
    if (!Array.isArray(rows)) throw wrong(`"${key}" must be a list of rows.`)
    if (rows.length > MAX_INLINE) throw wrong(`"${key}" has more than ${MAX_INLINE} rows.`)
    return { ...child, rows: rows.map(asRow), keyOf: (_row, index) => `${key}.${index}` }
  })
}

type JudgedRows = readonly [Rows, readonly Plan[]]

/** Judges the rows of all inlines; `record` is null for one that is not there yet. */
export async function judgeInlines(
  ctx: Context,
  record: Row | null,
  inlines: readonly Rows[],
  found: Findings,
): Promise<readonly JudgedRows[]> {
  const judged: JudgedRows[] = []
  for (const rows of inlines) judged.push([rows, await judgeRows(ctx, rows, record?.id ?? null, found)])
  return judged
}

/**
 * Stores a record and then its rows, and tells it as one save. What rules say against the record keeps nobody from
 * hearing what they say against its rows: all of that is undone.
 */
export async function saveWithInlines(
  ctx: Context,
  resource: Resource,
  before: Row | null,
  inlines: readonly JudgedRows[],
  found: Findings,
  store: (ctx: Context) => Promise<Row>,
): Promise<Row> {
  if (inlines.length === 0) return store(ctx)
  return asOneSave(ctx, resource, before, before ? 'change' : 'create', async (inner) => {
    const stored = await found.attempt('', () => savepoint(inner, () => store(inner)))
    const parent = stored ?? before
    if (parent) {
      for (const does of ['remove', 'change', 'create'] as const)
        for (const [rows, plans] of inlines)
          for (const part of await saveRows(inner, rows, plansThat(does, plans), parent.id, found))
            inner.saving?.addPart(part)
    }
    await found.refuse(ctx)
    if (!stored) throw new Error('A record was refused without a reason.')
    return stored
  })
}
/** What goes makes room first, for what must be unique. */
const plansThat = (does: Plan['does'], plans: readonly Plan[]): Plan[] => plans.filter((plan) => plan.does === does)
