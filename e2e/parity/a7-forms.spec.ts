/** Forms: groups of fields, texts and links, errors, the ways to save, and what is said afterwards. */
import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from '../accessible.ts'
import { BASE, heading, LIST, makeLead, makeStaff, openSaved, SALES, signIn, unique, write } from '../helpers.ts'

test.beforeEach(async ({ page }) => signIn(page))

const save = (page: Page) => page.getByRole('button', { name: /^Save( Ctrl S)?$/ })
const said = (page: Page, words: string | RegExp) => page.getByRole('status').filter({ hasText: words })
const top = async (page: Page, name: string) => (await page.getByLabel(name, { exact: true }).boundingBox())?.y

test('A7-78 fields stand in groups and rows, and a closed group opens when it holds an error', async ({ page }) => {
  const lead = await makeLead(page, `Groups ${unique()}`)
  await page.goto(`${BASE}/leads/edit/${lead.id}`)
  await expect(page.getByRole('heading', { level: 2 })).toContainText(['Contact', 'Sales', 'Notes', 'Metadata'])
  expect(await top(page, 'Contact name')).toBe(await top(page, 'Company name'))
  expect(await top(page, 'Email')).toBeGreaterThan((await top(page, 'Contact name')) ?? 0)
  const group = page.getByRole('button', { name: 'Metadata' })
  const json = page.getByRole('textbox', { name: 'Metadata' })
  await expect(json).toBeHidden()
  await group.click()
  await expect(page.getByText('What the web form sent along, as JSON.')).toBeVisible()
  await json.fill('[1')
  await group.click()
  await expect(json).toBeHidden()
  await save(page).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Nothing was saved' })).toContainText('Metadata')
  await expect(json).toBeVisible()
  // Open it stays, also when what was wrong is not wrong any more.
  await json.fill('{}')
  await expect(json).toBeVisible()
})

test('A7-79 what cannot be changed is text, and is not taken from a request either', async ({ page }) => {
  const lead = await makeLead(page, `Fixed ${unique()}`)
  await page.goto(`${BASE}/leads/edit/${lead.id}`)
  await expect(page.getByRole('definition').filter({ hasText: '-' })).toHaveCount(2)
  await expect(page.getByRole('term').filter({ hasText: 'Last contacted' })).toBeVisible()
  await expect(page.getByLabel('Last contacted')).toHaveCount(0)
  const before = await (await page.request.get(`/api/admin/leads/${lead.id}`)).json()
  await write(page, 'patch', `leads/${lead.id}`, {
    created_at: '2001-01-01T00:00:00Z',
    converted_at: before.created_at,
  })
  const after = await (await page.request.get(`/api/admin/leads/${lead.id}`)).json()
  expect(after).toMatchObject({ created_at: before.created_at, converted_at: null })
})

test('A7-80 a fixed ref is a link to its record', async ({ page }) => {
  const [rental] = await (await page.request.get('/api/admin/rentals?_start=0&_end=1')).json()
  await page.goto(`${BASE}/rentals/edit/${rental.id}`)
  const seller = page.getByRole('main').getByRole('link', { name: rental.company_name })
  await expect(seller).toHaveAttribute('href', `${BASE}/companies/show/${rental.company}`)
})

test('A7-81 the window says that there are errors, as long as there are', async ({ page }) => {
  await page.goto(`${BASE}/companies/create`)
  await save(page).click()
  const summary = page.getByRole('alert').filter({ hasText: 'Nothing was saved' })
  await expect(summary).toContainText('1 problem')
  await expect(page).toHaveTitle(/^Error: Add company/)
  await expect(page.locator(':focus').getByRole('alert')).toBeVisible()
  await page.getByLabel('Company name').fill('Right')
  await expect(summary).toBeHidden()
  await expect(page).toHaveTitle(/^Add company/)
})

test('A7-81 what is wrong with the record as a whole is said, too', async ({ page }) => {
  await page.goto(`${BASE}/interactions/create?subject=Nobody`)
  await save(page).click()
  const summary = page.getByRole('alert').filter({ hasText: 'Nothing was saved' })
  await expect(summary.getByRole('listitem')).toHaveCount(1)
  await expect(summary.getByRole('listitem')).not.toBeEmpty()
  await expect(page.getByLabel('Subject')).toHaveValue('Nobody')
})

