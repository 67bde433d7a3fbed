/** One's own news: counted in the bell as it happens, listed, opened, marked as read. */
import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { BASE, complaints, heading, makeLead, makeStaff, rows, signIn, unique } from './helpers.ts'

const bell = (page: Page, unread: number) =>
  page
    .getByRole('link', { name: unread > 0 ? `Notifications, ${unread} unread` : 'Notifications', exact: true })
    .first()

test('news arrive while the page is open, in every tab, and are read by opening what they tell of', async ({
  page,
  context,
  browser,
}) => {
  test.slow()
  const found = complaints(page)
  await signIn(page)
  const { id, email } = await makeStaff(page, ['leads.view', 'leads.change'])
  const others = await browser.newContext()
  const colleague = await others.newPage()
  await signIn(colleague)
  const assign = (title: string) => makeLead(colleague, title, { assigned_to: id })

  await signIn(page, email)
  await page.goto(`${BASE}/notifications`)
  await expect(page.getByText('No notifications yet')).toBeVisible()
  const second = await context.newPage()
  await second.goto(BASE)
  await expect(bell(second, 0)).toBeVisible()

  const titles = ['one', 'two', 'three', 'four'].map((name) => `${name} ${unique()}`)
  for (const [at, title] of titles.entries()) {
    await assign(title)
    await expect(bell(page, at + 1)).toBeVisible()
  }
  await expect(bell(second, 4)).toBeVisible()
  await second.close()
  await expect(rows(page)).toHaveCount(4)
  await expectAccessible(page, 'unread notifications')

  const rowOf = (title = '') => page.getByRole('row').filter({ hasText: title })
  await rowOf(titles[0])
    .getByRole('link', { name: titles[0] ?? '' })
    .click()
  await expect(heading(page)).toHaveText(titles[0] ?? '')
  await bell(page, 3).click()
  await expect(rows(page)).toHaveCount(3)

  await rowOf(titles[1])
    .getByRole('button', { name: /^More for/ })
    .click()
  await page.getByRole('menuitem', { name: 'Mark as read' }).click()
  await expect(bell(page, 2)).toBeVisible()
  await page
    .getByRole('checkbox', { name: /^Select Lead/ })
    .first()
    .check()
  await page.getByRole('region', { name: 'Bulk actions' }).getByRole('button', { name: 'Mark as read' }).click()
  await expect(bell(page, 1)).toBeVisible()
  await page.getByRole('button', { name: 'Mark all as read' }).click()
  await expect(page.getByRole('status').filter({ hasText: '1 marked as read.' })).toBeVisible()
  await expect(page.getByText(/^No notification matches/)).toBeVisible()
  await expect(bell(page, 0)).toBeVisible()
  await others.close()
  expect(found).toEqual([])
})

test('which notifications come by mail is chosen in the menu of the account, and saved at once', async ({ page }) => {
  await signIn(page)
  const { email } = await makeStaff(page, ['leads.view'])
  await signIn(page, email)
  await page.goto(BASE)
  await page.getByRole('button', { name: /^Account of/ }).click()
  await page.getByRole('menuitem', { name: 'Notifications by mail' }).click()
  await expect(heading(page)).toHaveText('What you are told of')
  const box = page.getByRole('checkbox', { name: 'Lead assigned: By mail' })
  await expect(box).not.toBeChecked()
  await expect(page.getByRole('checkbox', { name: 'Lead assigned: In the app' })).toBeChecked()
  await expectAccessible(page, 'what one is told of')
  await box.check()
  await expect(page.getByText('Saved.').first()).toBeVisible()
  await page.reload()
  await expect(box).toBeChecked()
  // What was not saved is not shown as if it were.
  await page.route('**/notification-preferences/', (route) =>
    route.request().method() === 'PATCH' ? route.abort() : route.continue(),
  )
  await box.click()
  await expect(page.getByRole('alert').first()).toBeVisible()
  await expect(box).toBeChecked()
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
})
