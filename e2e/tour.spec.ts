/** A new user is shown around, once. */
import { expect, type Page, test } from '@playwright/test'
import { expectAccessible, settled } from './accessible.ts'
import { BASE, complaints, heading, makeStaff, signIn } from './helpers.ts'

const tour = (page: Page) => page.locator('.ant-tour')
const stop = (page: Page, name: string) => page.getByRole('dialog', { name })
/** The tour takes no program for a new user. */
const asPerson = (page: Page) =>
  page.addInitScript(() => Object.defineProperty(Navigator.prototype, 'webdriver', { get: () => false }))

async function newUser(page: Page): Promise<void> {
  await signIn(page)
  await signIn(page, (await makeStaff(page, ['leads.view', 'leads.add'])).email)
}

test('a new user is shown around by keys, and not a second time', async ({ page }) => {
  test.slow()
  const found = complaints(page)
  await asPerson(page)
  await newUser(page)
  await page.goto(`${BASE}/leads/create`)
  await settled(page)
  // Never above a form, and not beside one.
  await page.waitForTimeout(1500)
  await expect(tour(page)).toHaveCount(0)
  await page.goto(BASE)
  await expect(stop(page, 'Everything is in this menu')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Next' })).toBeFocused()
  await expect(tour(page)).toContainText('1 of 4')
  await expectAccessible(page, 'first stop of the tour')
  await page.keyboard.press('Enter')
  await expect(stop(page, 'Find anything')).toBeVisible()
  // Beside the window's side, not at it.
  await expect.poll(async () => (await stop(page, 'Find anything').boundingBox())?.x).toBeGreaterThan(4)
  await page.keyboard.press('ArrowLeft')
  await expect(stop(page, 'Everything is in this menu')).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(stop(page, 'What is new for you')).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await expect(stop(page, 'Make it yours')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Done' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Close the tour' })).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  const kept = page.waitForResponse((answer) => answer.url().includes('/api/admin/preferences') && answer.ok())
  await page.keyboard.press('Enter')
  await expect(tour(page)).toHaveCount(0)
  await expect(page.getByRole('main')).toBeFocused()
  await kept
  await page.reload()
  await settled(page)
  await page.waitForTimeout(1500)
  await expect(tour(page)).toHaveCount(0)

  // Until somebody asks for it.
  await page.goto(`${BASE}/leads`)
  await page.getByRole('button', { name: /^Account of/ }).click()
  await page.getByRole('menuitem', { name: 'Show the tour again' }).click()
  await expect(stop(page, 'Everything is in this menu')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(tour(page)).toHaveCount(0)
  await page.reload()
  await settled(page)
  await page.waitForTimeout(1500)
  await expect(tour(page)).toHaveCount(0)
  expect(found).toEqual([])
})

test('on a phone the tour shows what is there, and Escape ends it for ever @phone', async ({ page }) => {
  await asPerson(page)
  await newUser(page)
  await page.goto(BASE)
  await expect(stop(page, 'Everything is in this menu')).toBeVisible()
  const box = await tour(page).boundingBox()
  expect(box && box.x >= 0 && box.x + box.width <= 390).toBe(true)
  const kept = page.waitForResponse((answer) => answer.url().includes('/api/admin/preferences') && answer.ok())
  await page.keyboard.press('Escape')
  await kept
  await page.reload()
  await expect(heading(page)).toBeVisible()
  await page.waitForTimeout(1500)
  await expect(tour(page)).toHaveCount(0)
})
