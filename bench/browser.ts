/** What a person waits for: the list of leads in a real browser, at 50 rows a page. */
import { existsSync } from 'node:fs'
import { type Browser, chromium, type Page } from '@playwright/test'
import { findChromium } from '../scripts/chromium.ts'
import { DEMO_PASSWORD } from '../seed/logins.ts'
import { median } from './load.ts'
import type { Server } from './servers.ts'

export interface Wait {
  readonly name: string
  /** Milliseconds. */
  readonly median: number
  readonly most: number
  readonly goal: number
}

const ROUNDS = 7
const ROWS = 50
const rowCount = `document.querySelectorAll('tbody tr').length`
const firstRow = `document.querySelector('tbody tr th')?.textContent`

/** Waits in the page itself, frame by frame, and answers when the frame that shows it is on the screen. */
const painted = (page: Page, condition: string): Promise<number> =>
  page.evaluate<number>(`new Promise((resolve) => {
    const look = () =>
      requestAnimationFrame(() => (${condition} ? requestAnimationFrame(() => resolve(performance.now())) : look()))
    look()
  })`)

/** From the click, as the page sees it, to the frame after `condition` holds. */
async function afterClick(page: Page, selector: string, condition: string): Promise<number> {
  await page.evaluate(
    `addEventListener('click', () => { window.clickedAt = performance.now() }, { capture: true, once: true })`,
  )
  await page.locator(selector).first().click()
  const end = await painted(page, condition)
  return end - (await page.evaluate<number>('window.clickedAt'))
}

/** A navigation with an empty cache; measured from its start as the browser counts. */
async function cold(browser: Browser, server: Server): Promise<{ page: Page; ms: number }> {
  const context = await browser.newContext({ baseURL: server.url, viewport: { width: 1440, height: 900 } })
  const answer = await context.request.post('/api/admin/session/', {
    data: { email: 'sales@tezrent.demo', password: DEMO_PASSWORD },
    headers: { Origin: server.url },
  })
  if (!answer.ok()) throw new Error(`Nobody could sign in: ${answer.status()}`)
  const page = await context.newPage()
  await page.goto(`/admin/crm/leads?size=${ROWS}`, { waitUntil: 'commit' })
  return { page, ms: await painted(page, `${rowCount} >= ${ROWS}`) }
}

/** What each may take, in milliseconds. */
export const GOALS = { cold: 1000, next: 400, select: 100 } as const

/** Measures the product alone; undefined, with the reason, where there is no browser or no built admin. */
export async function measureBrowser(server: Server): Promise<readonly Wait[] | string> {
  const executablePath = findChromium()
  if (!executablePath) return 'there is no Chromium'
  if (!existsSync('dist/admin/index.html')) return 'the admin is not built: npm run build'
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  try {
    const times = { cold: [] as number[], next: [] as number[], select: [] as number[] }
    for (let round = 0; round < ROUNDS; round++) {
      const { page, ms } = await cold(browser, server)
      times.cold.push(ms)
      const before = await page.evaluate(firstRow)
      times.next.push(
        await afterClick(
          page,
          'a[aria-label="Next page"]',
          `${rowCount} >= ${ROWS} && ${firstRow} !== ${JSON.stringify(before)}`,
        ),
      )
      times.select.push(
        await afterClick(page, 'tbody tr:nth-child(3) td', `document.querySelector('[aria-label="Bulk actions"]')`),
      )
      await page.context().close()
    }
    const wait = (name: string, values: readonly number[], goal: number): Wait => ({
      name,
      median: median(values),
      most: Math.max(...values),
      goal,
    })
    return [
      wait('rows after a cold navigation', times.cold, GOALS.cold),
      wait('rows of the next page', times.next, GOALS.next),
      wait('a selected row', times.select, GOALS.select),
    ]
  } finally {
    await browser.close()
  }
}
