/** One save of a record: whatever happens to the record in it, also as a consequence, the history tells in one entry. */
import type { Resource, Row } from '../../shared/kernel/resource.ts'
import type { Change, Part } from './history.ts'

/** In which order a sentence tells what happened to rows. */
const turns: Record<Part['action'], number> = { create: 0, change: 1, remove: 2 }

export class Saving {
  readonly resource: Resource
  /** Null until a new record is stored. */
  private id: number | null
  /** What happened to the record: `create`, `change`, or the name of an action. */
  readonly action: string
  /** The save of another record that this one is a part or a consequence of. */
  private readonly outer: Saving | undefined
  private readonly changed = new Map<string, Change>()
  private readonly rows: Part[] = []

  constructor(resource: Resource, id: number | null, action: string, outer?: Saving) {
    this.resource = resource
    this.id = id
    this.action = action
    this.outer = outer
  }

  private isOf(resource: Resource, id: number | null): boolean {
    return resource.name === this.resource.name && (this.id === null || this.id === id)
  }

  /** Whether what happens to the record is told by this save, or by one around it. */
  covers(resource: Resource, id: number | null): boolean {
    return this.isOf(resource, id) || (this.outer?.covers(resource, id) ?? false)
  }

  /** Takes what happened to a record; false when no save is about it. */
  take(resource: Resource, record: Row, changes: readonly Change[]): boolean {
    if (!this.isOf(resource, record.id)) return this.outer?.take(resource, record, changes) ?? false
    this.id = record.id
    for (const change of changes)
      this.changed.set(change.field, { ...(this.changed.get(change.field) ?? change), new: change.new })
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
