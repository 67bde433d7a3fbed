/** Children that come in the body of their parent, under `_inlines`, and are saved with it or not at all (Django: inlines). */
import { invalid } from '../../shared/kernel/errors.ts'
import { isRef, type Resource, type Row } from '../../shared/kernel/resource.ts'
import { registry } from '../../shared/resources/index.ts'
import type { Body } from './body.ts'
import type { Context } from './context.ts'
import type { Findings } from './findings.ts'
import { rememberParts } from './history.ts'
import { asRow, judgeRows, type Rows, saveRows } from './rows.ts'

/** Rows of one inline in one save. */
export const MAX_INLINE = 200
export const INLINES = '_inlines'

const wrong = (message: string) => invalid({ [INLINES]: [message] })

/** `interactions.related_to_lead` → the child and its ref, when it points at the parent. */
function childOf(parent: Resource, key: string): { resource: Resource; by: string } | undefined {
  const [name, by = ''] = key.split('.')
  for (const resource of registry.values()) {
    if (resource.paths.admin !== name || !Object.hasOwn(resource.fields, by)) continue
    const field = resource.fields[by]
    if (field && isRef(field) && field.target === parent.name && !field.readonly) return { resource, by }
  }
  return undefined
}

/** The rows in a body, by inline. @throws AppError invalid on `_inlines` for what cannot be read */
export function inlinesIn(parent: Resource, body: Body): Rows[] {
  const given = asRow(body.parse())[INLINES]
  if (given === undefined || given === null) return []
  if (typeof given !== 'object' || Array.isArray(given)) throw wrong('Expected rows by inline.')
  return Object.entries(given).map(([key, rows]: [string, unknown]) => {
    const child = childOf(parent, key)
    if (!child) throw wrong(`There is no inline "${key.slice(0, 100)}".`)
    if (!Array.isArray(rows)) throw wrong(`"${key}" must be a list of rows.`)
    if (rows.length > MAX_INLINE) throw wrong(`"${key}" has more than ${MAX_INLINE} rows.`)
    return { ...child, rows: rows.map(asRow), keyOf: (_row, index) => `${key}.${index}` }
  })
}

/** Judges the rows of all inlines, and gives what writes them once the parent is there. */
export async function judgeInlines(
  ctx: Context,
  parent: Resource,
  before: Row | null,
  inlines: readonly Rows[],
  found: Findings,
): Promise<(after: Row) => Promise<void>> {
  const judged: (readonly [Rows, Awaited<ReturnType<typeof judgeRows>>])[] = []
  for (const rows of inlines) judged.push([rows, await judgeRows(ctx, rows, before?.id ?? null, found)])
  return async (after) => {
    const parts = []
    for (const [rows, plans] of judged) parts.push(...(await saveRows(ctx, rows, plans, after.id, found)))
    await found.refuse(ctx)
    if (parts.length > 0) await rememberParts(ctx, parent, after, parts)
  }
}
