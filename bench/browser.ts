/** What a person waits for, in a real browser: each screen is opened with an empty cache, several times. */
import { existsSync } from 'node:fs'
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test'
import { findChromium } from '../scripts/chromium.ts'
import { DEMO_PASSWORD } from '../seed/logins.ts'
import type { Facts } from './facts.ts'
import { median } from './load.ts'
import { screens } from './screens.ts'
import type { Server } from './servers.ts'

export interface Wait {
  readonly name: string
  /** Milliseconds. */
  readonly median: number
  readonly most: number
  readonly goal: number
}

const ROUNDS = 7

async function signedIn(browser: Browser, server: Server): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: server.url, viewport: { width: 1440, height: 900 } })
  const answer = await context.request.post('/api/admin/session/', {
    data: { email: 'sales@tezrent.demo', password: DEMO_PASSWORD },
    headers: { Origin: server.url },
  })
  if (!answer.ok()) throw new Error(`Nobody could sign in: ${answer.status()}`)
  return context
}

async function timesOf(browser: Browser, server: Server, measure: (page: Page) => Promise<Record<string, number>>) {
  const times = new Map<string, number[]>()
  for (let round = 0; round < ROUNDS; round++) {
    const context = await signedIn(browser, server)
    for (const [name, ms] of Object.entries(await measure(await context.newPage())))
      times.set(name, [...(times.get(name) ?? []), ms])
    await context.close()
  }
  return times
}

/** Measures the product alone; undefined, with the reason, where there is no browser or no built admin. */
export async function measureBrowser(server: Server, facts: Facts): Promise<readonly Wait[] | string> {
  const executablePath = findChromium()
  if (!executablePath) return 'there is no Chromium'
  if (!existsSync('dist/admin/index.html')) return 'the admin is not built: npm run build'
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  try {
    const waits: Wait[] = []
    for (const { goals, measure } of screens(facts)) {
      const times = await timesOf(browser, server, measure)
      for (const [name, goal] of Object.entries(goals)) {
        const values = times.get(name) ?? []
        waits.push({ name, median: median(values), most: Math.max(...values), goal })
      }
    }
    return waits
  } finally {
    await browser.close()
  }
}
