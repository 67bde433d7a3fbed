/**
 * `npm run screenshots`: every screen of the admin as a picture, over a demo of its own, and a sheet of them for the docs.
 * Needs a built admin (`npm run build`) and a Chromium. The pictures go to `test-results/screenshots/`, the sheet to
 * `docs/screens.jpg`.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { type Browser, type BrowserContext, chromium } from '@playwright/test'
import { freePort } from '../bench/servers.ts'
import { DEMO_PASSWORD } from '../seed/logins.ts'
import { findChromium } from './chromium.ts'

const OUT = 'test-results/screenshots'

/** A look: the window, the colours and the language. */
interface Look {
  readonly name: string
  readonly width: number
  readonly height: number
  readonly dark?: boolean
  readonly language?: 'ar'
}
const looks: readonly Look[] = [
  { name: '1440', width: 1440, height: 900 },
  { name: 'dark', width: 1440, height: 900, dark: true },
  { name: '390', width: 390, height: 844 },
  { name: 'arabic', width: 1440, height: 900, language: 'ar' },
]

/** A page, by its address below the admin's; `{tickets}` is the id of the first record of that list. */
interface Screen {
  readonly name: string
  readonly path: string
  /** On the sheet of the docs. */
  readonly onSheet?: boolean
}
const screens: readonly Screen[] = [
  { name: 'home', path: '/', onSheet: true },
  { name: 'leads', path: '/leads', onSheet: true },
  { name: 'leads-filtered', path: '/leads?status=new,contacted&assigned_to=me' },
  { name: 'leads-nothing', path: '/leads?q=nothing+like+this' },
  { name: 'lead', path: '/leads/show/{leads}', onSheet: true },
  { name: 'lead-edit', path: '/leads/edit/{leads}', onSheet: true },
  { name: 'lead-create', path: '/leads/create' },
  { name: 'lead-history', path: '/leads/history/{leads}' },
  { name: 'lead-import', path: '/leads/import' },
  { name: 'opportunities', path: '/opportunities' },
  { name: 'board', path: '/opportunities/board', onSheet: true },
  { name: 'opportunity', path: '/opportunities/show/{opportunities}' },
  { name: 'interactions', path: '/interactions' },
  { name: 'tickets', path: '/tickets' },
  { name: 'ticket', path: '/tickets/show/{tickets}', onSheet: true },
  { name: 'ticket-edit', path: '/tickets/edit/{tickets}' },
  { name: 'customers', path: '/customers' },
  { name: 'customer', path: '/customers/show/{customers}', onSheet: true },
  { name: 'notes', path: '/customer-notes' },
  { name: 'segments', path: '/customer-segments' },
  { name: 'segment', path: '/customer-segments/show/{customer-segments}' },
  { name: 'segment-edit', path: '/customer-segments/edit/{customer-segments}', onSheet: true },
  { name: 'rentals', path: '/rentals' },
  { name: 'rental', path: '/rentals/show/{rentals}' },
  { name: 'equipment', path: '/equipment' },
  { name: 'companies', path: '/companies' },
  { name: 'users', path: '/users' },
  { name: 'group-edit', path: '/groups/edit/{groups}' },
  { name: 'automation-runs', path: '/automation-runs' },
  { name: 'notifications', path: '/notifications' },
  { name: 'mails', path: '/mails' },
  { name: 'settings', path: '/settings', onSheet: true },
  { name: 'missing', path: '/leads/show/987654321' },
]

/** The product over a demo in a folder of its own. */
async function startDemo(): Promise<{ url: string; stop(): Promise<void> }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'tezrent-screens-'))
  const port = await freePort()
  const env = {
    ...process.env,
    PORT: String(port),
    DATABASE_URL: `file:${folder}/demo.db`,
    MEDIA_DIR: `${folder}/media`,
    LOG_LEVEL: 'error',
    SECRET_KEY: 'only for taking pictures, on this machine, for a minute',
  }
  const child: ChildProcess = spawn(process.execPath, ['server/main.ts', '--demo'], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const url = `http://127.0.0.1:${port}`
  const stop = async () => {
    if (child.exitCode === null) {
      child.kill('SIGTERM')
      await once(child, 'exit')
    }
    rmSync(folder, { recursive: true, force: true })
  }
  for (const patience = Date.now() + 120_000; Date.now() < patience; await delay(200)) {
    if (child.exitCode !== null) break
    const answer = await fetch(`${url}/health/ready/`).catch(() => undefined)
    if (answer?.ok) return { url, stop }
  }
  await stop()
  throw new Error('The demo did not start.')
}

