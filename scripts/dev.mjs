// npm run dev: the server restarts on a change, the admin reloads without one. Either ends with the other.
import { bin, ensureInstalled, environment, findNode, start } from './runtime.mjs'

await ensureInstalled()
const node = findNode()
const env = environment(node)
const server = start(node, ['--watch', '--watch-preserve-output', 'server/main.ts', '--demo'], { env })
const admin = start(node, [bin('vite'), '--logLevel', 'warn'], { env })
console.log('Admin with live reload: http://localhost:5173/admin/crm/')

const code = await Promise.race([server.exited, admin.exited])
for (const { child } of [server, admin]) child.kill('SIGTERM')
await Promise.all([server.exited, admin.exited])
process.exit(code)