test('A7-82 fields that must be filled are marked, and a new form begins at the first', async ({ page }) => {
  await page.goto(`${BASE}/leads/create`)
  await expect(page.getByLabel('Title')).toBeFocused()
  await expect(page.getByLabel('Title')).toHaveAttribute('aria-required', 'true')
  await expect(page.locator('label.ant-form-item-required')).toHaveText(['Title', 'Contact name', 'Email'])
})

test('A7-83 the ways to save follow the rights', async ({ page }) => {
  const buttons = () => page.locator('form').getByRole('button', { name: /^(Save|Close)/ })
  await page.goto(`${BASE}/companies/create`)
  await expect(buttons()).toHaveText([/^Save/, 'Save and continue', 'Save and add another', 'Close'])
  const lead = await makeLead(page, `Ways ${unique()}`)
  await page.goto(`${BASE}/leads/edit/${lead.id}`)
  await expect(buttons()).toHaveText([/^Save/, 'Save and continue', 'Save as new', 'Close'])
  await page.getByRole('button', { name: 'Delete…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Delete lead' }).click()
  await expect(said(page, 'was deleted')).toBeVisible()
  await expect(page).toHaveURL(`${BASE}/leads`)
})

test('A2-17 B42 who may only look sees texts and a way back to the list as it was', async ({ page }) => {
  await signIn(page, SALES)
  await page.goto(`${BASE}/users?q=a&user_type=staff`)
  const first = page.locator('tbody tr').first().getByRole('link')
  const id = (await first.getAttribute('href'))?.split('/').at(-1)
  await page.goto(`${BASE}/users/edit/${id}`)
  await expect(heading(page)).toHaveText('View user')
  await expect(page.locator('form').getByRole('textbox')).toHaveCount(0)
  await expect(page.locator('form').getByRole('combobox')).toHaveCount(0)
  await expect(page.locator('form').getByRole('button')).toHaveText(['Close'])
  await page.getByRole('button', { name: 'Close' }).click()
  await expect(page).toHaveURL(`${BASE}/users?q=a&user_type=staff`)
  const origin = new URL(page.url()).origin
  for (const answer of [
    await page.request.patch(`/api/admin/users/${id}`, { data: { first_name: 'X' }, headers: { Origin: origin } }),
    await page.request.post('/api/admin/users', { data: { email: 'x@example.com' }, headers: { Origin: origin } }),
    await page.request.delete(`/api/admin/users/${id}`, { headers: { Origin: origin } }),
  ])
    expect(answer.status()).toBe(403)
})

test('A7-84 what was saved is named, linked and escaped', async ({ page }) => {
  const title = `<b>Bold</b> & “quoted” ${unique()}`
  await page.goto(`${BASE}/companies/create`)
  await page.getByLabel('Company name').fill(title)
  await page.getByRole('button', { name: 'Save and continue' }).click()
  const added = said(page, `The company “${title}” was added. You can go on editing it here.`)
  await expect(added).toBeVisible()
  await expect(heading(page)).toHaveText('Edit company')
  await page.getByLabel('City').fill('Ajman')
  await save(page).click()
  await expect(said(page, `The company “${title}” was saved.`)).toBeVisible()
  await expect(page).toHaveURL(LIST)
  await expect(added.getByRole('link')).toHaveAttribute('href', /\/companies\/show\/\d+$/)
})

test('A7-85 saved as new, a record is copied with what is typed, and the copy is what is edited', async ({ page }) => {
  const word = unique()
  const lead = await makeLead(page, `Original ${word}`, { company_name: 'Same LLC' })
  await page.goto(`${BASE}/leads/edit/${lead.id}`)
  await page.getByLabel('Title').fill(`Copy ${word}`)
  await page.getByRole('button', { name: 'Save as new' }).click()
  await expect(
    said(page, `The lead “Copy ${word}” was added. This is the copy; you can go on editing it here.`),
  ).toBeVisible()
  await expect(page).not.toHaveURL(new RegExp(`/${lead.id}$`))
  await expect(page.getByLabel('Title')).toHaveValue(`Copy ${word}`)
  await expect(page.getByLabel('Company name')).toHaveValue('Same LLC')
  await expect(page.getByText(/unsaved change/)).toBeHidden()
  const list = await (await page.request.get(`/api/admin/leads?q=${word}&_sort=title&_order=asc`)).json()
  expect(list.map((one: { title: string }) => one.title)).toEqual([`Copy ${word}`, `Original ${word}`])
})

