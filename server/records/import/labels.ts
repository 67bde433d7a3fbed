/** Records that cells name by their labels, as an export writes them. */
import { BETWEEN } from '../../../shared/kernel/csv.ts'
import type { RefField } from '../../../shared/kernel/kinds.ts'
import type { RefsField } from '../../../shared/kernel/many-kinds.ts'
import type { Resource } from '../../../shared/kernel/resource.ts'
import { both, type Where } from '../../../shared/kernel/where.ts'
import { allows } from '../../../shared/permissions.ts'
import { resourceNamed } from '../../../shared/resources/index.ts'
import { fieldsOnly, selectPage } from '../../db/select.ts'
import type { Context } from '../context.ts'

/** The id that a label means, or what is wrong with the label. */
export type Meant = ReadonlyMap<string, number | string>

/** Texts that belong to one record alone, such as an email. */
const uniqueTexts = ({ fields, title }: Resource): string[] =>
  Object.entries(fields).flatMap(([name, { kind, unique }]) =>
    kind === 'text' && unique && name !== title ? [name] : [],
  )

/** An id, or the label of a record without a title: `7`, `Lead 7`. */
function idIn(text: string, { untitled, label }: Resource): number | undefined {
  const name = untitled ?? label.one
  const digits = text.startsWith(`${name} `) ? text.slice(name.length + 1) : text
  return /^\d{1,15}$/.test(digits) ? Number(digits) : undefined
}

/** The labels in a cell: one, or several. */
export const labelsIn = (text: string, several: boolean): string[] =>
  several
    ? text
        .split(BETWEEN.trim())
        .map((one) => one.trim())
        .filter(Boolean)
    : [text]

/** What labels mean to this caller in this field: one statement for all of them. Ids are only read; who may use them is asked later. */
export async function meantBy(ctx: Context, field: RefField | RefsField, texts: ReadonlySet<string>): Promise<Meant> {
  const target = resourceNamed(field.target)
  const meant = new Map<string, number | string>()
  const open = new Set<string>()
  for (const text of texts) {
    const id = idIn(text, target)
    if (id === undefined) open.add(text)
    else meant.set(text, id)
  }
  const use = allows(ctx.actor, 'use', target.name)
  if (open.size === 0) return meant
  const uniques = uniqueTexts(target)
  const named: Where = {
    or: [
      { [target.title]: { in: [...open] } },
      ...uniques.map((name) => ({
        [name]: { in: [...new Set([...open].flatMap((text) => [text, text.toLowerCase()]))] },
      })),
    ],
  }
  const selection = { resource: target, where: both(named, use === false ? { ids: [] } : use, field.among) }
  const rows = await selectPage(ctx.db, selection, fieldsOnly(['id', ...new Set([target.title, ...uniques])]))
  for (const text of open) {
    const own = rows.filter((row) => uniques.some((name) => row[name] === text || row[name] === text.toLowerCase()))
    const found = own.length > 0 ? own : rows.filter((row) => row[target.title] === text)
    const one = target.label.one.toLowerCase()
    const several = `${found.length} ${target.label.many.toLowerCase()}`
    meant.set(
      text,
      found.length === 1
        ? Number(found[0]?.id)
        : found.length === 0
          ? `There is no ${one} “${text}”.`
          : `${several} are called “${text}”. Give the id instead.`,
    )
  }
  return meant
}
