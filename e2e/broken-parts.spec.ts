/** A part of a page that cannot be drawn: it says so in its place, and everything around it goes on. */
import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { BASE, heading, makeLead, signIn, unique, write } from './helpers.ts'

test.beforeEach(async ({ page }) => signIn(page))

/** An answer that no code expects: drawing it throws. */
const nonsense = (page: Page, path: string | RegExp, json: unknown = [null]) =>
  page.route(path, (route) =>
    route.request().method() === 'GET' ? route.fulfill({ json, headers: { 'x-total-count': '1' } }) : route.fallback(),
  )
const broken = (page: Page) => page.getByRole('alert').filter({ hasText: 'This part of the page could not be loaded' })

test('a card of a record that breaks leaves the others, and can be tried again', async ({ page }) => {
  const lead = await makeLead(page, `Parts ${unique()}`)
  await nonsense(page, /\/leads\/\d+\/timeline\?_end=20/, { items: [null], next: null })
  await page.goto(`${BASE}/leads/show/${lead.id}`)
  await expect(broken(page)).toHaveCount(1)
  await expect(heading(page)).toContainText('Parts')
  await expect(page.getByRole('heading', { name: /^Interactions/ })).toBeVisible()
  await page.getByLabel('What happened').fill('Typed meanwhile')
  await expectAccessible(page, 'a card that is broken')
  await page.unrouteAll()
  await broken(page).getByRole('button', { name: 'Try again' }).click()
  await expect(broken(page)).toHaveCount(0)
  await expect(page.getByRole('heading', { name: 'Timeline' })).toBeVisible()
  await expect(page.getByLabel('What happened')).toHaveValue('Typed meanwhile')
})

test('a part of the start page that breaks leaves the others', async ({ page }) => {
  await nonsense(page, '**/api/admin/opportunities/pipeline**')
  await nonsense(page, '**/api/admin/tickets/facets**')
  await page.goto(BASE)
  await expect(broken(page).first()).toBeVisible()
  await expect(heading(page)).toBeVisible()
  await expect(page.getByRole('heading', { name: 'My work' })).toBeVisible()
  await expect(
    page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Leads', exact: true }),
  ).toBeVisible()
})

test('a ticket whose queue breaks can still be answered', async ({ page }) => {
  const asked = { customer: 1, title: `Queue ${unique()}`, description: 'x' }
  await write(page, 'post', 'tickets', asked)
  const ticket = await write(page, 'post', 'tickets', asked)
  // The queue alone: what the customer asked before is another part.
  await page.route(/\/api\/admin\/tickets\?(?!.*\bcustomer=)/, async (route) => {
    const answer = await route.fetch()
    const rows = (await answer.json()).map((row: object) => ({ ...row, _title: { not: 'a text' } }))
    return route.fulfill({ response: answer, json: rows })
  })
  await page.goto(`${BASE}/tickets/show/${ticket.id}`)
  await expect(broken(page)).toHaveCount(1)
  await expect(page.getByRole('heading', { name: 'Other tickets' })).toBeVisible()
  await page.getByRole('textbox', { name: 'Reply to customer' }).fill('Still here')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('article').filter({ hasText: 'Still here' })).toBeVisible()
})

test('a menu that breaks takes no page along', async ({ page }) => {
  await page.route('**/api/admin/counts**', (route) =>
    route.fulfill({ json: { leads: { toString: null }, tickets: { toString: null } } }),
  )
  await page.goto(`${BASE}/leads`)
  await expect(heading(page)).toHaveText('Leads')
  await expect(page.locator('tbody tr').first()).toBeVisible()
  await expect(page.getByText('Unexpected Application Error')).toHaveCount(0)
})

test('where not even the frame can be drawn, there is a way on', async ({ page }) => {
  await nonsense(page, '**/api/admin/session/', { user: { id: 1, language: 'en' }, permissions: {} })
  await page.goto(`${BASE}/leads`)
  await expect(page.getByRole('alert')).toContainText('This page could not be loaded')
  await page.unrouteAll()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(heading(page)).toHaveText('Leads')
})
