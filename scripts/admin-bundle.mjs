// Builds the admin when what it is made of has changed since the last build.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { bin, environment, root, run, stop } from './runtime.mjs'

const sources = ['admin', 'shared', 'vite.config.ts', 'tsconfig.json', 'package-lock.json']
// Inside the folder that Vite empties: any other build takes it away, and so is never mistaken for this one.
const stamp = path.join(root, 'dist/admin/.sources')

export async function buildAdminIfStale(node) {
  const wanted = fingerprint()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  console.log('Building the admin …')
  const code = await run(node, [bin('vite'), 'build', '--logLevel', 'warn'], { env: environment(node) })
  if (code !== 0) stop('The admin could not be built: see above.')
  writeFileSync(stamp, wanted)
}

// By content: a checkout of older files must count as a change too.
function fingerprint() {
  const hash = createHash('sha256')
  for (const file of sources.flatMap(filesBelow)) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(root, file)))
      .update('\0')
  }
  return hash.digest('hex')
}

function filesBelow(name) {
  const full = path.join(root, name)
  if (!statSync(full).isDirectory()) return [name]
  return readdirSync(full)
    .sort()
    .flatMap((entry) => filesBelow(`${name}/${entry}`))
}