test('A7-87 a picker reads twenty records at a time, more as the keyboard goes on', async ({ page }) => {
  await page.goto(`${BASE}/rentals/create`)
  const box = page.getByRole('combobox', { name: 'Customer' })
  const asked: string[] = []
  page.on('request', (request) => {
    if (/\/customers\?/.test(request.url())) asked.push(new URL(request.url()).search)
  })
  await box.click()
  await expect(page.locator('.ant-select-item-option').first()).toBeVisible()
  const customers: { _title: string }[] = await (await page.request.get('/api/admin/customers?_end=40')).json()
  const names = customers.map((one) => one._title)
  const down = async (times: number) => {
    for (let press = 0; press < times; press++) await box.press('ArrowDown')
  }
  // As fast as a person presses: until the list reads on.
  let at = 0
  for (; asked.length < 2 && at < 19; at++) {
    await down(1)
    await page.waitForTimeout(50)
  }
  await expect.poll(() => asked.length).toBe(2)
  expect(asked[0]).toContain('_start=0&_end=20')
  expect(asked[1]).toContain('_start=20&_end=40')
  // They are shown below, and the keyboard goes on where it was.
  await expect(page.locator('.ant-select-item-option')).toHaveCount(40)
  const active = page.locator('.ant-select-item-option-active')
  await expect(active).toHaveText(names[at] ?? '')
  await down(4)
  await expect(active).toHaveText(names[at + 4] ?? '')
  await expect(active).toBeInViewport()
  await box.press('Enter')
  await expect(page.locator('.ant-select', { has: box }).locator('.ant-select-selection-item')).not.toBeEmpty()
})

test('A7-87 a picker tells records of one title apart', async ({ page }) => {
  const title = `Leaks oil ${unique()}`
  const [customer] = await (await page.request.get('/api/admin/customers?_end=1')).json()
  const numbers: string[] = []
  for (let time = 0; time < 2; time++) {
    const { id } = await write(page, 'post', 'tickets', { title, description: 'It drips.', customer: customer.id })
    numbers.push((await (await page.request.get(`/api/admin/tickets/${id}`)).json()).ticket_number)
  }
  await page.goto(`${BASE}/ticket-comments/create`)
  await page.getByRole('combobox', { name: 'Ticket' }).fill(title)
  const options = page.locator('.ant-select-dropdown:visible .ant-select-item-option')
  await expect(options.filter({ hasText: title })).toHaveCount(2)
  for (const number of numbers) await expect(options.filter({ hasText: number })).toHaveCount(1)
  await expectAccessible(page, 'a picker of tickets')
  await options.filter({ hasText: numbers[0] }).click()
  await expect(page.locator('.ant-select-selection-item').filter({ hasText: title })).toBeVisible()
})

test('A7-87 an option and its number begin at one side, right to left, too', async ({ page }) => {
  const { email } = await makeStaff(page, ['tickets.view', 'ticket_comments.add'], { language: 'ar' })
  await signIn(page, email)
  await page.goto(`${BASE}/ticket-comments/create`)
  await page.getByRole('combobox').first().click()
  const option = page.locator('.ant-select-item-option', { hasText: /TKT-\d/ }).first()
  const [title, number] = await option
    .locator('bdi')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect()).map(({ right, width }) => ({ right, width })))
  expect(title?.right).toBe(number?.right)
  // As wide as its words: a wider one would put English ones on the other side.
  expect(title?.width).toBeLessThan(600)
})

