/** Traps into which admins of this kind have fallen: what is typed is safe, and what is shown is true. */
import { expect, type Page, test } from '@playwright/test'
import { BASE, heading, makeLead, makeStaff, openSaved, PASSWORD, SALES, signIn, unique, write } from './helpers.ts'

test.beforeEach(async ({ page }) => signIn(page))

const save = (page: Page) => page.getByRole('button', { name: /^Save( Ctrl S)?$/ })
const summary = (page: Page) => page.getByRole('alert').filter({ hasText: 'Nothing was saved' })
/** What the browser does when somebody comes back to the window. */
const comeBack = (page: Page) =>
  page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })))
const asOmar = async (page: Page, path: string, data: object) => {
  const context = await page
    .context()
    .browser()
    ?.newContext({ baseURL: new URL(page.url()).origin })
  const other = await context?.newPage()
  if (!context || !other) throw new Error('There is no browser.')
  await signIn(other, SALES)
  await write(other, 'patch', path, data)
  await context.close()
}

test('trap 5: a change by somebody else is told, and touches nothing that was typed', async ({ page }) => {
  const lead = await makeLead(page, `Live ${unique()}`)
  await page.goto(`${BASE}/leads/edit/${lead.id}`)
  await page.getByLabel('Company name').fill('Typed LLC')
  await asOmar(page, `leads/${lead.id}`, { company_name: 'Theirs LLC', notes: 'Called' })
  await comeBack(page)
  const banner = page.getByRole('status').filter({ hasText: 'changed this lead while you were editing' })
  await expect(banner).toBeVisible()
  await expect(banner).toContainText(/^\w+ \w+ changed/)
  await expect(page.getByLabel('Company name')).toHaveValue('Typed LLC')
  await expect(page.getByRole('textbox', { name: 'Notes' })).toHaveValue('')
  await banner.getByRole('button', { name: 'Keep mine' }).click()
  await comeBack(page)
  await expect(banner).toBeHidden()
  // The next one is told again, and can be taken.
  await asOmar(page, `leads/${lead.id}`, { notes: 'Called twice' })
  await comeBack(page)
  await banner.getByRole('button', { name: 'Reload and drop my changes' }).click()
  await expect(page.getByLabel('Company name')).toHaveValue('Theirs LLC')
  await expect(page.getByRole('textbox', { name: 'Notes' })).toHaveValue('Called twice')
  await expect(page.getByText(/unsaved change/)).toBeHidden()
})

test('trap 5: a change in the same tab touches nothing that was typed', async ({ page }) => {
  const word = unique()
  const company = await write(page, 'post', 'companies', { company_name: `Same ${word}` })
  const lead = await makeLead(page, `Tab ${word}`, { company: company.id })
  await page.goto(`${BASE}/leads/edit/${lead.id}`)
  await page.getByLabel('Contact name').fill('Typed')
  // Everything that is shown is renewed after this.
  await page.getByRole('button', { name: 'Edit chosen company' }).click()
  const drawer = page.getByRole('dialog', { name: 'Edit company' })
  await drawer.getByLabel('City').fill('Ajman')
  await drawer.getByRole('button', { name: /^Save/ }).click()
  await expect(drawer).toBeHidden()
  await expect(page.getByLabel('Contact name')).toHaveValue('Typed')
  await expect(page.getByText('1 unsaved change')).toBeVisible()
})

test('trap 5: a record that was deleted meanwhile can be saved as a new one', async ({ page }) => {
  const word = unique()
  const lead = await makeLead(page, `Gone ${word}`)
  await page.goto(`${BASE}/leads/edit/${lead.id}`)
  await page.getByLabel('Company name').fill('Typed LLC')
  const origin = new URL(page.url()).origin
  await page.request.delete(`/api/admin/leads/${lead.id}`, { headers: { Origin: origin } })
  await save(page).click()
  await expect(summary(page)).toBeVisible()
  await expect(page.getByLabel('Company name')).toHaveValue('Typed LLC')
  await summary(page).getByRole('button', { name: 'Save as new' }).click()
  await expect(page.getByRole('status').filter({ hasText: `The lead “Gone ${word}” was added.` })).toBeVisible()
  await expect(page.getByLabel('Company name')).toHaveValue('Typed LLC')
})

