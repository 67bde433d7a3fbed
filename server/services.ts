/** What one server has: made once in `main.ts`, or by a test. */
import type { Logger } from 'pino'
import type { Limits } from './auth/limits.ts'
import type { Tokens } from './auth/tokens.ts'
import type { Config } from './config.ts'
import type { Connection, Database } from './db/open.ts'
import type { FileStore } from './files/store.ts'
import type { MailTransport } from './mail/transport.ts'
import type { AnyServed } from './records/serve.ts'
import type { StoredSettings } from './records/settings.ts'

export interface Services {
  readonly config: Config
  readonly database: Database
  readonly tokens: Tokens
  readonly limits: Limits
  readonly log: Logger
  readonly settings: StoredSettings
  readonly store: FileStore
  /** Takes mails out of the outbox to their readers. */
  readonly mail: MailTransport
  /** Whether a user is active and may open the record of that resource. */
  readonly mayOpen: (db: Connection, user: number, resource: string, record: number) => Promise<boolean>
  /** Takes away files that nobody owns. */
  readonly sweepFiles: () => Promise<void>
  readonly served: ReadonlyMap<string, AnyServed>
  /** The moment, ISO 8601 in UTC with milliseconds. */
  readonly clock: () => string
  /** False while the server is going down: readiness says so. */
  readonly accepting: () => boolean
}
