/** A talk as the interaction that it is stored as, with its history. */
import { type Row, titleOf } from '../../shared/kernel/resource.ts'
import { interactions } from '../../shared/resources/interactions.ts'
import { iso } from '../calendar.ts'
import { doors } from '../happen.ts'
import type { Talk } from './fold.ts'
import { blank, type Entry } from './folded.ts'

const SHARED = { field: 'related_to_opportunity', label: interactions.fields.related_to_opportunity.label }

export function rowOf({ at, by, given, shared }: Talk, id: number): { row: Row; entries: Entry[] } {
  const now = iso(at)
  const row: Row = {
    ...blank(interactions),
    created_by: by.id,
    created_at: now,
    updated_at: now,
    ...given,
    id,
    version: 1,
  }
  const title = titleOf(interactions, row)
  const common = { resource: interactions.name, record: id, title, request_id: '', actor_name: '' }
  const entries: Entry[] = [
    { ...common, action: 'create', at: now, actor: by.id, through: doors[by.role], changes: { fields: [] } },
  ]
  if (shared) {
    const later = iso(shared.at)
    Object.assign(row, { related_to_opportunity: shared.opportunity, version: 2, updated_at: later })
    const fields = [{ ...SHARED, old: null, new: shared.title }]
    const through = doors[shared.by.role]
    entries.push({ ...common, action: 'change', at: later, actor: shared.by.id, through, changes: { fields } })
  }
  return { row, entries }
}
