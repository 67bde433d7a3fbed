/** What somebody may not do is not there, and is refused all the same. */
import { expect, type Page, test } from '@playwright/test'
import { BASE, HOME, heading, makeLead, makeStaff, rows, signIn, unique, write } from '../helpers.ts'

/** The rest of the test is somebody with just these rights. */
const become = async (page: Page, permissions: readonly string[]) => {
  const { email } = await makeStaff(page, permissions)
  await signIn(page, email)
}
const statusOf = async (page: Page, method: 'get' | 'post' | 'patch' | 'delete', path: string, data?: object) => {
  const headers = { Origin: new URL(page.url()).origin }
  const answer = await page.request[method](`/api/admin/${path}`, { headers, ...(data ? { data } : {}) })
  return answer.status()
}

test('A1-1 who may do nothing is told whom to ask', async ({ page }) => {
  await signIn(page)
  await become(page, [])
  await page.goto(`${BASE}/`)
  await expect(page.getByText('You may not view or edit anything.')).toBeVisible()
  // What is told to a person is his own, and all staff read the settings.
  const items = page.getByRole('navigation', { name: 'Main' }).getByRole('listitem')
  await expect(items).toHaveText(['Notifications', 'Saved views', 'Settings'])
  await page.goto(`${BASE}/leads`)
  await expect(page.getByText('You may not view leads')).toBeVisible()
  expect(await statusOf(page, 'get', 'leads')).toBe(403)
})

test('A2-17 trap 11 who may only look sees text, no buttons that change, and Close', async ({ page }) => {
  await signIn(page)
  const word = unique()
  const lead = await makeLead(page, `Looked at ${word}`)
  await write(page, 'post', 'interactions', {
    interaction_type: 'call',
    subject: `A call ${word}`,
    related_to_lead: lead.id,
  })
  await become(page, ['leads.view'])
  await page.goto(`${BASE}/leads?q=${word}`)
  await expect(rows(page)).toHaveCount(1)
  await expect(page.getByRole('link', { name: 'Add lead' })).toBeHidden()
  await expect(page.getByRole('checkbox', { name: /^Select/ })).toHaveCount(0)
  // The search through everything knows of nothing else, whoever searched here before.
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Search everything' }).fill(word)
  await expect(page.getByRole('dialog').getByRole('option').first()).toContainText(`Looked at ${word}`)
  await expect(page.getByRole('dialog').getByRole('group')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await rows(page).getByRole('link').first().click()
  await expect(heading(page)).toHaveText(`Looked at ${word}`)
  for (const name of ['Mark as contacted', 'Add note', 'Assign to me'])
    await expect(page.getByRole('button', { name })).toBeHidden()
  await expect(page.getByRole('link', { name: 'Edit' })).toBeHidden()
  await page.getByRole('main').getByRole('button', { name: 'More' }).click()
  await expect(page.getByRole('menuitem')).toHaveText(['History'])
  // Neither a list of what may not be viewed, nor a link to somebody who may not be looked up.
  await expect(page.getByRole('heading', { name: /^Interactions/ })).toBeHidden()
  await expect(page.getByRole('main').locator('a[href*="/users/"]')).toHaveCount(0)

  await page.goto(`${BASE}/leads/edit/${lead.id}`)
  await expect(heading(page)).toHaveText('View lead')
  await expect(page).toHaveTitle(`Looked at ${word} | View lead | TezRent CRM`)
  await expect(page.getByRole('main').locator('input, textarea, select')).toHaveCount(0)
  await expect(page.getByRole('button', { name: /^Save/ })).toHaveCount(0)
  await page.getByRole('main').getByRole('button', { name: 'Close' }).click()
  await expect(page).toHaveURL(new RegExp(`/leads\\?q=${word}$`))

  expect(await statusOf(page, 'patch', `leads/${lead.id}`, { title: 'x' })).toBe(403)
  expect(await statusOf(page, 'post', 'leads', { title: 'x' })).toBe(403)
  expect(await statusOf(page, 'delete', `leads/${lead.id}`)).toBe(403)
  expect(await statusOf(page, 'post', `leads/${lead.id}/mark_contacted`, {})).toBe(403)
})

test('A2-13 B42 who may only add gets the form, and no list', async ({ page }) => {
  await signIn(page)
  await become(page, ['companies.add'])
  await page.goto(`${BASE}/`)
  const link = page.getByRole('main').getByRole('link', { name: 'Companies', exact: true })
  await expect(link).toHaveAttribute('href', `${BASE}/companies/create`)
  await page.goto(`${BASE}/companies`)
  await expect(heading(page)).toHaveText('Not allowed')
  expect(await statusOf(page, 'get', 'companies')).toBe(403)
  await page.getByRole('main').getByRole('link', { name: 'Add company' }).click()
  await expect(heading(page)).toHaveText('Add company')
  // No way leads to where they may not go.
  await expect(page.getByRole('button', { name: /^Save and/ })).toHaveText(['Save and add another'])
  await page.getByRole('button', { name: 'Close', exact: true }).click()
  await expect(page).toHaveURL(HOME)
  await page.goto(`${BASE}/companies/create`)
  await page.getByRole('main').getByRole('link', { name: 'Home' }).click()
  await expect(page).toHaveURL(HOME)
  await page.goto(`${BASE}/companies/create`)
  const name = `Added ${unique()}`
  await page.getByLabel('Company name').fill(name)
  await page.getByRole('button', { name: /^Save( Ctrl S)?$/ }).click()
  const told = page.getByRole('status').filter({ hasText: `The company “${name}” was added.` })
  await expect(told).toBeVisible()
  await expect(told.getByRole('link')).toHaveCount(0)
  await expect(page).toHaveURL(HOME)
})

test('A2-13 B42 who may change but not add is not offered to add', async ({ page }) => {
  await signIn(page)
  const lead = await makeLead(page, `Changed ${unique()}`)
  await become(page, ['leads.change'])
  await page.goto(`${BASE}/leads`)
  await expect(rows(page).first()).toBeVisible()
  await expect(page.getByRole('link', { name: 'Add lead' })).toBeHidden()
  await page.goto(`${BASE}/leads/create`)
  await expect(page.getByText('You may not add a lead')).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'Go to the start page' }).click()
  await page.goto(`${BASE}/leads/edit/${lead.id}`)
  await expect(page.getByRole('button', { name: 'Save and add another' })).toBeHidden()
  await expect(page.getByRole('button', { name: /^Save/ }).first()).toBeVisible()
  await page.goto(`${BASE}/leads/show/${lead.id}`)
  await page.getByRole('main').getByRole('button', { name: 'More' }).click()
  await expect(page.getByRole('menuitem', { name: 'Delete…' })).toBeHidden()
})

