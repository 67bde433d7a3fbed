/** `npm run manage -- COMMAND`: what is done from a shell, beside a running server. */
import { parseArgs } from 'node:util'
import { AppError } from '../shared/kernel/errors.ts'
import { commands } from './commands/index.ts'
import { readConfig } from './config.ts'
import { makeLog, startServices } from './start-services.ts'

function usage(): never {
  process.stderr.write(
    `Usage: npm run manage -- COMMAND\n\n${Object.values(commands)
      .map(({ usage: line }) => `  ${line}`)
      .join('\n')}\n`,
  )
  process.exit(2)
}

/** Every message of an error, fields included. */
function wordsOf(error: unknown): string {
  if (error instanceof AppError && error.fields)
    return Object.entries(error.fields)
      .map(([name, list]) => `${name}: ${list.join(' ')}`)
      .join('\n')
  return error instanceof Error ? error.message : String(error)
}

async function main(): Promise<void> {
  const [name = '', ...rest] = process.argv.slice(2)
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) usage()
  const { values, positionals } = parseArgs({ args: rest, options: command.options, allowPositionals: true })
  const config = { ...readConfig(process.env), LOG_LEVEL: 'warn' as const }
  const services = await startServices(config, makeLog(config))
  try {
    process.exitCode = await command.run(services, values, positionals)
  } finally {
    await services.database.close()
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${wordsOf(error)}\n`)
  process.exitCode = 1
})
