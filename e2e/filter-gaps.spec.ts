/** Filters where something is missing: no counts, no text, half a date. */
import { expect, test } from '@playwright/test'
import { makeLead, rows, signIn, unique } from './helpers.ts'
import { makeLeads, open, panel } from './parity/lists.ts'

test.beforeEach(async ({ page }) => signIn(page))

test('counts that cannot be read are told, and asked for again', async ({ page }) => {
  const word = await makeLeads(page, 1)
  await page.route('**/api/admin/leads/facets?**', (route) =>
    route.fulfill({ status: 500, json: { detail: 'Broken.' } }),
  )
  await open(page, `leads?q=${word}`)
  const alert = panel(page).getByRole('alert')
  await expect(alert).toContainText('The counts could not be loaded.')
  await expect(panel(page).getByRole('checkbox', { name: 'New', exact: true })).toBeVisible()
  await page.unrouteAll()
  await alert.getByRole('button', { name: 'Try again' }).click()
  await expect(alert).toHaveCount(0)
  await expect(panel(page).getByRole('checkbox', { name: 'New 1', exact: true })).toBeVisible()
})

test('A5-56 texts that are empty, and those that are not', async ({ page }) => {
  const word = unique()
  await makeLead(page, `With ${word}`, { contact_phone: '+971 50 123 4567' })
  await makeLead(page, `Without ${word}`)
  await open(page, `leads?q=${word}`)
  const phone = panel(page).getByRole('group', { name: 'Phone' })
  await phone.getByRole('button', { name: 'Phone' }).click()
  await phone.getByLabel('Phone contains').fill('123')
  await expect(page).toHaveURL(/contact_phone_like=123$/)
  await expect(rows(page)).toHaveCount(1)
  await phone.getByLabel('Empty', { exact: true }).check()
  await expect(page).toHaveURL(/contact_phone_null=true$/)
  await expect(rows(page)).toContainText([`Without ${word}`])
  await expect(page.getByRole('list', { name: 'Active filters' })).toContainText('Phone: Empty')
  await phone.getByLabel('Not empty').check()
  await expect(page).toHaveURL(/contact_phone_null=false$/)
  await expect(rows(page)).toContainText([`With ${word}`])
  await page.reload()
  await expect(phone.getByLabel('Not empty')).toBeChecked()
})

test('what is typed stays until it is a date', async ({ page }) => {
  await open(page, 'leads')
  const created = panel(page).getByRole('group', { name: 'Created' })
  await created.getByRole('button', { name: 'Created' }).click()
  const from = created.getByLabel('Created from')
  await from.focus()
  // Day, month and the first digits of a year, as the locale of the browser has them.
  await page.keyboard.type('01012')
  await expect(from).toHaveValue('0002-01-01')
  await expect(page).toHaveURL(/leads$/)
  await page.getByRole('searchbox', { name: 'Search leads' }).focus()
  await expect(created.getByText('Enter a whole date.')).toBeVisible()
  await from.fill('2020-01-31')
  await expect(page).toHaveURL(/created_at_gte=2020-01-31$/)
  await expect(created.getByText('Enter a whole date.')).toHaveCount(0)
  await from.fill('')
  await expect(page).toHaveURL(/leads$/)
})
