/** Records that a form points at, added and changed in a drawer above it. */
import { expect, type Page, test } from '@playwright/test'
import { BASE, heading, makeLead, makeStaff, signIn, unique, write } from '../helpers.ts'

test.beforeEach(async ({ page }) => signIn(page))

const chosen = (page: Page, label: string) =>
  page
    .locator('.ant-select', { has: page.getByRole('combobox', { name: label, exact: true }) })
    .locator('.ant-select-selection-item')
const drawer = (page: Page, name: string) => page.getByRole('dialog', { name })

test('A7-90 a record that is missing is added above the form, and is chosen then', async ({ page }) => {
  const name = `Seller ${unique()}`
  await page.goto(`${BASE}/leads/create?title=Kept`)
  await page.getByRole('button', { name: 'Add company' }).click()
  const form = drawer(page, 'Add company')
  await expect(form.getByLabel('Company name')).toBeFocused()
  await page.keyboard.press('Control+s')
  await expect(form.getByRole('alert')).toContainText('Nothing was saved')
  await expect(page.locator('#record').getByRole('alert')).toHaveCount(0)
  await form.getByLabel('Company name').fill(name)
  await page.keyboard.press('Control+s')
  await expect(form).toBeHidden()
  await expect(chosen(page, 'Seller')).toHaveText(name)
  await expect(page.getByLabel('Title')).toHaveValue('Kept')
  await expect(page).toHaveURL(/\/leads\/create/)
  await expect(page.getByRole('button', { name: 'Add company' })).toBeFocused()
})

test('A7-90 a chosen record can be changed and looked at, with its new name in the form', async ({ page }) => {
  const word = unique()
  const company = await write(page, 'post', 'companies', { company_name: `Old ${word}` })
  const lead = await makeLead(page, `Related ${word}`, { company: company.id })
  await page.goto(`${BASE}/leads/edit/${lead.id}`)
  await expect(page.getByRole('link', { name: 'View chosen company in a new tab' })).toHaveAttribute(
    'href',
    `${BASE}/companies/show/${company.id}`,
  )
  await page.getByRole('button', { name: 'Edit chosen company' }).click()
  await drawer(page, 'Edit company').getByLabel('Company name').fill(`New ${word}`)
  await drawer(page, 'Edit company').getByRole('button', { name: /^Save/ }).click()
  await expect(chosen(page, 'Seller')).toHaveText(`New ${word}`)
  await expect(page.getByText(/unsaved change/)).toBeHidden()
})

test('A7-90 the drawer asks before it throws away what was typed in it', async ({ page }) => {
  await page.goto(`${BASE}/leads/create?title=Below`)
  await page.getByRole('button', { name: 'Add company' }).click()
  const form = drawer(page, 'Add company')
  await form.getByLabel('Company name').fill('Typed')
  await page.keyboard.press('Escape')
  const question = page.getByRole('dialog', { name: 'Discard your changes?' })
  await question.getByRole('button', { name: 'Keep editing' }).click()
  await expect(form.getByLabel('Company name')).toHaveValue('Typed')
  await form.getByRole('button', { name: 'Discard' }).click()
  await question.getByRole('button', { name: 'Discard changes' }).click()
  await expect(form).toBeHidden()
  await expect(page.getByLabel('Title')).toHaveValue('Below')
  // Nothing typed: nothing to ask.
  await page.getByRole('button', { name: 'Add company' }).click()
  await expect(form.getByLabel('Company name')).toHaveValue('')
  await page.keyboard.press('Escape')
  await expect(form).toBeHidden()
})

test('A7-90 Escape closes what is open in the drawer, and then the drawer', async ({ page }) => {
  await page.goto(`${BASE}/opportunities/create`)
  await page.getByRole('button', { name: 'Add lead' }).click()
  const form = drawer(page, 'Add lead')
  const calendar = page.locator('.ant-picker-dropdown:visible')
  await form.getByLabel('Expected close').click()
  await expect(calendar).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(calendar).toHaveCount(0)
  await expect(form).toBeVisible()
  await form.locator('.ant-select', { has: page.getByRole('combobox', { name: 'Source' }) }).click()
  await expect(page.locator('.ant-select-dropdown:visible')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.locator('.ant-select-dropdown:visible')).toHaveCount(0)
  await expect(form).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(form).toBeHidden()
})

