/** A record with all that ever happened to it, worked out in memory with the resource's own rules. */
import type { Through } from '../../server/records/context.ts'
import { differs } from '../../server/records/history.ts'
import { blankRow } from '../../server/records/row.ts'
import type { Services } from '../../server/services.ts'
import { toMajor } from '../../shared/kernel/money.ts'
import { isRef, type Patch, type Resource, type Row, titleOf } from '../../shared/kernel/resource.ts'
import type { Actor } from '../../shared/permissions.ts'
import { type Calendar, iso } from '../calendar.ts'
import { callAt, doors } from '../happen.ts'

/** A line of history, as the verbs write it. */
export interface Entry {
  readonly resource: string
  readonly record: number
  readonly title: string
  readonly action: string
  readonly at: string
  readonly actor: number | null
  readonly through: Through
  readonly request_id: string
  readonly actor_name: string
  readonly changes: Readonly<Record<string, unknown>>
}

/** What folding needs to know beside the story. */
export interface Knowledge {
  readonly services: Services
  readonly calendar: Calendar
  /** Names of users, by id. */
  readonly names: ReadonlyMap<number, string>
}

const blanks = new Map<string, Row>()
/** A record as it is before anything is given; made once for each resource. */
export function blank(resource: Resource): Row {
  const known = blanks.get(resource.name) ?? blankRow(resource)
  blanks.set(resource.name, known)
  return known
}

const SILENT = new Set(['updated_at', 'created_at', 'created_by'])

export class Folded {
  row: Row
  readonly resource: Resource
  readonly entries: Entry[] = []
  private readonly known: Knowledge

  private constructor(known: Knowledge, resource: Resource, row: Row) {
    this.known = known
    this.resource = resource
    this.row = row
  }

  /** A new record. */
  static async make(
    known: Knowledge,
    resource: Resource,
    id: number,
    at: number,
    by: Actor,
    given: Patch,
  ): Promise<Folded> {
    const now = iso(at)
    const stamped = { created_by: by.id, created_at: now, updated_at: now, ...given }
    const row = { ...blank(resource), ...stamped, id, version: 1 }
    const made = new Folded(known, resource, row)
    Object.assign(row, await made.settled(at, by, null, row, stamped))
    made.tell('create', at, by, [])
    return made
  }

  /** A change of it. */
  async write(at: number, by: Actor, given: Patch, action = 'change'): Promise<void> {
    const before = this.row
    const next: Row = { ...before, ...given }
    Object.assign(next, await this.settled(at, by, before, next, given))
    const changed = Object.keys(next).filter((name) => differs(before[name], next[name]))
    if (changed.length === 0) return
    next.updated_at = iso(at)
    next.version = before.version + 1
    this.row = next
    // What nobody can see is no news.
    const news = changed.filter((name) => !SILENT.has(name) && !this.resource.fields[name]?.internal)
    if (news.length === 0) return
    const fields = news.map((field) => ({
      field,
      label: this.resource.fields[field]?.label,
      old: this.shown(field, before[field]),
      new: this.shown(field, next[field]),
    }))
    this.tell(action, at, by, fields)
  }

  private async settled(at: number, by: Actor, before: Row | null, next: Row, given: Patch): Promise<Patch> {
    const { services, calendar } = this.known
    // These rules look nothing up: rentals and interactions, whose do, come with what would be found.
    const settle = LOOKS_UP.has(this.resource.name) ? undefined : services.served.get(this.resource.name)?.settle
    if (!settle) return {}
    const ctx = { ...callAt(services, calendar, at, by), db: services.database.read, afterCommit: () => undefined }
    return settle(ctx, before, next, given)
  }

  private shown(name: string, value: unknown): unknown {
    const field = this.resource.fields[name]
    if (!field || value === null || value === undefined) return null
    if (isRef(field)) return field.target === 'users' ? (this.known.names.get(Number(value)) ?? null) : value
    if ('choices' in field) return Object.entries(field.choices ?? {}).find(([key]) => key === value)?.[1] ?? value
    return field.kind === 'money' && typeof value === 'number' ? toMajor(value) : value
  }

  /** Writes history. */
  tell(action: string, at: number, by: Actor, fields: readonly object[]): void {
    const { resource, row } = this
    const title = titleOf(resource, row)
    const through = doors[by.role]
    const common = { resource: resource.name, record: row.id, actor: by.id, request_id: '', actor_name: '' }
    this.entries.push({ ...common, title, action, at: iso(at), through, changes: { fields } })
  }
}
const LOOKS_UP = new Set(['rentals', 'interactions'])
