/**
 * A record on the wire: which keys a caller sees, and their form. Columns are selected under their wire names and in
 * their wire order, so that the driver's row is the answer but for the few values that need another form.
 */

import type { Actor } from '../../shared/actors.ts'
import type { AnyField, Kind } from '../../shared/kernel/kinds.ts'
import { isLarge, isRefs } from '../../shared/kernel/many-kinds.ts'
import { toMajor } from '../../shared/kernel/money.ts'
import { isRef, labelKey, type Resource, titleOf } from '../../shared/kernel/resource.ts'
import { allows } from '../../shared/permissions.ts'
import { resourceNamed } from '../../shared/resources/index.ts'
import { decoders, isTrue } from '../db/dialect.ts'
import type { Raw } from '../db/open.ts'
import type { Columns } from '../db/select.ts'
import { provisoVerdicts, takeRefusals } from './provided.ts'
import { hiddenFields, untold } from './untold.ts'

/** A record as JSON. */
export type Wire = Record<string, unknown>
/** What to select, and how a selected row becomes JSON; the row itself is changed and returned. */
export interface Shape {
  readonly columns: Columns
  /** The view that it is; null for the whole record. */
  readonly view: string | null
  emit(raw: Raw): Wire
}

const forms: Partial<Record<Kind, (value: unknown) => unknown>> = {
  bool: decoders.bool,
  json: decoders.json,
  set: decoders.set,
  refs: decoders.refs,
  money: (value) => (typeof value === 'number' ? toMajor(value) : null),
}

/** The fields that an actor may read, in order: what it sees, filters, orders and searches by; the admin has some more. */
export function readable(actor: Actor, resource: Resource, admin = false): ReadonlyMap<string, AnyField> {
  const more = admin ? adminFields(actor, resource) : nothing
  const key = `${resource.name} ${actor.role} ${more} ${untold(actor, resource)}`
  const known = readables.get(key)
  if (known) return known
  const hidden = hiddenFields(actor, resource)
  const shown = Object.entries(resource.fields).filter(
    ([name, field]) =>
      !field.internal && field.kind !== 'secret' && (!field.adminOnly || more.includes(name)) && !hidden.includes(name),
  )
  const fields = new Map(shown)
  readables.set(key, fields)
  return fields
}
const readables = new Map<string, ReadonlyMap<string, AnyField>>()

const nothing: readonly string[] = []
const onlyInAdmin = new WeakMap<Resource, readonly (readonly [name: string, of: string])[]>()
/** The fields that an actor has in the admin alone. */
function adminFields(actor: Actor, resource: Resource): readonly string[] {
  const known =
    onlyInAdmin.get(resource) ??
    Object.entries(resource.fields).flatMap(([name, { adminOnly }]) => (adminOnly ? [[name, adminOnly] as const] : []))
  onlyInAdmin.set(resource, known)
  if (known.length === 0) return nothing
  return known.filter(([, of]) => allows(actor, 'view', of) !== false).map(([name]) => name)
}

/** Those that the rows of a public list show: what its caller may filter and order by. A picker shows few. */
export function listable(actor: Actor, resource: Resource): ReadonlyMap<string, AnyField> {
  const fields = readable(actor, resource)
  const view = resource.paths.crmView
  if (view === undefined) return fields
  const shown = keysOf(resource, fields, view).map(([, name]) => name)
  return new Map([...fields].filter(([name]) => shown.includes(name)))
}

type Fix = (row: Raw) => void
type Column = Columns['list'][number]
/** A whole record: by itself, or in a list, which does without what is large. */
export type Whole = 'record' | 'list'

/** Names on the wire with their fields: all that are readable, or those of a view. */
function keysOf(
  resource: Resource,
  fields: ReadonlyMap<string, AnyField>,
  view: string | undefined,
  place: Whole = 'record',
): [string, string][] {
  const shown = view === undefined ? undefined : resource.views?.[view]
  if (shown === undefined) {
    const names = [...fields].filter(([, field]) => place === 'record' || !isLarge(field)).map(([name]) => name)
    return ['id', ...names].map((name) => [name, name])
  }
  return Array.isArray(shown) ? shown.map((name) => [name, name]) : Object.entries(shown)
}

