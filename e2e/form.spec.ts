import { expect, test } from '@playwright/test'
import { BASE, choose, heading, makeLead, signIn, unique, write } from './helpers.ts'

test.beforeEach(async ({ page }) => signIn(page))

test('all errors show at once, on top and at their fields, and nothing typed is lost', async ({ page }) => {
  await page.goto(`${BASE}/leads/create`)
  await page.getByLabel('Contact name').fill('Khalid')
  await page.getByLabel('Email').fill('khalid@burjhorizon')
  await page.getByRole('button', { name: /^Save/ }).first().click()
  const summary = page.getByRole('alert').filter({ hasText: 'Nothing was saved' })
  await expect(summary).toContainText('2 problems')
  await expect(page.getByLabel('Title')).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByLabel('Email')).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByLabel('Contact name')).toHaveValue('Khalid')
  await summary.getByRole('button', { name: /^Email/ }).click()
  await expect(page.getByLabel('Email')).toBeFocused()
})

test('a form with changes is not left without a question', async ({ page }) => {
  const lead = await makeLead(page, `Guard ${unique()}`)
  await page.goto(`${BASE}/leads/show/${lead.id}`)
  await page.getByRole('button', { name: 'Edit' }).click()
  await page.getByLabel('Title').fill('Something else')
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Users' }).click()
  const question = page.getByRole('dialog', { name: 'Leave without saving?' })
  await question.getByRole('button', { name: 'Stay' }).click()
  await expect(page.getByLabel('Title')).toHaveValue('Something else')
  await page.goBack()
  await question.getByRole('button', { name: 'Leave' }).click()
  await expect(page).toHaveURL(new RegExp(`/leads/show/${lead.id}$`))
})

test('somebody else saves first: nothing is overwritten, and mine can be kept', async ({ page }) => {
  const title = `Race ${unique()}`
  const lead = await makeLead(page, title)
  await page.goto(`${BASE}/leads/edit/${lead.id}`)
  await page.getByRole('textbox', { name: 'Notes' }).fill('Mine')
  await write(page, 'patch', `leads/${lead.id}`, { company_name: 'Theirs LLC' })
  await page.getByRole('button', { name: /^Save/ }).first().click()
  const conflict = page.getByRole('dialog')
  await expect(conflict).toContainText('saved by somebody else')
  await expect(conflict).toContainText('Theirs LLC')
  await conflict.getByRole('button', { name: 'Keep mine and save' }).click()
  await expect(page).toHaveURL(/\/show\//)
  await expect(page.getByText('Mine', { exact: true }).first()).toBeVisible()
  await expect(page.getByText('Theirs LLC').first()).toBeVisible()
})

test('somebody else saves first: theirs can be loaded', async ({ page }) => {
  const lead = await makeLead(page, `Race ${unique()}`)
  await page.goto(`${BASE}/leads/edit/${lead.id}`)
  await page.getByLabel('Company name').fill('Mine')
  await write(page, 'patch', `leads/${lead.id}`, { company_name: 'Theirs LLC' })
  await page.getByRole('button', { name: /^Save/ }).first().click()
  await page.getByRole('dialog').getByRole('button', { name: 'Load theirs' }).click()
  await expect(page.getByLabel('Company name')).toHaveValue('Theirs LLC')
  await expect(page.getByText(/unsaved change/)).toBeHidden()
})

test('what was typed survives changes of the same record elsewhere in the tab', async ({ page }) => {
  const lead = await makeLead(page, `Typed ${unique()}`)
  await page.goto(`${BASE}/leads/edit/${lead.id}`)
  await page.getByLabel('Title').fill('Typed and kept')
  await write(page, 'patch', `leads/${lead.id}`, { notes: 'changed' })
  // Coming back to the window is when data is read again.
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await expect(page.getByLabel('Title')).toHaveValue('Typed and kept')
})

test('save and continue stays, save and add another starts anew', async ({ page }) => {
  const lead = await makeLead(page, `Steps ${unique()}`)
  await page.goto(`${BASE}/leads/edit/${lead.id}`)
  await page.getByRole('textbox', { name: 'Notes' }).fill('First')
  await page.getByRole('button', { name: 'Save and continue' }).click()
  await expect(page.getByText(/unsaved change/)).toBeHidden()
  await page.getByRole('textbox', { name: 'Notes' }).fill('Second')
  await page.getByRole('button', { name: 'Save and add another' }).click()
  await expect(heading(page)).toHaveText('Add lead')
  await expect(page.getByLabel('Title')).toHaveValue('')
})

test('two quick clicks make one record', async ({ page }) => {
  const word = unique()
  await page.goto(`${BASE}/companies/create`)
  await page.getByLabel('Company name').fill(`Twice ${word}`)
  await page.getByRole('button', { name: /^Save/ }).first().dblclick()
  await expect(heading(page)).toHaveText(`Twice ${word}`)
  await page.goto(`${BASE}/companies?q=${word}`)
  await expect(page.locator('tbody tr')).toHaveCount(1)
})

test('a picker searches on the server and can be emptied', async ({ page }) => {
  const lead = await makeLead(page, `Pick ${unique()}`)
  await page.goto(`${BASE}/leads/edit/${lead.id}`)
  await choose(page, 'Seller', 'Gulf Lift', 'gulf')
  await choose(page, 'Assigned to', 'Omar Haddad', 'omar')
  await page.getByLabel('Estimated value').fill('1234567.5')
  await page.getByRole('button', { name: /^Save/ }).first().click()
  const main = page.getByRole('main')
  await expect(main.getByRole('link', { name: /Gulf Lift/ })).toBeVisible()
  await expect(main.getByRole('link', { name: 'Omar Haddad' }).first()).toBeVisible()
  await expect(main.getByText('AED 1,234,567.50').first()).toBeVisible()
})

test('a customer that others refer to is not deleted, and the reason is named', async ({ page }) => {
  const [customer] = await (await page.request.get('/api/admin/rentals?_start=0&_end=1')).json()
  await page.goto(`${BASE}/customers/show/${customer.customer}`)
  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Delete…' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('cannot be deleted')
  await expect(dialog.getByRole('button', { name: 'Delete customer' })).toBeDisabled()
})
