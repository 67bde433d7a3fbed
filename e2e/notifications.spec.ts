/** One's own news: counted in the bell as it happens, listed, opened, marked as read. */
import { expect, type Page, test } from '@playwright/test'
import { expectAccessible, settled } from './accessible.ts'
import { BASE, complaints, heading, makeLead, makeStaff, rows, signIn, unique } from './helpers.ts'

const bell = (page: Page, unread: number) =>
  page
    .getByRole('banner')
    .getByRole('link', { name: unread > 0 ? `Notifications, ${unread} unread` : 'Notifications', exact: true })
    // The trail of the page may name them, too.
    .last()

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
  await page.getByRole('link', { name: 'All notifications' }).click()
  await page.getByRole('checkbox', { name: /^No/ }).first().check()
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

test('46 the bell opens the latest ones, unread first; each opens what it tells of and is read by that', async ({
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
  await signIn(page, email)
  await page.goto(`${BASE}/leads`)
  await settled(page)
  const panel = page.getByRole('dialog', { name: 'Notifications' })
  const items = panel.getByRole('listitem')
  await bell(page, 0).click()
  await expect(panel).toContainText('Nothing has happened yet')
  await expectAccessible(page, 'bell without news')
  const titles = ['one', 'two', 'three'].map((name) => `${name} ${unique()}`)
  const leads: number[] = []
  // While it is open.
  for (const [at, title] of titles.entries()) {
    leads.push((await makeLead(colleague, title, { assigned_to: id })).id)
    await expect(items).toHaveCount(at + 1)
  }
  await expect(bell(page, 3)).toBeVisible()
  await expect(items.getByText('Unread')).toHaveCount(3)
  await expectAccessible(page, 'bell with news')
  const item = (title = '') => items.filter({ hasText: title }).getByRole('link')
  await item(titles[1]).click()
  await expect(heading(page)).toHaveText(titles[1] ?? '')
  await expect(panel).toBeHidden()
  await bell(page, 2).press('Enter')
  await expect(panel).toBeFocused()
  await expect(items.last()).toContainText(titles[1] ?? '')
  await expect(items.getByText('Unread')).toHaveCount(2)
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
  await expect(bell(page, 2)).toBeFocused()

  // With Ctrl the bell opens the whole list, and an item its record, each in a tab of its own.
  const list = context.waitForEvent('page')
  await bell(page, 2).click({ modifiers: ['Control'] })
  await expect((await list).getByRole('heading', { level: 1 })).toHaveText('Notifications')
  await (await list).close()
  await expect(panel).toBeHidden()
  await bell(page, 2).click()
  const record = context.waitForEvent('page')
  await item(titles[0]).click({ button: 'middle' })
  await (await record).close()
  await expect(bell(page, 1)).toBeVisible()
  await expect(items.getByText('Unread')).toHaveCount(1)
  await panel.getByRole('button', { name: 'Mark all as read' }).click()
  await expect(bell(page, 0)).toBeVisible()
  await expect(items.getByText('Unread')).toHaveCount(0)
  await expect(panel.getByRole('button', { name: 'Mark all as read' })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(bell(page, 0)).toBeFocused()
  await bell(page, 0).click()
  await page.getByRole('heading', { level: 1 }).click()
  await expect(panel).toBeHidden()
  await others.close()
  expect(found).toEqual([])
})

test('46 news that cannot be read say so and can be tried again', async ({ page }) => {
  await signIn(page)
  await page.route('**/api/admin/notifications?**', (route) => route.fulfill({ status: 500, json: { detail: 'No.' } }))
  await page.goto(BASE)
  await page
    .getByRole('banner')
    .getByRole('link', { name: /^Notifications/ })
    .click()
  const panel = page.getByRole('dialog', { name: 'Notifications' })
  await expect(panel.getByRole('alert')).toContainText('could not be loaded')
  await page.unrouteAll()
  await panel.getByRole('button', { name: 'Try again' }).click()
  await expect(panel.getByRole('listitem')).toHaveCount(10)
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  const box = await panel.boundingBox()
  expect(box && box.x >= 0 && box.x + box.width <= 390).toBe(true)
})

test('46 news of the time without a network are there when it is back', async ({ page, context, browser }) => {
  test.slow()
  await signIn(page)
  const { id, email } = await makeStaff(page, ['leads.view'])
  const others = await browser.newContext()
  const colleague = await others.newPage()
  await signIn(colleague)
  await signIn(page, email)
  await page.goto(`${BASE}/leads`)
  await settled(page)
  await makeLead(colleague, `Heard ${unique()}`, { assigned_to: id })
  await expect(bell(page, 1)).toBeVisible()
  await context.setOffline(true)
  for (const name of ['One', 'Two']) await makeLead(colleague, `${name} ${unique()}`, { assigned_to: id })
  await expect(page.getByRole('status').filter({ hasText: 'You are offline' })).toBeVisible()
  await context.setOffline(false)
  await expect(bell(page, 3)).toBeVisible({ timeout: 15_000 })
  await makeLead(colleague, `After ${unique()}`, { assigned_to: id })
  await expect(bell(page, 4)).toBeVisible()
  await others.close()
})

test('which notifications come by mail is chosen in the menu of the account, and saved at once', async ({ page }) => {
  await signIn(page)
  const { email } = await makeStaff(page, ['leads.view'])
  await signIn(page, email)
  await page.goto(BASE)
  await page.getByRole('button', { name: /^Account of/ }).click()
  await page.getByRole('menuitem', { name: 'Notification settings' }).click()
  await expect(heading(page)).toHaveText('Notification settings')
  const box = page.getByRole('checkbox', { name: 'Lead assigned: By mail' })
  await expect(box).not.toBeChecked()
  await expect(page.getByRole('checkbox', { name: 'Lead assigned: In the app' })).toBeChecked()
  await expectAccessible(page, 'what one is told of')
  // A tick shows in the turn of its click: it does not jump back until something has heard of it.
  const ticked = await box.evaluate(async (input: HTMLInputElement) => {
    input.click()
    await Promise.resolve()
    const seen = [input.checked]
    // Neither while it is being saved nor when it has been. Frames.
    while (seen.length < 40) {
      await new Promise(requestAnimationFrame)
      seen.push(input.checked)
    }
    return seen
  })
  expect(new Set(ticked)).toEqual(new Set([true]))
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
