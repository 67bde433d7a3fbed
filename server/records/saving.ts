/** One save of a record with its rows: whatever happens to the record in it, the history tells in one entry. */
import type { Resource, Row } from '../../shared/kernel/resource.ts'
import type { Change, Part } from './history.ts'

/** In which order a sentence tells what happened to rows. */
const turns: Record<Part['action'], number> = { create: 0, change: 1, remove: 2 }

export class Saving {
  readonly resource: Resource
  /** Null until a new record is stored. */
  private id: number | null
  /** What happened to the record: `change`, or `create`. */
  action = 'change'
  private readonly changed = new Map<string, Change>()
  private readonly rows: Part[] = []

  constructor(resource: Resource, id: number | null) {
    this.resource = resource
    this.id = id
  }

  /** Takes what happened to the record of this save; false when it is about another. */
  take(resource: Resource, record: Row, action: string, changes: readonly Change[]): boolean {
    if (resource.name !== this.resource.name || record.id !== (this.id ?? record.id)) return false
    if (this.id === null) this.action = action
    this.id = record.id
    for (const change of changes)
      this.changed.set(change.field, { ...change, old: (this.changed.get(change.field) ?? change).old })
    return true
  }

  addPart(part: Part): void {
    this.rows.push(part)
  }

  /** From the first value to the last, in the order of the description; a new record has only been added. */
  get changes(): readonly Change[] {
    if (this.action === 'create') return []
    return Object.keys(this.resource.fields).flatMap((name) => this.changed.get(name) ?? [])
  }
  get parts(): readonly Part[] {
    return this.rows.toSorted((a, b) => turns[a.action] - turns[b.action])
  }
}
