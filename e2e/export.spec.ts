/** Lists as CSV files: what is shown, and only what was chosen. */
import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { expectAccessible, settled } from './accessible.ts'
import { BASE, makeLead, rows, signIn, unique } from './helpers.ts'

test.beforeEach(async ({ page }) => signIn(page))

/** What the browser saves, and under which name. */
async function saved(page: Page, start: () => Promise<void>): Promise<{ name: string; lines: string[] }> {
  const download = page.waitForEvent('download')
  await start()
  const file = await download
  const text = readFileSync(await file.path(), 'utf8')
  expect(text.startsWith('\uFEFF')).toBe(true)
  return { name: file.suggestedFilename(), lines: text.slice(1).trimEnd().split('\r\n') }
}

test('trap 10 the file holds what the list shows, and ends: search, filters, order and columns', async ({ page }) => {
  const word = unique()
  await makeLead(page, `B ${word}`, { status: 'qualified' })
  await makeLead(page, `A ${word}`)
  await makeLead(page, `C ${word}`, { status: 'lost' })
  await page.goto(`${BASE}/leads?q=${word}&status=new,qualified&sort=title`)
  await expect(rows(page)).toHaveCount(2)
  const { name, lines } = await saved(page, () => page.getByRole('link', { name: 'Export CSV' }).click())
  expect(name).toMatch(/^leads-\d{4}-\d\d-\d\d\.csv$/)
  expect(lines[0]).toBe('Title,Contact name,Status,Source,Assigned to,Estimated value,Created')
  expect(lines.slice(1).map((line) => line.split(',').slice(0, 3))).toEqual([
    [`A ${word}`, 'Layla Khoury', 'New'],
    [`B ${word}`, 'Layla Khoury', 'Qualified'],
  ])
  // The server writes all of it: pages that are read here could go on for as long as others add records.
  let asked = 0
  await page.route('**/api/admin/leads**', (route) => {
    asked++
    return route.fallback()
  })
  const again = await saved(page, () => page.getByRole('link', { name: 'Export CSV' }).click())
  expect([asked, again.lines]).toEqual([0, lines])
  await page.unrouteAll()
  await page.goto(`${BASE}/`)
  await expect(page.getByRole('listitem').filter({ hasText: '2 leads' }).first()).toContainText('Exported.')
})

test('chosen records alone, by the keyboard, and then all that match', async ({ page }) => {
  const word = unique()
  for (let n = 0; n < 26; n++) await makeLead(page, `Lead ${n} ${word}`)
  await page.goto(`${BASE}/leads?q=${word}&sort=-created_at`)
  const boxes = rows(page).getByRole('checkbox')
  await boxes.first().focus()
  await page.keyboard.press('Space')
  await boxes.nth(2).focus()
  await page.keyboard.press('Space')
  const link = page.getByRole('region', { name: 'Bulk actions' }).getByRole('link', { name: 'Export' })
  await link.focus()
  const some = await saved(page, () => page.keyboard.press('Enter'))
  expect(some.lines.slice(1).map((line) => line.split(',')[0])).toEqual([`Lead 25 ${word}`, `Lead 23 ${word}`])
  await page.getByRole('checkbox', { name: 'Select all on this page' }).check()
  await page.getByRole('button', { name: /^Select all .* matching$/ }).click()
  expect((await saved(page, () => link.click())).lines).toHaveLength(27)
  await settled(page)
  await expectAccessible(page, 'a list with a selection to export')
})

test('@phone it is at hand on a phone, and the page stays as wide as the screen', async ({ page }) => {
  const word = unique()
  await makeLead(page, `Phone ${word}`)
  await page.goto(`${BASE}/leads?q=${word}`)
  await expect(page.getByText(`Phone ${word}`).first()).toBeVisible()
  const { lines } = await saved(page, () => page.getByRole('link', { name: 'Export CSV' }).click())
  expect(lines).toHaveLength(2)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
})