/** An empty title still says which record it is. */
function titleFix(target: Resource, key: string, idKey: string): Fix {
  return (row) => {
    if (row[key] === '' && row[idKey] !== null) row[key] = titleOf(target, { id: row[idKey] })
  }
}

/** The labels of several records, beside their ids. */
function titlesFix(target: Resource, key: string, idsKey: string): Fix {
  return (row) => {
    const ids = row[idsKey]
    const titles = decoders.refs?.(row[key])
    if (!Array.isArray(ids) || !Array.isArray(titles)) return
    row[key] = titles.map((title, at) => title || titleOf(target, { id: ids[at] }))
  }
}

function build(actor: Actor, resource: Resource, view: string | undefined, place: Whole, admin: boolean): Shape {
  const fields = readable(actor, resource, admin)
  const list: Column[] = []
  const fixes: Fix[] = []
  for (const [as, name] of keysOf(resource, fields, view, place)) {
    const field = fields.get(name)
    if (!field && name !== 'id') continue
    list.push({ name, as, label: false })
    const form = field && forms[field.kind]
    if (form)
      fixes.push((row) => {
        row[as] = form(row[as])
      })
    if (view !== undefined && name === resource.title) fixes.push(titleFix(resource, as, 'id'))
    if (!field || !(isRef(field) || isRefs(field)) || isLarge(field) || view !== undefined) continue
    const label = labelKey(name, field)
    list.push({ name, as: label, label: true })
    fixes.push((isRef(field) ? titleFix : titlesFix)(resourceNamed(field.target), label, name))
  }
  return {
    columns: { list, verdicts: {} },
    view: view ?? null,
    emit(row) {
      for (const fix of fixes) fix(row)
      return row
    },
  }
}

const shapes = new Map<string, Shape>()
/** The shape of a resource for a role; `view` is a smaller one that the resource describes. */
export function shapeFor(
  actor: Actor,
  resource: Resource,
  view?: string,
  place: Whole = 'record',
  admin = false,
): Shape {
  const more = admin ? adminFields(actor, resource) : nothing
  const key = `${resource.name} ${actor.role} ${place} ${view ?? ''} ${more} ${untold(actor, resource)}`
  const known = shapes.get(key) ?? build(actor, resource, view, place, admin)
  shapes.set(key, known)
  return known
}

const versioned = new WeakMap<Columns['list'], Columns['list']>()
/** The same list each time, so that its text is written once. */
function withVersion(list: Columns['list']): Columns['list'] {
  const known = versioned.get(list) ?? [...list, { name: 'version', as: '_version', label: false }]
  versioned.set(list, known)
  return known
}
/**
 * The same with what the admin needs: `_title`, `_version`, and for its buttons `_can`, and in `_cannot` what the state of
 * the record forbids, with the reason.
 */
export function adminShape(actor: Actor, resource: Resource, place: Whole = 'record'): Shape {
  const { columns, emit } = shapeFor(actor, resource, undefined, place, true)
  const change = allows(actor, 'change', resource.name)
  const remove = allows(actor, 'remove', resource.name)
  const verdicts = {
    ...provisoVerdicts(resource),
    ...(typeof change === 'boolean' ? {} : { _change: change }),
    ...(typeof remove === 'boolean' ? {} : { _remove: remove }),
  }
  return {
    columns: { list: withVersion(columns.list), verdicts },
    view: null,
    emit(row) {
      const _cannot = takeRefusals(resource, row)
      const { _change = change, _remove = remove, ...rest } = emit(row)
      const _can = { change: isTrue(_change), remove: isTrue(_remove) }
      return { ...rest, _title: titleOf(resource, rest), _can, _cannot }
    },
  }
}
