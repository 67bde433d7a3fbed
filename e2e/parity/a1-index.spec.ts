/** The start page, the menu and the way back from wherever somebody got lost. */
import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from '../accessible.ts'
import { BASE, HOME, heading, makeLead, makeStaff, SALES, signIn, unique, write } from '../helpers.ts'

const menu = (page: Page) => page.getByRole('navigation', { name: 'Main' })
const crumbs = (page: Page) => page.getByRole('navigation', { name: 'Breadcrumb' })

test('A1-1 the start page lists what may be worked with, each with its ways in', async ({ page }) => {
  await signIn(page, SALES)
  await page.goto(`${BASE}/`)
  const people = page.getByRole('region', { name: 'People' }).filter({ has: page.getByRole('heading') })
  await expect(people.getByRole('link', { name: 'Add customer', exact: true })).toHaveAttribute(
    'href',
    `${BASE}/customers/create`,
  )
  await expect(people.getByRole('listitem').filter({ hasText: 'Users' })).toContainText('View only')
  await expect(people.getByRole('link', { name: 'Add user' })).toBeHidden()
  await page.getByRole('main').getByRole('link', { name: 'Opportunities', exact: true }).click()
  await expect(heading(page)).toHaveText('Opportunities')
})

test('A1-3 a group of the menu has a page, with what there is in it', async ({ page }) => {
  await signIn(page, SALES)
  await page.goto(`${BASE}/leads`)
  await crumbs(page).getByRole('link', { name: 'CRM' }).click()
  await expect(page).toHaveURL(`${BASE}/menu/crm`)
  await expect(heading(page)).toHaveText('CRM')
  await expect(page).toHaveTitle('CRM | TezRent CRM')
  await expect(crumbs(page).getByRole('listitem')).toHaveText(['Home', 'CRM'])
  await expect(crumbs(page).locator('[aria-current=page]')).toHaveText('CRM')
  const items = page.getByRole('main').getByRole('listitem')
  await expect(items).toContainText(['Leads', 'Opportunities', 'Interactions'])
  // Other tests add leads meanwhile, so the number is between what there is before and after.
  await expect(async () => {
    const before = await leadsIn(page)
    await page.reload()
    const shown = await items.filter({ hasText: 'Leads' }).innerText({ timeout: 2000 })
    const after = await leadsIn(page)
    const number = Number(shown.replace(/\D/g, ''))
    expect([number >= before, number <= after], `${before} <= ${number} <= ${after}`).toEqual([true, true])
  }).toPass()
  await expect(items.getByRole('link', { name: 'Add lead', exact: true })).toHaveAttribute(
    'href',
    `${BASE}/leads/create`,
  )
  await expectAccessible(page, 'the page of a group')
  await page.goto(BASE)
  await page.getByRole('main').getByRole('link', { name: 'People' }).click()
  await expect(items.filter({ hasText: 'Users' })).toContainText('View only')
  await items.getByRole('link', { name: 'Companies' }).click()
  await expect(heading(page)).toHaveText('Companies')
  await page.goto(`${BASE}/menu/nowhere`)
  await expect(heading(page)).toHaveText('There is no such page')
})

test('A1-3 a group of which nothing may be seen has no page', async ({ page }) => {
  await signIn(page)
  const { email } = await makeStaff(page, ['leads.view'])
  await signIn(page, email)
  await page.goto(`${BASE}/menu/crm`)
  await expect(page.getByRole('main').getByRole('listitem')).toHaveText([/Leads/])
  await page.goto(`${BASE}/menu/rentals`)
  await expect(heading(page)).toHaveText('There is no such page')
})

test('A1-4 the menu is filtered by typing, and the words stay in this tab', async ({ page, context }) => {
  await signIn(page)
  await page.goto(`${BASE}/leads`)
  await expect(menu(page).getByRole('link', { name: 'Leads', exact: true })).toHaveAttribute('aria-current', 'page')
  await menu(page).getByRole('searchbox', { name: 'Filter the menu' }).fill('LEAD')
  await expect(menu(page).getByRole('listitem')).toHaveText([/^Leads\d*$/])
  await page.reload()
  await expect(menu(page).getByRole('listitem')).toHaveText([/^Leads\d*$/])
  const other = await context.newPage()
  await other.goto(`${BASE}/leads`)
  await expect(menu(other).getByRole('link', { name: 'Customers' })).toBeVisible()
  await menu(page).getByRole('searchbox').fill('nothing like it')
  await expect(menu(page).getByText('No page has such a name.')).toBeVisible()
  await menu(page).getByRole('searchbox').press('Escape')
  await expect(menu(page).getByRole('link', { name: 'Customers' })).toBeVisible()
})