test('trap 6: an error in a row stands at the row, and one about the whole record on top', async ({ page }) => {
  const lead = await makeLead(page, `Rows ${unique()}`)
  await page.goto(`${BASE}/leads/edit/${lead.id}`)
  await page.getByRole('button', { name: 'Add another interaction' }).click()
  const row = page.getByRole('region', { name: 'Interaction 1' })
  await row.getByLabel('Outcome').fill('Without a subject')
  await save(page).click()
  await expect(summary(page)).toContainText('Interaction 1: Subject: ')
  await expect(row.getByLabel('Subject')).toHaveAttribute('aria-invalid', 'true')
  // One that has no input to stand at: a rule of the server about the record.
  await row.getByLabel('Subject').fill('There')
  await page.route(`**/api/admin/leads/${lead.id}`, async (route) => {
    if (route.request().method() !== 'PATCH') return route.fallback()
    return route.fulfill({ status: 400, json: { non_field_errors: ['Closed for today.'], nobody: ['Not here.'] } })
  })
  await save(page).click()
  await expect(summary(page).getByRole('listitem')).toHaveText(['Closed for today.', 'nobody: Not here.'])
})

test('trap 7: a save that fails keeps what was typed, and the focus where it helps', async ({ page }) => {
  const lead = await makeLead(page, `Fails ${unique()}`)
  await page.goto(`${BASE}/leads/edit/${lead.id}`)
  await page.getByLabel('Company name').fill('Typed LLC')
  await page.getByLabel('Email').fill('wrong')
  await page.keyboard.press('Control+s')
  await expect(summary(page)).toBeVisible()
  expect(await summary(page).evaluate((alert) => document.activeElement?.contains(alert))).toBe(true)
  await expect(page.getByLabel('Company name')).toHaveValue('Typed LLC')
  await expect(page.getByLabel('Email')).toHaveValue('wrong')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Email')).toBeFocused()
})

test('trap 7: an error of the server is named by its request, and a lost right is said', async ({ page }) => {
  const lead = await makeLead(page, `Server ${unique()}`)
  const { email } = await makeStaff(page, ['leads.view', 'leads.change'])
  await signIn(page, email)
  await page.goto(`${BASE}/leads/edit/${lead.id}`)
  await page.getByLabel('Company name').fill('Typed LLC')
  await page.route(`**/api/admin/leads/${lead.id}`, async (route) => {
    if (route.request().method() !== 'PATCH') return route.fallback()
    return route.fulfill({ status: 500, json: { detail: 'Something went wrong on our side.', request_id: 'abc-123' } })
  })
  await save(page).click()
  await expect(summary(page)).toContainText('Something went wrong on our side. Request abc-123.')
  await page.unrouteAll()
  const [group] = await groupsOf(page, email)
  await signIn(page)
  await write(page, 'patch', `groups/${group}`, { permissions: ['leads.view'] })
  await signIn(page, email)
  await save(page).click()
  await expect(summary(page)).toContainText('You do not have permission')
  await expect(page.getByLabel('Company name')).toHaveValue('Typed LLC')
})

async function groupsOf(page: Page, email: string): Promise<number[]> {
  await signIn(page)
  const [user] = await (await page.request.get(`/api/admin/users?q=${email}`)).json()
  await signIn(page, email)
  return user.groups
}

