/** Assigning many at once: nothing by mistake, and what was skipped stays at hand. */
import { expect, test } from '@playwright/test'
import { BASE, choose, makeLead, rows, signIn, unique } from './helpers.ts'

test.beforeEach(async ({ page }) => signIn(page))

test('A6-74 an action asks for its input first, and nobody chosen is nobody assigned', async ({ page }) => {
  const word = unique()
  await makeLead(page, `Assign ${word}`)
  await page.goto(`${BASE}/leads?q=${word}`)
  await page.getByRole('checkbox', { name: 'Select all on this page' }).check()
  await page.getByRole('button', { name: 'Assign to…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Assign 1 lead' })
  await dialog.getByRole('button', { name: 'Assign', exact: true }).click()
  await expect(dialog.getByText('This field is required.')).toBeVisible()
  await choose(page, 'Assigned to', 'Omar Haddad', 'omar')
  await expect(dialog.getByText('This field is required.')).toBeHidden()
  await dialog.getByRole('button', { name: 'Assign', exact: true }).click()
  await expect(page.getByText('Assigned: 1 lead.')).toBeVisible()
})

test('A6-73 an action that did nothing warns, and names what was skipped', async ({ page }) => {
  const word = unique()
  await makeLead(page, `Lost ${word}`, { status: 'lost' })
  await page.goto(`${BASE}/leads?q=${word}`)
  await page.getByRole('checkbox', { name: 'Select all on this page' }).check()
  await page.getByRole('button', { name: 'Mark as contacted' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Mark as contacted' }).click()
  const message = page.locator('.ant-notification-notice-warning')
  await expect(message).toContainText('Nothing changed, 1 skipped.')
  await message.getByRole('button', { name: 'Show skipped' }).click()
  await page
    .getByRole('dialog')
    .getByRole('link', { name: `Lost ${word}` })
    .click()
  await expect(page).toHaveURL(/\/leads\/show\/\d+$/)
})

test('A6-74 the picker begins with those who may be given any record', async ({ page }) => {
  await page.goto(`${BASE}/leads`)
  await rows(page).first().getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Assign to…' }).click()
  await page.getByRole('dialog').getByRole('combobox').click()
  const staff = await page.request.get('/api/admin/users?user_type=staff&is_active=true&_sort=name&_start=0&_end=1')
  const [first] = await staff.json()
  await expect(page.locator('.ant-select-item-option').first()).toContainText(first.name)
})

test('a key does not throw away what was typed in a dialog', async ({ page }) => {
  const lead = await makeLead(page, `Typed ${unique()}`)
  await page.goto(`${BASE}/leads/show/${lead.id}`)
  await page.getByRole('button', { name: 'Add note' }).click()
  const note = page.getByRole('dialog').getByRole('textbox', { name: 'Note' })
  await note.fill('A long story')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Keep editing' }).click()
  await expect(note).toHaveValue('A long story')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Discard' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByRole('button', { name: 'Add note' })).toBeFocused()
})

test('the focus returns to the button of a row menu', async ({ page }) => {
  const word = unique()
  await makeLead(page, `Focus ${word}`)
  await page.goto(`${BASE}/leads?q=${word}`)
  const more = page.getByRole('button', { name: `More for Focus ${word}` })
  await more.click()
  await page.getByRole('menuitem', { name: 'Delete…' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(more).toBeFocused()
})
