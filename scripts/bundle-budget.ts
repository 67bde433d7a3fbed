// What a browser loads before it shows something, gzipped, against what we promise.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { z } from 'zod'

const initialLimit = 300_000
const routeLimit = 480_000

const folder = path.resolve(import.meta.dirname, '../dist/admin')
const manifest = z
  .record(
    z.string(),
    z.object({
      file: z.string(),
      isEntry: z.boolean().default(false),
      isDynamicEntry: z.boolean().default(false),
      imports: z.array(z.string()).default([]),
      css: z.array(z.string()).default([]),
    }),
  )
  .parse(JSON.parse(readFileSync(path.join(folder, '.vite/manifest.json'), 'utf8')))

/** The files that come with a chunk: its own, its styles, and those of all that it imports. */
function filesOf(key: string, seen = new Set<string>()): Set<string> {
  const chunk = manifest[key]
  if (!chunk) throw new Error(`The manifest names ${key} but does not describe it.`)
  if (seen.has(chunk.file)) return seen
  for (const file of [chunk.file, ...chunk.css]) seen.add(file)
  for (const imported of chunk.imports) filesOf(imported, seen)
  return seen
}

function bytes(files: Iterable<string>): number {
  let sum = 0
  for (const file of files) sum += gzipSync(readFileSync(path.join(folder, file))).length
  return sum
}

const keys = Object.keys(manifest)
const entries = keys.filter((key) => manifest[key]?.isEntry)
const initial = new Set(entries.flatMap((key) => [...filesOf(key)]))
const loads = [{ name: 'first load', size: bytes(initial), limit: initialLimit }]
for (const key of keys.filter((key) => manifest[key]?.isDynamicEntry)) {
  loads.push({ name: key, size: bytes(new Set([...initial, ...filesOf(key)])), limit: routeLimit })
}

const kB = (size: number) => `${(size / 1000).toFixed(1)} kB`
const [first, ...routes] = loads
const largest = routes.sort((a, b) => b.size - a.size)[0]
for (const load of [first, largest]) {
  if (load) console.log(`${load.name}: ${kB(load.size)} of ${kB(load.limit)} (gzip)`)
}
const over = loads.filter(({ size, limit }) => size > limit)
for (const { name, size, limit } of over) console.error(`${name} is over its budget: ${kB(size)} > ${kB(limit)}`)
if (entries.length === 0) console.error('The manifest has no entry.')
process.exit(over.length > 0 || entries.length === 0 ? 1 : 0)
