/** The commands by name. */
import type { ParseArgsConfig } from 'node:util'
import type { Services } from '../services.ts'
import { check } from './check.ts'
import { createUser } from './create-user.ts'
import { seed } from './seed.ts'
import { setPassword } from './set-password.ts'

type Values = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>
export interface Command {
  readonly usage: string
  readonly options: NonNullable<ParseArgsConfig['options']>
  /** Returns the exit code. The database is open and migrated. */
  run(services: Services, values: Values, positionals: readonly string[]): Promise<number>
}

const migrate: Command = {
  usage: 'migrate                      bring the database to this version',
  options: {},
  async run() {
    process.stdout.write('The database is up to date.\n')
    return 0
  },
}

export const commands: Readonly<Record<string, Command>> = {
  migrate,
  seed,
  'create-user': createUser,
  'set-password': setPassword,
  check,
}
