/** `npm run client`: writes the TypeScript client of the public API from the OpenAPI document, without a running server. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { generateApi } from 'swagger-typescript-api'
import { buildOpenApi } from '../server/http/openapi.ts'
import { registry } from '../shared/resources/index.ts'

export const CLIENT = fileURLToPath(new URL('../client/tezrent-crm.ts', import.meta.url))

const tagOf = new Map([...registry.values()].map(({ name, label }) => [label.many, name]))

interface Named {
  readonly tags: readonly string[]
}
/** The document for the apps: without the back-office's own calls, and with each resource's calls under its name. */
function forApps() {
  const { paths, ...document } = buildOpenApi()
  const own = Object.entries(paths).filter(([name]) => !name.startsWith('/api/admin/') && name.startsWith('/api/'))
  const renamed = ([name, item]: [string, object]) => [
    name,
    Object.fromEntries(
      Object.entries(item).map(([method, operation]: [string, Named]) => [
        method,
        { ...operation, tags: operation.tags.map((tag) => tagOf.get(tag) ?? tag) },
      ]),
    ),
  ]
  return JSON.parse(JSON.stringify({ ...document, paths: Object.fromEntries(own.map(renamed)) }))
}

/** `leadsMarkContacted` of the leads → `markContacted`. */
function shortName(name: string, module: string): string {
  const rest = name.startsWith(module) ? name.slice(module.length) : ''
  return rest === '' ? name : rest.charAt(0).toLowerCase() + rest.slice(1)
}

/** The client as it should be now. */
export async function clientCode(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'tezrent-client-'))
  try {
    await generateApi({
      spec: forApps(),
      output: folder,
      fileName: 'client.ts',
      apiClassName: 'TezRent',
      moduleNameFirstTag: true,
      enumStyle: 'union',
      addReadonly: true,
      silent: true,
      hooks: { onFormatRouteName: ({ moduleName }, name) => shortName(name, moduleName) },
    })
    return readFileSync(path.join(folder, 'client.ts'), 'utf8')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

if (import.meta.main) {
  writeFileSync(CLIENT, await clientCode())
  process.stdout.write(`${path.relative(process.cwd(), CLIENT)} is written.\n`)
}
