/** Starts the server: `node server/main.ts`, with `--demo` to fill an empty database. */
import { Server } from 'node:http'
import { serve } from '@hono/node-server'
import { demandAddress, inWords } from './address.ts'
import { createApp } from './app.ts'
import { startChores } from './chores.ts'
import { addressOf, readConfig } from './config.ts'
import { startMailer } from './mail/mailer.ts'
import { makeLog, startServices } from './start-services.ts'
import { stopper } from './stop.ts'

/** sysexits.h: configuration error. */
const EX_CONFIG = 78

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
function fail(error: unknown): never {
  process.stderr.write(`TezRent CRM cannot start: ${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(EX_CONFIG)
}

async function main(): Promise<void> {
  const config = readConfig(process.env)
  await demandAddress(config)
  const log = makeLog(config)
  let accepting = true
  const services = await startServices(config, log, () => accepting)
  const demo = process.argv.includes('--demo')
  if (demo) {
    const { seedDemo } = await import('../seed/demo.ts')
    if (await seedDemo(services)) say('Filled the empty database with the demo.')
  }
  const app = createApp(services)
  const chores = startChores(services)
  const mailer = startMailer(services, Math.random)
  let mailed: Promise<void> | undefined
  const server = serve(
    {
      fetch: app.fetch,
      port: config.PORT,
      hostname: config.HOST,
      // A phone needs its time for ten photos.
      serverOptions: { headersTimeout: 10_000, requestTimeout: 120_000 },
    },
    async () => {
      const address = addressOf(config)
      say(`\n  Admin     ${address}/admin/crm/\n  API docs  ${address}/api/docs/\n`)
      if (demo) {
        const { demoLogins } = await import('../seed/logins.ts')
        say(demoLogins())
      }
      if (config.HOST === '127.0.0.1')
        say(`  From a phone: HOST=0.0.0.0 npm start, then http://<this computer's address>:${config.PORT}\n`)
    },
  )
  server.on('error', (error: NodeJS.ErrnoException) => fail(inWords(error, config)))
  if (!(server instanceof Server)) throw new Error('The server is not plain HTTP.')
  const stop = stopper(server, async () => {
    await chores.stop()
    await mailed
    await services.database.close()
  })
  const goDown = () => {
    accepting = false
    log.info('stopping')
    mailed ??= mailer.stop()
    stop()
  }
  process.on('SIGTERM', goDown)
  process.on('SIGINT', goDown)
}

main().catch(fail)
