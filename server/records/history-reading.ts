/** The history as it is read: of one record, or what one person did last. */
import { type Resource, titleOf } from '../../shared/kernel/resource.ts'
import { allows } from '../../shared/permissions.ts'
import { registry, resourceNamed } from '../../shared/resources/index.ts'
import { manyIds, Statement } from '../db/compile.ts'
import type { Raw } from '../db/open.ts'
import { selectIds } from '../db/select.ts'
import type { Context } from './context.ts'
import type { Change, Part } from './history.ts'
import { untold } from './untold.ts'

export interface Entries {
  readonly entries: Raw[]
  readonly count: number
}

/** `A, B and C` */
const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`

const named = ({ label, title }: Part): string => `${label.toLowerCase()} “${title}”`
const partWords = (part: Part): string =>
  part.action === 'create'
    ? `Added ${named(part)}.`
    : part.action === 'remove'
      ? `Deleted ${named(part)}.`
      : `Changed ${listed(part.changes.map(({ label }) => label))} for ${named(part)}.`

/** What happened, in one sentence or some: Django's words (`LogEntry.get_change_message`) with the labels of the form. */
export function summaryOf(action: string, changes: readonly Change[], parts: readonly Part[]): string {
  const own =
    action === 'create'
      ? ['Added.']
      : action === 'remove'
        ? ['Deleted.']
        : action === 'export'
          ? ['Exported.']
          : changes.length > 0
            ? [`Changed ${listed(changes.map(({ label }) => label))}.`]
            : []
  const all = [...own, ...parts.map(partWords)]
  return all.length > 0 ? all.join(' ') : 'No fields changed.'
}

const columns = () =>
  `h.resource as told_of, h.id, h.at, h.action, h.title, h.actor, h.through, h.changes, u."${resourceNamed('users').title}" as name`
const source = 'history h left join users u on u.id = h.actor'

/** What happened to records of resources that the caller may not view is not told with their parent either. */
function tellable({ actor }: Context, parts: readonly Part[]): Part[] {
  const seen = [...registry.values()].filter(({ name }) => allows(actor, 'view', name) !== false)
  return parts.filter(({ resource }) => seen.some(({ paths }) => paths.admin === resource))
}

const seenOf = ({ actor }: Context, name: string, changes: readonly Change[]): Change[] => {
  const resource = registry.get(name)
  const hidden = resource ? untold(actor, resource) : []
  return changes.filter(({ field }) => !hidden.includes(field))
}

function toEntry(ctx: Context, { changes: stored, name, title, told_of, ...row }: Raw): Raw {
  const known = typeof stored === 'string' ? JSON.parse(stored) : stored
  const changes = seenOf(ctx, String(told_of), known.fields ?? [])
  const parts = tellable(ctx, known.parts ?? [])
  return {
    ...row,
    label: title,
    actor_name: row.actor === null ? 'TezRent' : name || titleOf(resourceNamed('users'), { id: row.actor }),
    changes,
    parts,
    summary: summaryOf(String(row.action), changes, parts),
  }
}

async function counted(ctx: Context, where: (s: Statement) => string): Promise<number> {
  const s = new Statement(ctx.db.dialect)
  const rows = await ctx.db.run(`select count(*) as n from history h where ${where(s)}`, s.values)
  return Number(rows[0]?.n)
}

/** The history of a record, deleted or not, newest first. */
export async function historyOf(
  ctx: Context,
  resource: Resource,
  id: number,
  limit: number,
  offset: number,
): Promise<Entries> {
  const where = (s: Statement) => `h.resource = ${s.bind(resource.name)} and h.record = ${s.bind(id)}`
  const s = new Statement(ctx.db.dialect)
  const rows = await ctx.db.run(
    `select ${columns()} from ${source} where ${where(s)} order by h.id desc limit ${s.bind(limit)} offset ${s.bind(offset)}`,
    s.values,
  )
  return { entries: rows.map((row) => toEntry(ctx, row)), count: await counted(ctx, where) }
}

/** Entries by their ids. */
export async function entriesOf(ctx: Context, ids: readonly number[]): Promise<Map<number, Raw>> {
  if (ids.length === 0) return new Map()
  const s = new Statement(ctx.db.dialect)
  const rows = await ctx.db.run(`select ${columns()} from ${source} where h.id in ${manyIds(s, ids)}`, s.values)
  return new Map(rows.map((row) => [Number(row.id), toEntry(ctx, row)]))
}

/** Which of these records are still there: `leads 7`. */
async function present(ctx: Context, rows: readonly Raw[]): Promise<Set<string>> {
  const found = new Set<string>()
  for (const name of new Set(rows.map((row) => String(row.resource)))) {
    const ids = rows.filter((row) => row.resource === name).map((row) => Number(row.record))
    for (const id of await selectIds(ctx.db, { resource: resourceNamed(name), where: { ids } }))
      found.add(`${name} ${id}`)
  }
  return found
}

/** What the caller did, newest first, of the resources that it may view; each says whether its record is still there. */
export async function ownHistory(ctx: Context, limit: number, offset: number): Promise<Entries> {
  const names = [...registry.keys()].filter((name) => allows(ctx.actor, 'view', name) !== false)
  if (names.length === 0) return { entries: [], count: 0 }
  const where = (s: Statement) =>
    `h.actor = ${s.bind(ctx.actor.id)} and h.resource in (${names.map((name) => s.bind(name)).join(', ')})`
  const s = new Statement(ctx.db.dialect)
  const rows = await ctx.db.run(
    `select ${columns()}, h.resource, h.record from ${source} where ${where(s)} order by h.id desc limit ${s.bind(limit)} offset ${s.bind(offset)}`,
    s.values,
  )
  const there = await present(ctx, rows)
  const entries = rows.map((row) => ({
    ...toEntry(ctx, row),
    resource: resourceNamed(String(row.resource)).paths.admin,
    exists: there.has(`${row.resource} ${row.record}`),
  }))
  return { entries, count: await counted(ctx, where) }
}
