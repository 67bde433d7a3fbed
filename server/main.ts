/** Starts the server: `node server/main.ts`, with `--demo` to fill an empty database. */
import { serve } from '@hono/node-server'
import { createApp } from './app.ts'
import { startChores } from './chores.ts'
import { readConfig } from './config.ts'
import { makeLog, startServices } from './start-services.ts'

const STOP_MS = 9_000
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
  const server = serve(
    {
      fetch: app.fetch,
      port: config.PORT,
      hostname: config.HOST,
      serverOptions: { headersTimeout: 10_000, requestTimeout: 30_000 },
    },
    async () => {
      const address =
        config.PUBLIC_URL ??
        `http://${config.HOST === '0.0.0.0' || config.HOST === '127.0.0.1' ? 'localhost' : config.HOST}:${config.PORT}`
      say(`\n  Admin     ${address}/admin/crm/\n  API docs  ${address}/api/docs/\n`)
      if (demo) {
        const { demoLogins } = await import('../seed/logins.ts')
        say(demoLogins())
      }
      if (config.HOST === '127.0.0.1')
        say(`  From a phone: HOST=0.0.0.0 npm start, then http://<this computer's address>:${config.PORT}\n`)
    },
  )
  server.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE')
      fail(new Error(`port ${config.PORT} is in use. Stop the other program, or set PORT to a free one.`))
    fail(error)
  })
  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    accepting = false
    log.info('stopping')
    const force = setTimeout(() => process.exit(1), STOP_MS)
    // A connection that falls idle now would keep the server open until its own time-out.
    const idle = setInterval(() => 'closeIdleConnections' in server && server.closeIdleConnections(), 100)
    server.close(async () => {
      await chores.stop()
      await services.database.close()
      clearTimeout(force)
      clearInterval(idle)
      process.exit(0)
    })
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

main().catch(fail)