test('trap 8: Back, a link and closing the tab ask while something is not saved, and saving silences them', async ({
  page,
}) => {
  const lead = await makeLead(page, `Leave ${unique()}`)
  await page.goto(`${BASE}/leads/show/${lead.id}`)
  await page.getByRole('link', { name: 'Edit' }).click()
  await page.getByLabel('Company name').fill('Typed LLC')
  const question = page.getByRole('dialog', { name: 'Leave without saving?' })
  await page.goBack()
  await question.getByRole('button', { name: 'Stay' }).click()
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Users' }).click()
  await question.getByRole('button', { name: 'Stay' }).click()
  await expect(page.getByLabel('Company name')).toHaveValue('Typed LLC')
  const asked: string[] = []
  page.on('dialog', async (dialog) => {
    asked.push(dialog.type())
    await dialog.dismiss()
  })
  await page.reload({ timeout: 3_000 }).catch(() => undefined)
  expect(asked).toEqual(['beforeunload'])
  await expect(page.getByLabel('Company name')).toHaveValue('Typed LLC')
  await save(page).click()
  await openSaved(page)
  await expect(heading(page)).toContainText('Leave')
  await page.reload()
  expect(asked).toHaveLength(1)
})

test('trap 9: a change is sent at once: closing the tab after saving loses nothing and sends nothing twice', async ({
  page,
}) => {
  const lead = await makeLead(page, `Close ${unique()}`)
  const tab = await page.context().newPage()
  await tab.goto(`${BASE}/leads/edit/${lead.id}`)
  await tab.getByLabel('Company name').fill('Saved LLC')
  const writes: string[] = []
  tab.on('request', (request) => {
    if (request.method() !== 'GET') writes.push(request.method())
  })
  const sent = tab.waitForRequest((request) => request.method() === 'PATCH')
  await save(tab).click()
  await sent
  await tab.close()
  expect(writes).toEqual(['PATCH'])
  const company = async () => (await (await page.request.get(`/api/admin/leads/${lead.id}`)).json()).company_name
  await expect.poll(company).toBe('Saved LLC')
  const history = await page.request.get(`/api/admin/leads/${lead.id}/history`)
  expect(history.headers()['x-total-count']).toBe('2')
})

test('trap 12: a drawer that is opened again shows what is there now', async ({ page }) => {
  const word = unique()
  const company = await write(page, 'post', 'companies', { company_name: `Fresh ${word}`, city: 'Old' })
  const lead = await makeLead(page, `Drawer ${word}`, { company: company.id })
  await page.goto(`${BASE}/leads/edit/${lead.id}`)
  const drawer = page.getByRole('dialog', { name: 'Edit company' })
  const city = drawer.getByLabel('City')
  const open = () => page.getByRole('button', { name: 'Edit chosen company' }).click()
  await open()
  await expect(city).toHaveValue('Old')
  await city.fill('Typed and dropped')
  await drawer.getByRole('button', { name: 'Discard' }).click()
  await page.getByRole('button', { name: 'Discard changes' }).click()
  await expect(drawer).toBeHidden()
  await write(page, 'patch', `companies/${company.id}`, { city: 'New' })
  await open()
  await expect(city).toHaveValue('New')
})

test('trap 13: from one record to the next, no value of the first is shown', async ({ page }) => {
  const [one, two] = [await makeLead(page, `First ${unique()}`), await makeLead(page, `Second ${unique()}`)]
  await page.goto(`${BASE}/leads/edit/${one.id}`)
  await expect(page.getByLabel('Title')).toHaveValue(/^First/)
  await page.route(`**/api/admin/leads/${two.id}`, async (route) => {
    await new Promise((done) => setTimeout(done, 1_000))
    await route.fallback()
  })
  await page.evaluate((path) => {
    window.history.pushState({}, '', path)
    window.dispatchEvent(new PopStateEvent('popstate'))
  }, `${BASE}/leads/edit/${two.id}`)
  await expect(page.getByLabel('Title')).toHaveCount(0)
  await expect(page.getByText(/^First/)).toHaveCount(0)
  await expect(page.getByLabel('Title')).toHaveValue(/^Second/)
})

