/** A record on the wire: which keys a caller sees, and their form. Same keys on both surfaces. */
import type { AnyField, Kind } from '../../shared/kernel/kinds.ts'
import { toMajor } from '../../shared/kernel/money.ts'
import { isRef, labelKey, type Resource, titleOf } from '../../shared/kernel/resource.ts'
import { type Actor, allows, policyOf } from '../../shared/permissions.ts'
import { resourceNamed } from '../../shared/resources/index.ts'
import { decoders } from '../db/dialect.ts'
import type { Raw } from '../db/open.ts'
import type { Columns } from '../db/select.ts'

/** A record as JSON. */
export type Wire = Record<string, unknown>
/** What to select, and how a selected row becomes JSON. */
export interface Shape {
  readonly columns: Columns
  emit(raw: Raw): Wire
}

const wire: Partial<Record<Kind, (value: unknown) => unknown>> = {
  bool: decoders.bool,
  json: decoders.json,
  money: (value) => (typeof value === 'number' ? toMajor(value) : null),
}

/** The fields that an actor may read, in order: what it sees, filters, orders and searches by. */
export function readable(actor: Actor, resource: Resource): ReadonlyMap<string, AnyField> {
  const hidden = policyOf(actor, resource.name)?.hides ?? []
  const all = Object.entries(resource.fields)
  return new Map(all.filter(([name, field]) => !field.internal && field.kind !== 'secret' && !hidden.includes(name)))
}

type Put = (target: Wire, raw: Raw) => void
function putter(name: string, field: AnyField, key = name): Put {
  const convert = wire[field.kind]
  if (convert)
    return (target, raw) => {
      target[key] = convert(raw[name])
    }
  return (target, raw) => {
    target[key] = raw[name] ?? null
  }
}
function labeller(name: string, field: AnyField): Put {
  const key = labelKey(name, field)
  const column = `l_${name}`
  const target = isRef(field) ? resourceNamed(field.target) : undefined
  return (record, raw) => {
    const id = raw[name]
    record[key] = id === null || !target ? null : raw[column] || titleOf(target, { id })
  }
}

function build(actor: Actor, resource: Resource, view: string | undefined): Shape {
  const fields = readable(actor, resource)
  const shown = view === undefined ? undefined : resource.views?.[view]
  const names: [string, string][] =
    shown === undefined
      ? ['id', ...fields.keys()].map((name) => [name, name])
      : Array.isArray(shown)
        ? shown.map((name) => [name, name])
        : Object.entries(shown)
  const puts: Put[] = []
  const labels: string[] = []
  const columns: string[] = []
  for (const [key, name] of names) {
    const field = fields.get(name)
    if (name === 'id')
      puts.push((target, raw) => {
        target[key] = raw.id
      })
    if (!field) continue
    columns.push(name)
    puts.push(
      name === resource.title && shown
        ? (target, raw) => {
            target[key] = titleOf(resource, raw)
          }
        : putter(name, field, key),
    )
    if (isRef(field) && shown === undefined) {
      labels.push(name)
      puts.push(labeller(name, field))
    }
  }
  return {
    columns: { fields: columns, labels, verdicts: {} },
    emit(raw) {
      const record: Wire = {}
      for (const put of puts) put(record, raw)
      return record
    },
  }
}

const shapes = new Map<string, Shape>()
/** The shape of a resource for a role; `view` is a smaller one that the resource describes. */
export function shapeFor(actor: Actor, resource: Resource, view?: string): Shape {
  const key = `${resource.name} ${actor.role} ${view ?? ''}`
  const known = shapes.get(key) ?? build(actor, resource, view)
  shapes.set(key, known)
  return known
}

const holds = (value: unknown): boolean => value === true || value === 1
/** The same with what the admin needs: `_title`, `_version`, and `_can` for its buttons. */
export function adminShape(actor: Actor, resource: Resource): Shape {
  const shape = shapeFor(actor, resource)
  const change = allows(actor, 'change', resource.name)
  const remove = allows(actor, 'remove', resource.name)
  const verdicts = {
    ...(change === true || change === false ? {} : { _change: change }),
    ...(remove === true || remove === false ? {} : { _remove: remove }),
  }
  return {
    columns: { ...shape.columns, verdicts },
    emit(raw) {
      const record = shape.emit(raw)
      record._title = titleOf(resource, raw)
      record._version = raw.version
      record._can = {
        change: '_change' in raw ? holds(raw._change) : change === true,
        remove: '_remove' in raw ? holds(raw._remove) : remove === true,
      }
      return record
    },
  }
}
