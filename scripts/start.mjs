// npm start: from a fresh clone to a running demo.
import { buildAdminIfStale } from './admin-bundle.mjs'
import { ensureInstalled, environment, findNode, run } from './runtime.mjs'

await ensureInstalled()
const node = findNode()
await buildAdminIfStale(node)
process.exit(await run(node, ['server/main.ts', '--demo', ...process.argv.slice(2)], { env: environment(node) }))
