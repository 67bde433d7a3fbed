/** The settings have one page: superusers change it, other staff look at it. */
import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { BASE, complaints, heading, SALES, signIn } from './helpers.ts'

// Tests of other files run at the same time: only what none of them looks at is changed here, and put back.
const days = (page: Page) => page.getByLabel('Large from so many days')
const count = (page: Page) => page.getByLabel('So many favorites')
const save = (page: Page) => page.getByRole('button', { name: /^Save( Ctrl S)?$/ })
const set = async (page: Page, values: object) => {
  const headers = { Origin: new URL(page.url()).origin }
  expect((await page.request.patch('/api/admin/settings/', { data: values, headers })).status()).toBe(200)
}
const restore = async (page: Page) => {
  await signIn(page)
  await page.goto(`${BASE}/settings`)
  await set(page, { large_rental_days: 30 })
}
test.beforeEach(({ page }) => restore(page))
test.afterEach(({ page }) => restore(page))

test('a superuser changes settings: wrong ones are named, saved ones count, and the page says who it was', async ({
  page,
}) => {
  const found = complaints(page)
  await page.goto(BASE)
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Settings' }).click()
  await expect(heading(page)).toHaveText('Settings')
  await expect(page.getByText('2 to 100')).toBeVisible()
  await expectAccessible(page, 'settings')
  await count(page).fill('1')
  await days(page).fill('45')
  await save(page).click()
  await expect(page.getByText('Nothing was saved')).toBeVisible()
  await expect(page.getByText('Ensure this value is greater than or equal to 2.').first()).toBeVisible()
  await count(page).fill('5')
  await save(page).click()
  await expect(page.getByText('Settings saved.')).toBeVisible()
  await expect(days(page)).toHaveValue('45')
  await expect(page.getByRole('main')).toContainText('Changed Large from so many days.')
  expect((await (await page.request.get('/api/admin/settings/')).json()).large_rental_days).toBe(45)
  await page.getByRole('link', { name: 'History' }).click()
  await expect(heading(page)).toHaveText('History of Settings')
  await expect(page.getByRole('list', { name: 'Entries' })).toContainText('Large from so many days: 30 → 45')
  expect(found).toEqual([])
})

test('what is typed is guarded, and thrown away only when asked', async ({ page }) => {
  await page.goto(`${BASE}/settings`)
  await days(page).fill('46')
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Leads', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Stay' }).click()
  await expect(days(page)).toHaveValue('46')
  await page.getByRole('button', { name: 'Discard' }).click()
  await expect(days(page)).toHaveValue('30')
  await expect(page.getByText('unsaved')).toHaveCount(0)
})

test('settings that somebody else saved in between are not overwritten', async ({ page }) => {
  await page.goto(`${BASE}/settings`)
  await days(page).fill('47')
  await set(page, { large_rental_days: 48 })
  await save(page).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('Nothing is lost and nothing was saved.')
  await dialog.getByRole('radio').nth(1).check()
  await dialog.getByRole('button', { name: 'Save with my choices' }).click()
  await expect(page.getByText('Settings saved.')).toBeVisible()
  expect((await (await page.request.get('/api/admin/settings/')).json()).large_rental_days).toBe(47)
})

test('other staff read the settings, and cannot change them', async ({ page }) => {
  await signIn(page, SALES)
  await page.goto(`${BASE}/settings`)
  await expect(page.getByText('Large from this amount')).toBeVisible()
  await expect(page.getByText('a superuser changes them')).toBeVisible()
  await expect(save(page)).toHaveCount(0)
  await expect(page.getByRole('main').getByRole('textbox')).toHaveCount(0)
  await expectAccessible(page, 'settings to be read')
})

test('an automation tells its runs of late, and what it would have done with what is typed', async ({ page }) => {
  const found = complaints(page)
  await page.goto(`${BASE}/settings`)
  const card = page.getByRole('region', { name: 'Large rentals' })
  const done = card.getByRole('link', { name: /^Done \d/ })
  await expect(done).toHaveAttribute('href', /\/automation-runs\?rule=large-rental&status=done&created_at_gte=\d{4}-/)
  const ask = card.getByRole('button', { name: 'What would it have done in the last 30 days?' })
  await ask.click()
  await expect(ask).toHaveAttribute('aria-expanded', 'true')
  const answer = card.getByRole('status').filter({ hasNotText: 'Loading' })
  await expect(answer).toHaveText(/^\d+ times?\./)
  const before = Number.parseInt((await answer.textContent()) ?? '', 10)
  await days(page).fill('1')
  await expect(async () =>
    expect(Number.parseInt((await answer.textContent()) ?? '', 10)).toBeGreaterThan(before),
  ).toPass()
  await expect(card.getByRole('listitem').first()).toContainText('Days:')
  await expectAccessible(page, 'what an automation would have done')
  await days(page).fill('0')
  await expect(answer).toHaveText('Ensure this value is greater than or equal to 1.')
  await days(page).fill('30')
  await card.getByRole('checkbox').uncheck()
  await expect(card).toContainText('It is switched off')
  await card.getByRole('listitem').getByRole('link').first().click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Discard|Leave/ })
    .click()
  await expect(page).toHaveURL(/\/rentals\/show\/\d+$/)
  expect((await (await page.request.get('/api/admin/settings/')).json()).large_rental_days).toBe(30)
  expect(found.filter((one) => !one.includes('400'))).toEqual([])
})
