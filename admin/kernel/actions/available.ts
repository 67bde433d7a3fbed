import type { Action } from '../../../shared/kernel/resource.ts'
import type { Rights } from '../../providers/session.ts'
import type { Admin, AdminRecord } from '../define-admin.ts'

export interface NamedAction {
  readonly name: string
  readonly action: Action
  /** Why the state of the record refuses it; undefined when it does not. */
  readonly refusal?: string | undefined
}

const on = (admin: Admin, where: 'record' | 'selection' | 'collection'): NamedAction[] =>
  Object.entries(admin.resource.actions)
    .filter(([, { method, by, on }]) => method === 'POST' && on.includes(where) && (by ?? ['staff']).includes('staff'))
    .map(([name, action]) => ({ name, action }))

/** What this user may do with this record, also what its state refuses now. */
export const recordActions = (admin: Admin, record: AdminRecord, rights: Rights, me: number): NamedAction[] =>
  on(admin, 'record')
    .filter(
      ({ name, action }) =>
        (action.needs === 'change'
          ? record._can.change
          : action.needs === 'remove'
            ? record._can.remove
            : rights[action.needs]) &&
        (admin.actions?.[name]?.applies?.(record, me) ?? true),
    )
    .map((one) => ({ ...one, refusal: record._cannot[one.name] }))

/** What can be done with a selection, in the order that the list declares. */
export const selectionActions = (admin: Admin, rights: Rights): NamedAction[] => {
  const all = on(admin, 'selection').filter(({ action }) => rights[action.needs])
  const wanted = admin.list.actions
  return wanted ? wanted.flatMap((name) => all.find((one) => one.name === name) ?? []) : all
}

/** What can be done to all records at once, as far as the list declares it. */
export const collectionActions = (admin: Admin, rights: Rights): NamedAction[] =>
  on(admin, 'collection').filter(({ name, action }) => admin.list.buttons?.includes(name) && rights[action.needs])
