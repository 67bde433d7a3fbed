/** Fields of many records at once: looked at first, done, and taken back. */
import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { BASE, makeLead, makeStaff, rows, signIn, unique, write } from './helpers.ts'

test.beforeEach(async ({ page }) => signIn(page))

const bar = (page: Page) => page.getByRole('region', { name: 'Bulk actions' })
const edit = (page: Page) => bar(page).getByRole('button', { name: 'Edit…' })
async function chooseField(page: Page, label: string): Promise<void> {
  const box = page.getByRole('combobox', { name: 'Fields to change' })
  await box.fill(label)
  await page.locator('.ant-select-item-option:visible', { hasText: label }).first().click()
  await page.keyboard.press('Escape')
}
async function chooseValue(page: Page, label: string, option: string): Promise<void> {
  const box = page.getByRole('combobox', { name: label, exact: true })
  await page.locator('.ant-select', { has: box }).click()
  await page.locator('.ant-select-item-option:visible').filter({ hasText: option }).first().click()
}

test('what would change is shown first, what refuses says why, and Undo gives back the old values', async ({
  page,
}) => {
  const word = unique()
  const one = await makeLead(page, `One ${word}`, { notes: 'Old note' })
  const two = await makeLead(page, `Two ${word}`)
  const gone = await makeLead(page, `Won ${word}`, { status: 'qualified' })
  await write(page, 'post', `leads/${gone.id}/convert_to_opportunity`, {})
  await page.goto(`${BASE}/leads?q=${word}`)
  await page.getByRole('checkbox', { name: 'Select all on this page' }).check()
  await edit(page).click()
  const dialog = page.getByRole('dialog', { name: 'Edit 3 leads' })
  await expect(dialog.getByRole('button', { name: 'Preview' })).toBeDisabled()
  await chooseField(page, 'Status')
  await chooseField(page, 'Notes')
  await chooseValue(page, 'Status', 'Lost')
  await dialog.getByRole('textbox', { name: 'Notes' }).fill('No budget')
  await expectAccessible(page, 'fields to change')
  await dialog.getByRole('button', { name: 'Preview' }).click()

  await expect(dialog.getByText('2 will change.')).toBeVisible()
  await expect(dialog.getByText('1 refuses.')).toBeVisible()
  await expect(dialog.getByRole('list', { name: 'Refused' })).toContainText(`Won ${word}`)
  const sample = dialog.getByRole('list', { name: 'The first that change' })
  await expect(sample.getByRole('listitem').filter({ hasText: `One ${word}` })).toContainText(
    'Notes: Old note → No budget',
  )
  await expectAccessible(page, 'the preview of an edit')
  await dialog.getByRole('button', { name: 'Back' }).click()
  await expect(dialog.getByRole('textbox', { name: 'Notes' })).toHaveValue('No budget')
  await dialog.getByRole('button', { name: 'Preview' }).click()
  await dialog.getByRole('button', { name: 'Change 2 leads' }).click()

  await expect(page.getByText('Edited: 2 leads, 1 skipped.')).toBeVisible()
  const skipped = page.getByRole('dialog', { name: '1 skipped' })
  await expect(skipped.getByRole('link', { name: `Won ${word}` })).toBeVisible()
  await skipped.getByRole('button', { name: 'Close' }).last().click()
  await expect(rows(page).filter({ hasText: `One ${word}` })).toContainText('Lost')

  // Somebody else was there in between: his lead stays.
  await write(page, 'patch', `leads/${two.id}`, { notes: 'Mine' })
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('1 lead: as before. 1 lead: changed since, and left alone.')).toBeVisible()
  await expect(rows(page).filter({ hasText: `One ${word}` })).toContainText('New')
  const answer = await page.request.get(`/api/admin/leads/${one.id}`)
  expect((await answer.json()).notes).toBe('Old note')
})

test('all that match, by the keyboard; a wrong value is told at its field', async ({ page }) => {
  const word = unique()
  for (let n = 0; n < 27; n++) await makeLead(page, `Match ${n} ${word}`)
  await page.goto(`${BASE}/leads?q=${word}`)
  await page.getByRole('checkbox', { name: 'Select all on this page' }).press('Space')
  await page.getByRole('button', { name: /^Select all .* matching$/ }).press('Enter')
  await edit(page).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Edit 27 leads' })
  await expect(page.getByRole('combobox', { name: 'Fields to change' })).toBeFocused()
  await page.keyboard.type('Email')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  const email = dialog.getByRole('textbox', { name: 'Email' })
  await email.fill('no address')
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('Enter a valid email address.')).toBeVisible()
  await expect(email).toBeFocused()
  await email.fill('all@example.com')
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('27 will change.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Change 27 leads' }).press('Enter')
  await expect(page.getByText('Edited: 27 leads.')).toBeVisible()
  const list = await page.request.get(`/api/admin/leads?contact_email=all@example.com&q=${word}&_end=1`)
  expect(list.headers()['x-total-count']).toBe('27')
})

test('who may not change has no edit', async ({ page }) => {
  const { email } = await makeStaff(page, ['leads.view', 'leads.remove'])
  await signIn(page, email)
  await page.goto(`${BASE}/leads`)
  await rows(page).first().getByRole('checkbox').check()
  await expect(bar(page)).toBeVisible()
  await expect(edit(page)).toHaveCount(0)
})

test('@phone it fits a phone', async ({ page }) => {
  const word = unique()
  await makeLead(page, `Phone ${word}`)
  await page.goto(`${BASE}/leads?q=${word}`)
  await page.getByRole('checkbox', { name: 'Select all on this page' }).check()
  await edit(page).click()
  await chooseField(page, 'Notes')
  await page.getByRole('textbox', { name: 'Notes' }).fill('From the road')
  await page.getByRole('button', { name: 'Preview' }).click()
  await expect(page.getByText('1 will change.')).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await page.getByRole('button', { name: 'Change 1 lead' }).click()
  await expect(page.getByText('Edited: 1 lead.')).toBeVisible()
})
