/** The list of tickets as an agent opens it in the morning. */
import { expect, test } from '@playwright/test'
import { BASE, heading, makeStaff, rows, signIn, unique, write } from './helpers.ts'

test.beforeEach(async ({ page }) => signIn(page))

test('the menu leads to what is not over; all of them are one click away', async ({ page }) => {
  await page.goto(`${BASE}/`)
  await page.getByRole('navigation').getByRole('link', { name: 'Tickets', exact: true }).click()
  await expect(heading(page)).toHaveText('Tickets')
  await expect(page.getByRole('navigation').getByRole('link', { name: 'Tickets', exact: true })).toHaveAttribute(
    'aria-current',
    'page',
  )
  await expect(page).toHaveURL(/[?&]status=open,in_progress,waiting_customer,waiting_seller/)
  await expect(rows(page).first()).toBeVisible()
  await expect(rows(page).filter({ hasText: /Closed|Resolved/ })).toHaveCount(0)
  await page.getByRole('link', { name: /^[\d,]+ total$/ }).click()
  await expect(page).toHaveURL(`${BASE}/tickets`)
  await expect(rows(page).filter({ hasText: 'Closed' }).first()).toBeVisible()
})

test('a view that a person has made the first of the list comes before that', async ({ page }) => {
  const { email } = await makeStaff(page, ['tickets.view', 'customers.view', 'users.view'])
  await signIn(page, email)
  await write(page, 'post', 'saved-views', {
    name: unique(),
    resource: 'tickets',
    query: 'priority=urgent',
    is_default: true,
  })
  await page.goto(`${BASE}/`)
  await page.getByRole('navigation').getByRole('link', { name: 'Tickets', exact: true }).click()
  await expect(page).toHaveURL(/[?&]priority=urgent/)
})

test('at 1280 pixels nothing of it is cut off', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto(`${BASE}/tickets`)
  const head = page.getByRole('columnheader', { name: /^Waiting/ })
  await expect(head).toBeVisible()
  const [own, table] = await Promise.all([
    head.evaluate((cell) => cell.getBoundingClientRect().right),
    page.getByRole('table').evaluate((table) => table.parentElement?.getBoundingClientRect().right ?? 0),
  ])
  // The menu of the row stands behind it.
  expect(own).toBeLessThanOrEqual(table - 40)
})

test('a title without end takes two lines, and is told whole', async ({ page }) => {
  const title = unique() + 'W'.repeat(200)
  const { id } = await write(page, 'post', 'tickets', { customer: 1, title, description: 'It stops' })
  await page.goto(`${BASE}/tickets/show/${id}`)
  await expect(heading(page)).toHaveAttribute('title', title)
  const [height, line] = await heading(page).evaluate((h1) => [
    h1.getBoundingClientRect().height,
    Number.parseFloat(getComputedStyle(h1).lineHeight),
  ])
  expect(height).toBeLessThanOrEqual((line ?? 0) * 2 + 1)
})

test('who waits longest comes first where the list is put in that order', async ({ page }) => {
  await page.goto(`${BASE}/tickets?status=open,in_progress&waiting_since_null=false`)
  await page
    .getByRole('columnheader', { name: /^Waiting/ })
    .getByRole('button', { name: 'Waiting', exact: true })
    .click()
  await expect(page).toHaveURL(/sort=waiting_since/)
  await expect
    .poll(async () => {
      const times = await rows(page)
        .locator('time')
        .evaluateAll((all) => all.map((time) => time.getAttribute('datetime')))
      return times.length > 3 && times.join() === times.toSorted().join()
    })
    .toBe(true)
})
