/** Everything that a verb needs besides its arguments. */

import { type Actor, system } from '../../shared/actors.ts'
import type { Settings } from '../../shared/settings.ts'
import type { Connection, Database } from '../db/open.ts'
import type { Saving } from './saving.ts'
import type { AnyServed } from './serve.ts'

/** The door a change came through; history keeps it. */
export type Through = 'api' | 'admin' | 'bulk' | 'command' | 'automation' | 'import'

/** What verbs need to know of files; their bytes are none of their business. */
export interface FileDoor {
  /** The address that a file is downloaded from. */
  urlOf(id: number): string
  /** Takes away, by and by, what nobody owns any more. */
  sweep(): void
}

/** Where no file is about. */
export const noFiles: FileDoor = { urlOf: (id) => `/api/files/${id}/`, sweep: () => undefined }

export interface Context {
  readonly actor: Actor
  /** The moment of the call, ISO 8601 in UTC: the only time that rules know. */
  readonly now: string
  /** The date of `now` in `timeZone`, `YYYY-MM-DD`. */
  readonly today: string
  readonly timeZone: string
  readonly through: Through
  readonly requestId: string
  /** The session that asks; null for the command line. */
  readonly session: number | null
  /** The person whose change led here, where the server itself acts. */
  readonly author?: number | null
  /** The transaction of a write, or the reading connection. */
  readonly db: Connection
  readonly settings: Settings
  readonly files: FileDoor
  /** What each resource does, by name. */
  readonly served: ReadonlyMap<string, AnyServed>
  /** How many automations led here; they stop at 3. */
  readonly depth: number
  /** The save that this is part of. */
  readonly saving?: Saving
  /** Runs once the transaction is committed; what it does is lost when the process dies in between. */
  readonly afterCommit: (job: () => void) => void
}

/** A context without its connection: what a unit of work starts from. */
export type Call = Omit<Context, 'db' | 'afterCommit'>

/**
 * Runs `work` in one transaction and then its after-commit jobs. `work` may run again when somebody was faster; jobs of
 * a run that was given up are dropped. `brief` work may share its commit with others.
 */
export async function unitOfWork<T>(
  database: Database,
  call: Call,
  work: (ctx: Context) => Promise<T>,
  options?: { readonly brief?: boolean },
): Promise<T> {
  let jobs: (() => void)[] = []
  const result = await database.transaction((db) => {
    jobs = []
    return work({ ...call, db, afterCommit: (job) => jobs.push(job) })
  }, options)
  for (const job of jobs) job()
  return result
}

/** A call that only reads. */
export const reading = ({ read }: Database, call: Call): Context => ({
  ...call,
  db: read,
  afterCommit: () => undefined,
})

/** The same actor's call, as the server itself: for what follows from a change whatever the caller may do. */
export const asSystem = (ctx: Context): Context => ({
  ...ctx,
  actor: system,
  author: authorOf(ctx),
})

/** Whose doing it is: the caller's, or that of the person who caused what the server does. */
export const authorOf = ({ actor, author }: Context): number | null => actor.id ?? author ?? null
