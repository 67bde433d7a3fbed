/** What is wrong with several records that are saved as one, gathered so that a person hears of all of it at once. */
import { AppError, type FieldErrors, invalid, ROW_GONE } from '../../shared/kernel/errors.ts'
import type { Resource } from '../../shared/kernel/resource.ts'
import type { Context } from './context.ts'
import { represent } from './read.ts'
import { adminShape } from './representation.ts'

export const STALE = 'The record was changed by somebody else. Load it again.'

export class Findings {
  private readonly errors: FieldErrors
  private readonly stale = new Map<string, { readonly resource: Resource; readonly id: number }>()

  constructor(errors: FieldErrors = {}) {
    this.errors = { ...errors }
  }

  /** Notes the errors of a row; its fields are named `key.field`. Without a key they are those of the record itself. */
  note(key: string, errors: FieldErrors): void {
    for (const [name, messages] of Object.entries(errors)) this.errors[key === '' ? name : `${key}.${name}`] = messages
  }

  /** Notes that a row does not exist (any more), as far as the caller may know. */
  noteGone(key: string): void {
    this.note(key, { non_field_errors: [ROW_GONE] })
  }

  /** Runs what may be refused, and notes it; undefined when it was. What is not about a row or a field goes on. */
  async attempt<T>(key: string, work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof AppError) || (key === '' && !error.fields)) throw error
      if (error.code === 'not_found') this.noteGone(key)
      else this.note(key, error.fields ?? { non_field_errors: [error.message] })
      return undefined
    }
  }

  /** Notes that the caller has an older version of a row. */
  noteStale(key: string, resource: Resource, id: number): void {
    this.stale.set(key, { resource, id })
  }

  /** @throws AppError invalid with all errors; else stale, with each stale row as it is now, in `rows` */
  async refuse(ctx: Context, parentIsStale = false): Promise<void> {
    if (Object.keys(this.errors).length > 0) throw invalid(this.errors)
    if (this.stale.size === 0 && !parentIsStale) return
    const rows: Record<string, unknown> = {}
    for (const [key, { resource, id }] of this.stale)
      rows[key] = (await represent(ctx, resource, id, adminShape(ctx.actor, resource))).record
    throw new AppError('stale', STALE, this.stale.size > 0 ? { extra: { rows } } : {})
  }
}