test('A7-90 drawers stand two deep at most', async ({ page }) => {
  await page.goto(`${BASE}/leads/create`)
  await page.getByRole('button', { name: 'Add customer' }).click()
  const first = drawer(page, 'Add customer')
  await first.getByRole('button', { name: 'Add user' }).click()
  const second = drawer(page, 'Add user')
  await expect(second.getByLabel('Email')).toBeFocused()
  await expect(second.getByRole('combobox', { name: 'Company' })).toBeVisible()
  await expect(second.getByRole('button', { name: 'Add company' })).toHaveCount(0)
  const word = unique()
  await second.getByLabel('Email').fill(`${word}@example.com`)
  await second.getByLabel('First name').fill(word)
  await second.getByRole('combobox', { name: 'Type' }).click()
  await page.locator('.ant-select-item-option[title="Customer"]').click()
  await second.getByLabel('Password').fill('long-enough-42')
  await second.getByRole('button', { name: /^Save/ }).click()
  await expect(second).toBeHidden()
  await first.getByRole('button', { name: /^Save/ }).click()
  await expect(first).toBeHidden()
  await expect(chosen(page, 'Customer')).toHaveText(word)
})

test('A7-90 a record that a row of a table needs is added above the form, too', async ({ page }) => {
  const deal = await write(page, 'post', 'opportunities', { title: `Rows ${unique()}` })
  await page.goto(`${BASE}/opportunities/edit/${deal.id}`)
  const cell = 'Interaction 1: Performed by'
  const add = page.getByRole('button', { name: `Add user for ${cell}` })
  await add.click()
  const form = drawer(page, 'Add user')
  const word = unique()
  await form.getByLabel('Email').fill(`${word}@example.com`)
  await form.getByLabel('First name').fill(word)
  await form.getByRole('combobox', { name: 'Type' }).click()
  await page.locator('.ant-select-item-option[title="Staff"]').click()
  await form.getByLabel('Password').fill('long-enough-42')
  await form.getByRole('button', { name: /^Save/ }).click()
  await expect(form).toBeHidden()
  await expect(add).toBeFocused()
  await expect(chosen(page, cell)).toContainText(word)
  await page.getByRole('textbox', { name: 'Interaction 1: Subject' }).fill('Called')
  await page.getByRole('button', { name: /^Save and continue/ }).click()
  await expect(page.getByRole('status').filter({ hasText: 'was saved' })).toBeVisible()
  const [row] = await (await page.request.get(`/api/admin/interactions?related_to_opportunity=${deal.id}`)).json()
  expect(row.performed_by_name).toContain(word)
})

test('A7-90 the ways follow the rights', async ({ page }) => {
  const name = `Seller ${unique()}`
  const company = await write(page, 'post', 'companies', { company_name: name })
  const lead = await makeLead(page, `Rights ${unique()}`, { company: company.id })
  const form = page.locator('#record')
  const see = async (rights: readonly string[]) => {
    await signIn(page)
    const { email } = await makeStaff(page, ['leads.view', 'leads.change', ...rights])
    await signIn(page, email)
    await page.goto(`${BASE}/leads/edit/${lead.id}`)
    await expect(heading(page)).toHaveText('Edit lead')
  }
  await see(['companies.view'])
  await expect(form.getByRole('link', { name: /^View chosen company/ })).toBeVisible()
  await expect(form.getByRole('button', { name: /company/ })).toHaveCount(0)
  await see(['companies.view', 'companies.add'])
  await expect(form.getByRole('button', { name: /company/ })).toHaveText(['Add company'])
  // Who may not look at companies is offered none, and sees the name alone.
  await see([])
  await expect(form.getByRole('combobox', { name: 'Seller' })).toHaveCount(0)
  await expect(form.getByText(name)).toBeVisible()
  await expect(form.getByRole('link', { name })).toHaveCount(0)
  expect((await page.request.get('/api/admin/companies')).status()).toBe(403)
})

test('A7-90 on a phone the drawer has the whole screen @phone', async ({ page }) => {
  await page.goto(`${BASE}/leads/create`)
  await page.getByRole('button', { name: 'Add company' }).click()
  const box = await page.locator('.ant-drawer-content-wrapper').boundingBox()
  expect(box).toMatchObject({ x: 0, width: 390 })
  await expect(drawer(page, 'Add company').getByRole('button', { name: 'Save' })).toBeInViewport()
})
