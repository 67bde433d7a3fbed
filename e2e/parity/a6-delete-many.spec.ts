/** Deleting what is chosen: said before, done as a whole. */
import { expect, test } from '@playwright/test'
import { BASE, makeLead, rows, signIn, unique, write } from '../helpers.ts'
import { bar, makeLeads, open, total } from './lists.ts'

test.beforeEach(async ({ page }) => signIn(page))

const all = { name: 'Select all on this page' }

test('A6-75 B29 B31 a deletion of many says what goes along, then does all of it', async ({ page }) => {
  const word = await makeLeads(page, 3)
  const answer = await page.request.get(`/api/admin/leads?q=${word}`)
  const [lead]: { id: number }[] = await answer.json()
  await write(page, 'post', 'interactions', {
    interaction_type: 'call',
    subject: `Goes along ${word}`,
    related_to_lead: lead?.id,
    performed_at: new Date().toISOString(),
  })
  await open(page, `leads?q=${word}&sort=title`)
  await page.getByRole('checkbox', all).check()
  await bar(page).getByRole('button', { name: 'Delete…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Delete 3 leads?' })
  await expect(dialog).toContainText('1 interaction')
  await expect(dialog).toContainText(`Goes along ${word}`)
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  expect(await total(page, `q=${word}`)).toBe(3)

  await bar(page).getByRole('button', { name: 'Delete…' }).click()
  await dialog.getByRole('button', { name: 'Delete 3 leads' }).click()
  await expect(page.getByText('3 leads were deleted.')).toBeVisible()
  await expect(page).toHaveURL(`${BASE}/leads?q=${word}&sort=title`)
  await expect(page.getByText('No lead matches')).toBeVisible()
  expect(await total(page, `q=${word}`, 'interactions')).toBe(0)
  const history = await page.request.get(`/api/admin/leads/${lead?.id}/history`)
  expect(history.status()).toBe(200)
})

test('A6-75 B30 one that others refer to keeps all of them', async ({ page }) => {
  const word = unique()
  const company = await write(page, 'post', 'companies', { company_name: `Kept ${word}` })
  await write(page, 'post', 'companies', { company_name: `Free ${word}` })
  await makeLead(page, `Refers ${word}`, { company: company.id })
  await open(page, `companies?q=${word}`)
  await page.getByRole('checkbox', all).check()
  await bar(page).getByRole('button', { name: 'Delete…' }).click()
  const dialog = page.getByRole('dialog', { name: /cannot be deleted|cannot delete/ })
  await expect(dialog).toContainText('1 lead')
  await expect(dialog).toContainText(`Refers ${word}`)
  await expect(dialog.getByRole('button', { name: /^Delete/ })).toHaveCount(0)
  await dialog.getByRole('button', { name: 'Close' }).last().click()
  await expect(rows(page)).toHaveCount(2)
  const headers = { Origin: new URL(page.url()).origin }
  const answer = await page.request.get(`/api/admin/companies?q=${word}`)
  const found: { id: number }[] = await answer.json()
  const refused = await page.request.post('/api/admin/companies/bulk/remove', {
    data: { ids: found.map(({ id }) => id) },
    headers,
  })
  expect(refused.status()).toBe(409)
  expect(await total(page, `q=${word}`, 'companies')).toBe(2)
})

test('A6-75 B24 everything that matches, in another number than was seen, is asked again', async ({ page }) => {
  const word = await makeLeads(page, 26)
  await open(page, `leads?q=${word}`)
  await page.getByRole('checkbox', all).check()
  await bar(page).getByRole('button', { name: 'Select all 26 matching' }).click()
  await bar(page).getByRole('button', { name: 'Delete…' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('Delete 26 leads?')
  await expect(dialog.getByRole('button', { name: 'Delete 26 leads' })).toBeEnabled()
  await makeLead(page, `27 ${word}`)
  await dialog.getByRole('button', { name: 'Delete 26 leads' }).click()
  await expect(dialog).toContainText('it now has 27 leads')
  await dialog.getByRole('button', { name: 'Delete 27 leads' }).click()
  await expect(page.getByText('27 leads were deleted.')).toBeVisible()
})