test('A1-4 closed groups and the narrow menu stay as they were left', async ({ page }) => {
  await signIn(page)
  await page.goto(`${BASE}/leads`)
  await menu(page).getByRole('button', { name: 'Rentals' }).click()
  await expect(menu(page).getByRole('link', { name: 'Equipment' })).toBeHidden()
  await page.reload()
  await expect(menu(page).getByRole('button', { name: 'Rentals' })).toHaveAttribute('aria-expanded', 'false')
  await expect(menu(page).getByRole('link', { name: 'Equipment' })).toBeHidden()
  await menu(page).getByRole('button', { name: 'Icons only' }).click()
  await page.reload()
  await expect(menu(page).getByRole('searchbox')).toBeHidden()
  expect((await menu(page).boundingBox())?.width).toBe(64)
  // Icons have no heads that could be opened.
  await expect(menu(page).getByRole('link', { name: 'Equipment' })).toBeVisible()
  await menu(page).getByRole('button', { name: 'Show the words' }).click()
  await expect(menu(page).getByRole('searchbox')).toBeVisible()
})

test('A1-5 every step of the breadcrumb leads there, and the last is where we are', async ({ page }) => {
  await signIn(page)
  const words = Array.from({ length: 25 }, (_, at) => `w${at + 1}`)
  const title = `${unique()} ${words.join(' ')}`
  const lead = await makeLead(page, title)
  const shown = `${title.split(' ').slice(0, 18).join(' ')}…`
  await page.goto(`${BASE}/leads/history/${lead.id}`)
  await expect(crumbs(page).getByRole('listitem')).toHaveText(['Home', 'CRM', 'Leads', shown, 'History'])
  await expect(crumbs(page).locator('[aria-current=page]')).toHaveText('History')
  await crumbs(page).getByRole('link', { name: shown }).click()
  await expect(crumbs(page).locator('[aria-current=page]')).toHaveText(shown)
  await page.getByRole('link', { name: 'Edit' }).click()
  await expect(crumbs(page).getByRole('listitem')).toHaveText(['Home', 'CRM', 'Leads', shown, 'Edit'])
  await crumbs(page).getByRole('link', { name: 'Leads' }).click()
  await expect(crumbs(page).locator('[aria-current=page]')).toHaveText('Leads')
  await page.getByRole('link', { name: 'Add lead' }).click()
  await expect(crumbs(page).locator('[aria-current=page]')).toHaveText('Add lead')
  await crumbs(page).getByRole('link', { name: 'Home' }).click()
  await expect(page).toHaveURL(HOME)
})

test('A1-6 the header has the name, the password and the way out, which only a DELETE takes', async ({ page }) => {
  await signIn(page, SALES)
  await page.goto(`${BASE}/leads`)
  for (const path of ['session/', 'session/logout', 'logout']) await page.request.get(`/api/admin/${path}`)
  await page.goto(`${BASE}/logout`)
  await expect(heading(page)).toHaveText('There is no such page')
  const account = page.getByRole('button', { name: /^Account of/ })
  await expect(account).toContainText('Omar Haddad')
  await account.click()
  await expect(page.getByRole('menuitem', { name: 'Change password…' })).toBeVisible()
  const sent = page.waitForRequest('**/api/admin/session/')
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  expect((await sent).method()).toBe('DELETE')
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await page.goto(`${BASE}/leads`)
  await expect(page).toHaveURL(/\/login/)
})

test('A1-7 the window is named after the page', async ({ page }) => {
  await signIn(page)
  const title = `Named ${unique()} <b>bold</b>`
  const lead = await makeLead(page, title)
  for (const [path, name] of [
    ['', 'Home'],
    ['leads', 'Leads'],
    ['leads/create', 'Add lead'],
    [`leads/show/${lead.id}`, `${title} | Lead`],
    [`leads/edit/${lead.id}`, `${title} | Edit lead`],
    [`leads/history/${lead.id}`, `${title} | Lead history`],
    ['nowhere', 'There is no such page'],
  ]) {
    await page.goto(`${BASE}/${path}`)
    await expect(page).toHaveTitle(`${name} | TezRent CRM`)
  }
})

