// npm test: installs what the checks need, then runs all of them.
import { ensureInstalled, environment, findNode, run } from './runtime.mjs'

await ensureInstalled()
const node = findNode()
process.exit(await run(node, ['scripts/checks.ts'], { env: environment(node) }))