test('A2-19 with the rights of the group the menu changes', async ({ page, browser }) => {
  await signIn(page)
  const member = await makeStaff(page, ['leads.view'])
  const theirs = await (await browser.newContext()).newPage()
  await signIn(theirs, member.email)
  await theirs.goto(`${BASE}/`)
  const menu = theirs.getByRole('navigation', { name: 'Main' }).getByRole('listitem')
  await expect(menu).toHaveText([/^Leads/, 'Notifications', 'Saved views', 'Settings'])
  const user = await (await page.request.get(`/api/admin/users/${member.id}`)).json()
  await write(page, 'patch', `groups/${user.groups[0]}`, { permissions: ['customers.view'] })
  // What the browser does when somebody comes back to the window.
  await theirs.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await expect(menu).toHaveText(['Customers', 'Notifications', 'Saved views', 'Settings'])
  await theirs.context().close()
})

test('A2-15 what one person has read is not there for the next', async ({ page }) => {
  await signIn(page)
  const word = unique()
  await makeLead(page, `Secret ${word}`)
  const { email } = await makeStaff(page, ['leads.view'])
  await page.goto(`${BASE}/leads?q=${word}`)
  await expect(rows(page)).toHaveCount(1)
  await page.getByRole('button', { name: /^Account of/ }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  // The list, whose columns have names too, is still there for a moment.
  await page.getByLabel('Email', { exact: true }).and(page.getByRole('textbox')).fill(email)
  await page.getByLabel('Password', { exact: true }).fill('tezrent-demo')
  await page.route('**/api/admin/leads?**', () => undefined)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Leads', exact: true }).click()
  await expect(heading(page)).toHaveText('Leads')
  await page.goBack()
  await expect(page.getByText(`Secret ${word}`)).toHaveCount(0)
})
