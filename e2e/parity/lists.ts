/** What the tests of lists share. */
import { expect, type Locator, type Page } from '@playwright/test'
import { BASE, makeLead, rows, unique } from '../helpers.ts'

export const panel = (page: Page): Locator => page.getByRole('search', { name: 'Filters' })
export const bar = (page: Page): Locator => page.getByRole('region', { name: 'Bulk actions' })
export const counts = (page: Page): Locator => page.locator('[class*=counts]')
export const head = (page: Page, name: string): Locator => page.getByRole('columnheader', { name })
/** The titles of the rows, as they stand. */
export const titles = (page: Page): Promise<string[]> => rows(page).getByRole('rowheader').allInnerTexts()

/** Opens a list and waits for its rows. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(`${BASE}/${path}`)
  await expect(rows(page).first()).toBeVisible()
}

/** Leads with a word that no other has, oldest first. */
export async function makeLeads(page: Page, count: number, values: (at: number) => object = () => ({})) {
  const word = unique()
  for (let at = 0; at < count; at++) await makeLead(page, `${String(at + 1).padStart(2, '0')} ${word}`, values(at))
  return word
}

/** How many records the API counts. */
export async function total(page: Page, query: string, resource = 'leads'): Promise<number> {
  const answer = await page.request.get(`/api/admin/${resource}?${query}&_start=0&_end=1`)
  expect(answer.status(), await answer.text()).toBe(200)
  return Number(answer.headers()['x-total-count'])
}

/** The one answer to a list that a test needs and no demo has: the records as they come, changed. */
export async function changeRows(page: Page, path: string, change: (record: Record<string, unknown>) => object) {
  await page.route(`**/api/admin/${path}?**_start**`, async (route) => {
    const answer = await route.fetch()
    const records: Record<string, unknown>[] = await answer.json()
    await route.fulfill({ response: answer, json: records.map((record) => ({ ...record, ...change(record) })) })
  })
}