test('A7-87 a choice can be taken back by keyboard', async ({ page }) => {
  const users = await (await page.request.get('/api/admin/users?q=omar')).json()
  const lead = await makeLead(page, `Blank ${unique()}`, { assigned_to: users[0].id })
  await page.goto(`${BASE}/leads/edit/${lead.id}`)
  const box = page.getByRole('combobox', { name: 'Assigned to' })
  await box.focus()
  await box.press('ArrowDown')
  await expect(page.locator('.ant-select-item-option').nth(2)).toBeVisible()
  const active = page.locator('.ant-select-item-option-active')
  // What is chosen is where the keyboard begins, also when the others have come.
  await expect(active).toHaveText(/Omar Haddad/)
  for (let press = 0; press < 30 && (await active.textContent()) !== 'Unassigned'; press++) await box.press('ArrowUp')
  await box.press('Enter')
  await save(page).click()
  await expect(page).toHaveURL(LIST)
  const saved = await (await page.request.get(`/api/admin/leads/${lead.id}`)).json()
  expect(saved.assigned_to).toBeNull()
})

test('A7-93 the address fills in a new record', async ({ page }) => {
  const users = await (await page.request.get('/api/admin/users?q=omar')).json()
  const query = new URLSearchParams({
    title: 'Zoe & co',
    contact_email: 'zoe@example.com',
    status: 'qualified',
    assigned_to: String(users[0].id),
    estimated_value: '1500',
    expected_close_date: '2027-01-31',
    nobody: 'x',
    source: 'pigeon',
  })
  await page.goto(`${BASE}/leads/create?${query}`)
  await expect(page.getByLabel('Title')).toHaveValue('Zoe & co')
  await expect(page.getByLabel('Expected close')).toHaveValue('31 Jan 2027')
  await expect(page.getByLabel('Estimated value')).toHaveValue('1,500')
  const chosen = (label: string) =>
    page
      .locator('.ant-select', { has: page.getByRole('combobox', { name: label }) })
      .locator('.ant-select-selection-item')
  await expect(chosen('Assigned to')).toHaveText(/Omar Haddad/)
  await expect(chosen('Status')).toHaveText('Qualified')
  await expect(chosen('Source')).toHaveText('Web form')
  await page.goto(`${BASE}/customer-notes/create?is_important=true`)
  await expect(page.getByLabel('Important')).toBeChecked()
  await page.goto(`${BASE}/users/create?first_name=Zoe&password=secret`)
  await expect(page.getByLabel('First name')).toHaveValue('Zoe')
  await expect(page.getByLabel('Password')).toHaveValue('')
})

test('A7-94 Ctrl+S saves once, however often it is pressed', async ({ page }) => {
  const word = unique()
  await page.goto(`${BASE}/companies/create?company_name=Keys ${word}`)
  await page.getByLabel('City').press('Control+s')
  await page.keyboard.press('Control+s')
  await openSaved(page)
  await expect(heading(page)).toHaveText(`Keys ${word}`)
  const list = await page.request.get(`/api/admin/companies?q=${word}`)
  expect(list.headers()['x-total-count']).toBe('1')
})

test('A7-81 what is no number is said, and never taken for another one', async ({ page }) => {
  const lead = await makeLead(page, `Number ${unique()}`, { estimated_value: 1234 })
  const saved = async () => (await (await page.request.get(`/api/admin/leads/${lead.id}`)).json()).estimated_value
  await page.goto(`${BASE}/leads/edit/${lead.id}`)
  const value = page.getByLabel('Estimated value')
  await expect(value).toHaveValue('1,234')
  for (const wrong of ['5%', '12,5', '12.345', '1e3']) {
    await value.fill(wrong)
    await save(page).click()
    await expect(page.getByRole('alert')).toContainText('Estimated value: A valid number with at most 2 decimals')
    await expect(value).toHaveValue(wrong)
  }
  expect(await saved()).toBe(1234)
  await value.fill('١٢٣٤٫٥')
  await page.getByRole('button', { name: 'Save and continue' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'was saved' })).toBeVisible()
  await expect(value).toHaveValue('1,234.5')
  expect(await saved()).toBe(1234.5)
  // The commas that were shown are no decimals.
  await value.focus()
  await value.press('End')
  for (let press = 0; press < 3; press++) await value.press('Backspace')
  await expect(value).toHaveValue('1,23')
  await save(page).click()
  await expect(page).toHaveURL(LIST)
  expect(await saved()).toBe(123)
})