async function signedIn(browser: Browser, url: string, look: Look): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width: look.width, height: look.height },
    colorScheme: look.dark ? 'dark' : 'light',
    locale: 'en-GB',
    timezoneId: 'Asia/Dubai',
    reducedMotion: 'reduce',
  })
  const send = { headers: { Origin: url } }
  const data = { email: 'admin@tezrent.demo', password: DEMO_PASSWORD }
  const session = await context.request.post('/api/admin/session/', { ...send, data })
  if (!session.ok()) throw new Error(`Nobody could sign in: ${session.status()}`)
  const language = await context.request.patch('/api/accounts/profile/', {
    ...send,
    data: { language: look.language ?? 'en' },
  })
  if (!language.ok()) throw new Error(`The language could not be chosen: ${language.status()} ${await language.text()}`)
  return context
}

/** `{tickets}` → the id of the newest ticket. */
async function addressOf(context: BrowserContext, screen: Screen): Promise<string> {
  const list = /\{([\w-]+)\}/.exec(screen.path)?.[1]
  if (!list) return `/admin/crm${screen.path}`
  const [record] = await (await context.request.get(`/api/admin/${list}?_start=0&_end=1`)).json()
  if (!record) throw new Error(`The demo has no ${list}.`)
  return `/admin/crm${screen.path.replace(`{${list}}`, String(record.id))}`
}

async function take(context: BrowserContext, look: Look): Promise<void> {
  for (const screen of screens) {
    // A page of its own: what one screen left behind must not be in the picture of the next.
    const page = await context.newPage()
    await page.goto(await addressOf(context, screen))
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForLoadState('networkidle').catch(() => undefined)
    await page.screenshot({ path: `${OUT}/${screen.name}-${look.name}.png` })
    await page.close()
  }
}

/** One picture of many, as a page of thumbnails that the same browser draws. */
async function sheet(browser: Browser): Promise<void> {
  const shown = screens.filter(({ onSheet }) => onSheet)
  const image = (file: string) => `data:image/png;base64,${readFileSync(`${OUT}/${file}.png`).toString('base64')}`
  const figure = (screen: Screen, look: string) =>
    `<figure><img src="${image(`${screen.name}-${look}`)}"><figcaption>${screen.name}, ${look}</figcaption></figure>`
  const cells = shown.flatMap((screen, at) => [
    figure(screen, '1440'),
    figure(screen, ['dark', 'arabic'][at % 2] ?? 'dark'),
  ])
  const page = await browser.newPage({ viewport: { width: 1600, height: 900 } })
  await page.setContent(
    `<style>body{margin:0;padding:16px;background:#e9ecef;font:13px system-ui;display:grid;grid-template-columns:repeat(4,1fr);gap:16px}
figure{margin:0}img{width:100%;border-radius:6px;box-shadow:0 1px 4px #0003}figcaption{padding-top:4px;color:#555}</style>${cells.join('')}`,
  )
  await page.screenshot({ path: 'docs/screens.jpg', fullPage: true, type: 'jpeg', quality: 82 })
  await page.close()
}

async function main(): Promise<void> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('There is no Chromium: npm test installs one.')
  if (!existsSync('dist/admin/index.html')) throw new Error('The admin is not built: npm run build')
  mkdirSync(OUT, { recursive: true })
  const demo = await startDemo()
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  try {
    for (const look of looks) {
      const context = await signedIn(browser, demo.url, look)
      await take(context, look)
      await context.close()
    }
    await sheet(browser)
    process.stdout.write(`${screens.length * looks.length} pictures in ${OUT}, the sheet in docs/screens.jpg\n`)
  } finally {
    await browser.close()
    await demo.stop()
  }
}

await main()