test('trap 15: a session that ends while somebody types is begun anew in place', async ({ page, context }) => {
  const lead = await makeLead(page, `Session ${unique()}`)
  await page.goto(`${BASE}/leads/edit/${lead.id}`)
  await page.getByLabel('Company name').fill('Typed LLC')
  await context.clearCookies()
  const writes: number[] = []
  page.on('response', (response) => {
    if (response.request().method() === 'PATCH') writes.push(response.status())
  })
  await save(page).click()
  const again = page.getByRole('dialog', { name: 'You were signed out' })
  await expect(again.getByLabel('Password')).toBeFocused()
  await again.getByLabel('Password').fill('not this one')
  await page.keyboard.press('Enter')
  await expect(again.getByRole('alert')).toBeVisible()
  await again.getByLabel('Password').fill(PASSWORD)
  await page.keyboard.press('Enter')
  await openSaved(page)
  await expect(heading(page)).toContainText('Session')
  expect(writes).toEqual([401, 200])
  await expect(page.getByText('Typed LLC').first()).toBeVisible()
})

test('trap 15: a read behind the form does not lead away from it either', async ({ page, context }) => {
  const lead = await makeLead(page, `Read ${unique()}`)
  await page.goto(`${BASE}/leads/edit/${lead.id}`)
  await page.getByLabel('Company name').fill('Typed LLC')
  await context.clearCookies()
  await comeBack(page)
  const again = page.getByRole('dialog', { name: 'You were signed out' })
  await expect(again.getByLabel('Password')).toBeFocused()
  await again.getByLabel('Password').fill(PASSWORD)
  await again.getByRole('button', { name: 'Sign in' }).click()
  await expect(again).toBeHidden()
  await expect(page.getByLabel('Company name')).toHaveValue('Typed LLC')
})

test('trap 15: somebody else who signs in in another tab saves nothing of what was typed here', async ({ page }) => {
  const lead = await makeLead(page, `Tabs ${unique()}`)
  const saved = async () => (await (await page.request.get(`/api/admin/leads/${lead.id}`)).json()).company_name
  await page.goto(`${BASE}/leads/edit/${lead.id}`)
  await page.getByLabel('Company name').fill('Typed LLC')
  await signIn(page, SALES)
  await comeBack(page)
  await expect(page.getByLabel('Company name')).toHaveValue('Typed LLC')
  await expect(page.getByRole('button', { name: /^Account of Aisha/ })).toBeVisible()
  await save(page).click()
  const again = page.getByRole('dialog', { name: 'You were signed out' })
  await expect(again.getByLabel('Password')).toBeFocused()
  expect(await saved()).toBe('')
  await again.getByLabel('Password').fill(PASSWORD)
  await page.keyboard.press('Enter')
  await openSaved(page)
  expect(await saved()).toBe('Typed LLC')
  const [entry] = await (await page.request.get(`/api/admin/leads/${lead.id}/history`)).json()
  expect(entry.actor_name).toBe('Aisha Al Mansoori')
})

test('trap 15: a page with nothing to lose begins anew for whoever signed in in another tab', async ({ page }) => {
  await page.goto(`${BASE}/leads`)
  await expect(page.getByRole('button', { name: /^Account of Aisha/ })).toBeVisible()
  await signIn(page, SALES)
  await comeBack(page)
  await expect(page.getByRole('button', { name: /^Account of Omar/ })).toBeVisible()
})

test('trap 15: nothing is saved in the name of somebody else', async ({ page, context }) => {
  const lead = await makeLead(page, `Other ${unique()}`)
  await page.goto(`${BASE}/leads/edit/${lead.id}`)
  await page.getByLabel('Company name').fill('Typed LLC')
  await context.clearCookies()
  await save(page).click()
  const again = page.getByRole('dialog', { name: 'You were signed out' })
  // The focus goes there when the dialog is open, and would take along what is typed before.
  await expect(again.getByLabel('Password')).toBeFocused()
  await again.getByLabel('Email').fill(SALES)
  await again.getByLabel('Password').fill(PASSWORD)
  await again.getByRole('button', { name: 'Sign in' }).click()
  const told = page.getByRole('dialog', { name: /^You are signed in as/ })
  await expect(told).toContainText('was not saved')
  await told.getByRole('button', { name: 'Reload the page' }).click()
  await expect(told).toBeHidden()
  await expect(page.getByLabel('Company name')).toHaveValue('')
})