test('A1-8 an unknown address asks strangers to sign in, and shows others the way back', async ({ page }) => {
  for (const path of ['nowhere', 'leads/nowhere/at/all']) {
    await page.goto(`${BASE}/${path}?a=1`)
    await expect(page).toHaveURL(`${BASE}/login?next=${encodeURIComponent(`/${path}?a=1`)}`)
  }
  await signIn(page)
  await page.goto(`${BASE}/leads/nowhere/at/all`)
  await expect(heading(page)).toHaveText('There is no such page')
  await page.getByRole('main').getByRole('link', { name: 'Go to the start page' }).click()
  await expect(page).toHaveURL(HOME)
})

test('A1-8 a record that is not there says so, and leads on', async ({ page }) => {
  await signIn(page)
  for (const [path, id] of [
    ['leads/show/99999999', '99999999'],
    ['leads/edit/99999999', '99999999'],
    ['leads/history/99999999', '99999999'],
    ['leads/99999999', '99999999'],
    ['leads/show/abc', 'abc'],
    ['leads/show/0', '0'],
    ['leads/show/9999999999999999999', '9999999999999999999'],
  ]) {
    await page.goto(`${BASE}/${path}`)
    await expect(page.getByText(`The lead with ID ${id} does not exist.`)).toBeVisible()
    await expect(page.getByText('It may have been deleted.')).toBeVisible()
    await expect(page.getByRole('main').getByRole('link', { name: 'All leads' })).toHaveAttribute('href', /\/leads/)
  }
  expect((await page.request.get('/api/admin/leads/99999999')).status()).toBe(404)
})

test('A1-8 a record that was deleted says by whom, and leads to its history', async ({ page }) => {
  await signIn(page)
  const title = `Gone ${unique()}`
  const lead = await makeLead(page, title)
  await write(page, 'post', 'leads/bulk/remove', { ids: [lead.id] })
  await page.goto(`${BASE}/leads/show/${lead.id}`)
  await expect(page.getByText(/^It was deleted by Aisha Al Mansoori on \d/)).toBeVisible()
  await page.getByRole('link', { name: 'Its history' }).click()
  await expect(heading(page)).toHaveText(`History of ${title}`)
  await expect(page.getByText('This lead was deleted.')).toBeVisible()
})

test('A1-8 a record that is deleted while it is looked at says so when something is done with it', async ({ page }) => {
  await signIn(page)
  const lead = await makeLead(page, `Vanishing ${unique()}`)
  await page.goto(`${BASE}/leads/show/${lead.id}`)
  const main = page.getByRole('main')
  const button = main.getByRole('button', { name: 'Assign to me' })
  await expect(button).toBeVisible()
  await page.request.delete(`/api/admin/leads/${lead.id}`, { headers: { Origin: new URL(page.url()).origin } })
  await button.click()
  await expect(page.getByRole('alert').filter({ hasText: 'It is not there any more.' })).toBeVisible()
  await expect(main).toContainText('It was deleted by Aisha Al Mansoori')
  await expect(button).toHaveCount(0)
})

test('A1-8 what was typed for a record that is gone stays until it is closed', async ({ page }) => {
  await signIn(page)
  const lead = await makeLead(page, `Vanishing ${unique()}`)
  await page.goto(`${BASE}/leads/show/${lead.id}`)
  await page.getByRole('main').getByRole('button', { name: 'Add note' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add note' })
  await dialog.getByRole('textbox', { name: 'Note' }).fill('Typed')
  await page.request.delete(`/api/admin/leads/${lead.id}`, { headers: { Origin: new URL(page.url()).origin } })
  await dialog.getByRole('button', { name: 'Add note' }).click()
  await expect(dialog.getByRole('alert')).toContainText('It is not there any more.')
  await expect(dialog.getByRole('textbox', { name: 'Note' })).toHaveValue('Typed')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Discard', exact: true }).click()
  await expect(page.getByRole('main')).toContainText('It was deleted by Aisha Al Mansoori')
})

/** How many leads there are now. */
async function leadsIn(page: Page): Promise<number> {
  return Number((await page.request.get('/api/admin/leads?_start=0&_end=1')).headers()['x-total-count'])
}
