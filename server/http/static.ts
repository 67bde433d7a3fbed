/** The built admin, and its page for every path below it. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.map': 'application/json',
}

/** Styles are written at run time by antd; scripts come from our own files alone. */
const POLICY =
  "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' blob: data:; font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

/** What every HTML answer carries. */
export const htmlHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  // For browsers that do not know frame-ancestors yet, and so that no opener keeps a hand on our window.
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
}

/** What the build has written beside a file, best first: ending and name of the encoding. */
const encodings = [
  ['.br', 'br'],
  ['.gz', 'gzip'],
] as const

/** The file as this browser gets it with the fewest bytes. */
function smallest(path: string, accepted: string): { path: string; encoding?: string } {
  const words = new Set(accepted.split(',').map((word) => word.split(';')[0]?.trim()))
  for (const [ending, encoding] of encodings)
    if (words.has(encoding) && existsSync(path + ending)) return { path: path + ending, encoding }
  return { path }
}

/** Serves the files of a folder under a prefix, with `index.html` for every path that names no file. */
export function filesOf(folder: string, prefix: string): (request: Request) => Response {
  const cache = new Map<string, { body: Buffer; tag: string; at: number }>()
  const load = (path: string) => {
    const at = statSync(path).mtimeMs
    const known = cache.get(path)
    if (known?.at === at) return known
    const body = readFileSync(path)
    const entry = { body, tag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 20)}"`, at }
    cache.set(path, entry)
    return entry
  }
  return (request) => {
    const pathname = new URL(request.url).pathname
    const wanted = normalize(join(folder, pathname.slice(prefix.length)))
    const inside = wanted.startsWith(folder) && existsSync(wanted) && statSync(wanted).isFile()
    const asset = pathname.startsWith(`${prefix}/assets/`)
    if (!inside && asset)
      return new Response('Not found.', { status: 404, headers: { ...htmlHeaders, 'Content-Type': 'text/plain' } })
    const path = inside ? wanted : join(folder, 'index.html')
    if (!existsSync(path))
      return new Response('The admin is not built. Run: npm run build', {
        status: 503,
        headers: { ...htmlHeaders, 'Content-Type': 'text/plain' },
      })
    const { path: sent, encoding } = smallest(path, request.headers.get('accept-encoding') ?? '')
    const { body, tag } = load(sent)
    const headers = {
      ...htmlHeaders,
      'Content-Type': types[extname(path)] ?? 'application/octet-stream',
      // Names of assets hold their hash; the page that names them must be asked for each time.
      'Cache-Control': asset ? 'public, max-age=31536000, immutable' : 'no-cache',
      ETag: tag,
      Vary: 'Accept-Encoding',
      ...(encoding && { 'Content-Encoding': encoding }),
    }
    if (request.headers.get('if-none-match') === tag) return new Response(null, { status: 304, headers })
    return new Response(request.method === 'HEAD' ? null : new Uint8Array(body), { headers })
  }
}

/** Where `vite build` puts the admin. */
export const adminFolder = fileURLToPath(new URL('../../dist/admin', import.meta.url))
