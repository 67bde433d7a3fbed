// npm start: from a fresh clone to a running demo.
import { buildAdminIfStale } from './admin-bundle.mjs'
import { ensureInstalled, environment, findNode, run } from './runtime.mjs'

await ensureInstalled()
const node = findNode()
await buildAdminIfStale(node)
process.exit(
  await run(node, ['server/main.ts', '--demo', ...process.argv.slice(2)], {
    // A newcomer's terminal is for the address and the logins; LOG_LEVEL=info brings a line per request.
    env: environment(node, { LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn' }),
  }),
)
