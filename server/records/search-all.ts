/** One search through everything that the caller may view. */
import { type Resource, titleOf } from '../../shared/kernel/resource.ts'
import { fold } from '../../shared/kernel/text.ts'
import { allows } from '../../shared/permissions.ts'
import { registry } from '../../shared/resources/index.ts'
import type { Raw } from '../db/open.ts'
import { digits, searchTerms } from '../db/search.ts'
import { fieldsOnly, selectPage } from '../db/select.ts'
import type { Context } from './context.ts'
import { everything, scope } from './list.ts'
import { readable } from './representation.ts'

/** A record that was found: its title, and the text that says why or which. */
export interface Hit {
  readonly id: number
  readonly title: string
  readonly detail: string
}
export interface HitGroup {
  /** The resource's name in the addresses of the admin. */
  readonly resource: string
  readonly hits: readonly Hit[]
  /** Whether the list has more of them. */
  readonly more: boolean
}

/** So many of each resource. */
const FEW = 5
/** Fewer characters would find nearly everything. */
export const SHORTEST = 2

/** What is found by its own words, on a page of its own. */
const searchable = (ctx: Context): Resource[] =>
  [...registry.values()].filter(({ name, search }) => search.length > 0 && allows(ctx.actor, 'view', name) !== false)

/** The field in which a term stands, else the first that says something. */
function detailOf(resource: Resource, names: readonly string[], terms: readonly string[], row: Raw): string {
  const texts = names.filter((name) => name !== resource.title).map((name) => String(row[name] ?? ''))
  const holds = (text: string, term: string) => fold(text).includes(term) || digits(text).includes(term)
  const matching = texts.find((text) => terms.some((term) => holds(text, term)))
  const text = matching ?? texts.find((one) => one !== '') ?? ''
  return text.length > 120 ? `${text.slice(0, 119)}…` : text
}

async function found(ctx: Context, resource: Resource, search: string): Promise<HitGroup> {
  const { found: ids, ...selection } = await scope(ctx, resource, { ...everything, search, limit: FEW + 1 })
  const fields = readable(ctx.actor, resource)
  const names = resource.search.filter((name) => fields.has(name))
  // The newest, whatever else the order of the list is.
  const where = ids ? { ids: ids.slice(0, FEW + 1) } : selection.where
  const wanted = { resource, where, ...(selection.terms ? { terms: selection.terms } : {}), limit: FEW + 1 }
  const rows = await selectPage(ctx.db, wanted, fieldsOnly([...new Set(['id', resource.title, ...names])]))
  const terms = searchTerms(search).flat()
  return {
    resource: resource.paths.admin,
    hits: rows.slice(0, FEW).map((row) => ({
      id: Number(row.id),
      title: titleOf(resource, row),
      detail: detailOf(resource, names, terms, row),
    })),
    more: rows.length > FEW,
  }
}

/** The newest few of every resource that match, in the order of the menu; nothing for a text that is too short. */
export async function searchAll(ctx: Context, text: string): Promise<HitGroup[]> {
  const search = text.trim()
  if ([...search].length < SHORTEST) return []
  const groups: HitGroup[] = []
  for (const resource of searchable(ctx)) {
    const group = await found(ctx, resource, search)
    if (group.hits.length > 0) groups.push(group)
  }
  return groups
}
