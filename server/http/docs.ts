/** `/api/schema/` and `/api/docs/`: the OpenAPI document, and Swagger UI from our own files to look at it. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Context } from 'hono'
import { openApiJson } from './openapi.ts'
import { htmlHeaders } from './static.ts'

const BASE = '/api/docs/assets'
const TITLE = 'TezRent CRM API'

/**
 * Swagger UI's settings (https://swagger.io/docs/open-source-tools/swagger-ui/usage/configuration/). The badge of the
 * validator would ask another host; a kept token would outlive the person at the keyboard.
 */
const INIT = `SwaggerUIBundle({
  url: '/api/schema/',
  dom_id: '#swagger-ui',
  deepLinking: true,
  docExpansion: 'none',
  defaultModelsExpandDepth: -1,
  defaultModelRendering: 'example',
  displayRequestDuration: true,
  filter: true,
  persistAuthorization: false,
  validatorUrl: null,
})
`

interface Asset {
  readonly type: string
  readonly load: () => string | Buffer
}
const folder = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'))
const fromPackage = (name: string, type: string): [string, Asset] => [
  name,
  { type, load: () => readFileSync(join(folder, name)) },
]
/** The only files that are served: nothing of a path reaches the file system. */
const assets: ReadonlyMap<string, Asset> = new Map([
  fromPackage('swagger-ui.css', 'text/css; charset=utf-8'),
  fromPackage('swagger-ui-bundle.js', 'text/javascript; charset=utf-8'),
  fromPackage('favicon-32x32.png', 'image/png'),
  ['init.js', { type: 'text/javascript; charset=utf-8', load: () => INIT }],
])

interface Loaded {
  readonly body: string | Buffer
  readonly tag: string
}
const loaded = new Map<string, Loaded>()
/** A text or file with the tag of what is in it, read once. */
function once(name: string, load: () => string | Buffer): Loaded {
  const known = loaded.get(name)
  if (known) return known
  const body = load()
  const tag = createHash('sha256').update(body).digest('base64url').slice(0, 20)
  loaded.set(name, { body, tag })
  return { body, tag }
}

/** The address of an asset; its tag in it lets browsers keep the file for good. */
function addressOf(name: string): string {
  const asset = assets.get(name)
  if (!asset) throw new Error(`${name} is not served.`)
  return `${BASE}/${name}?v=${once(name, asset.load).tag}`
}

const page = () => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${TITLE}</title>
    <link rel="icon" type="image/png" href="${addressOf('favicon-32x32.png')}">
    <link rel="stylesheet" href="${addressOf('swagger-ui.css')}">
  </head>
  <body>
    <div id="swagger-ui"></div>
    <noscript>This page needs JavaScript; the document itself is at <a href="/api/schema/">/api/schema/</a>.</noscript>
    <script src="${addressOf('swagger-ui-bundle.js')}"></script>
    <script src="${addressOf('init.js')}"></script>
  </body>
</html>
`

const REVALIDATE = 'no-cache'
const FOREVER = 'public, max-age=31536000, immutable'

function answer(c: Context, { body, tag }: Loaded, type: string, caching = REVALIDATE): Response {
  const etag = `"${tag}"`
  const headers = {
    ...htmlHeaders,
    'Content-Type': type,
    'Cache-Control': caching,
    ETag: etag,
  }
  if (c.req.header('if-none-match') === etag) return new Response(null, { status: 304, headers })
  return new Response(typeof body === 'string' ? body : new Uint8Array(body), { headers })
}

function asset(c: Context): Response | Promise<Response> {
  const name = c.req.param('file') ?? ''
  const found = assets.get(name)
  if (!found) return c.notFound()
  const file = once(name, found.load)
  return answer(c, file, found.type, c.req.query('v') === file.tag ? FOREVER : REVALIDATE)
}

/** Path → handler; anybody may ask. */
export const docsRoutes: Readonly<Record<string, (c: Context) => Response | Promise<Response>>> = {
  '/api/schema': (c) => answer(c, once('schema', openApiJson), 'application/json'),
  '/api/docs': (c) => answer(c, once('page', page), 'text/html; charset=utf-8'),
  [`${BASE}/:file`]: asset,
}
