/** Several choices and several records: what is available on one side, what is chosen on the other. */
import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from '../accessible.ts'
import { BASE, heading, LIST, openSaved, signIn, unique, write } from '../helpers.ts'

test.beforeEach(async ({ page }) => signIn(page))

const save = (page: Page) => page.getByRole('button', { name: /^Save( Ctrl S)?$/ })
const box = (page: Page, side: 'Available' | 'Chosen', what: string) =>
  page.getByRole('listbox', { name: `${side} ${what}` })
const options = (page: Page, side: 'Available' | 'Chosen', what: string) => box(page, side, what).getByRole('option')

test('A7-89 by mouse: marks, double click, all and none, and a filter on both sides', async ({ page }) => {
  const name = `Boxes ${unique()}`
  await page.goto(`${BASE}/groups/create?name=${name}`)
  const available = options(page, 'Available', 'permissions')
  const chosen = options(page, 'Chosen', 'permissions')
  await expect(available.first()).toBeVisible()
  const all = await available.count()
  await page.getByRole('textbox', { name: 'Find available permissions' }).fill('leads')
  await expect(available).toHaveText(['Leads: view', 'Leads: add', 'Leads: change', 'Leads: delete'])
  await available.nth(0).click()
  await available.nth(2).click()
  await expect(available.nth(2)).toHaveAttribute('aria-selected', 'true')
  await page.getByRole('button', { name: 'Choose', exact: true }).click()
  await expect(chosen).toHaveText(['Leads: view', 'Leads: change'])
  await available.nth(0).dblclick()
  await expect(chosen).toHaveText(['Leads: view', 'Leads: add', 'Leads: change'])
  await page.getByRole('textbox', { name: 'Find chosen permissions' }).fill('add')
  await expect(chosen).toHaveText(['Leads: add'])
  await expect(page.getByText('2 chosen are hidden by the filter')).toBeVisible()
  await page.getByRole('button', { name: 'Remove 1 shown' }).click()
  await expect(page.getByText('2 chosen are hidden by the filter')).toBeVisible()
  await page.getByRole('textbox', { name: 'Find chosen permissions' }).fill('')
  await chosen.nth(1).dblclick()
  await expect(chosen).toHaveText(['Leads: view'])
  await page.getByRole('button', { name: 'Choose all 3' }).click()
  await expect(chosen).toHaveCount(4)
  await page.getByRole('textbox', { name: 'Find available permissions' }).fill('')
  await page.getByRole('button', { name: /^Choose all/ }).click()
  await expect(chosen).toHaveCount(all)
  await page.getByRole('button', { name: 'Remove all' }).click()
  await expect(chosen).toHaveCount(0)
  await available.nth(1).dblclick()
  await save(page).click()
  await openSaved(page)
  await expect(heading(page)).toHaveText(name)
  await expect(page.getByRole('main').getByText('Leads: add')).toBeVisible()
})

test('A7-89 by keyboard: arrows, ranges, Space and Enter', async ({ page }) => {
  await page.goto(`${BASE}/groups/create`)
  const chosen = options(page, 'Chosen', 'permissions')
  await page.getByRole('textbox', { name: 'Find available permissions' }).fill('customers')
  await page.keyboard.press('Tab')
  // The sign that empties the filter is for the mouse.
  const list = box(page, 'Available', 'permissions')
  await list.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Enter')
  await expect(chosen).toHaveText(['Customers: add', 'Customers: change'])
  await page.keyboard.press('End')
  await page.keyboard.press(' ')
  await page.keyboard.press('Enter')
  await expect(chosen).toHaveText(['Customers: add', 'Customers: change', 'Customers: delete'])
  await box(page, 'Chosen', 'permissions').focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Enter')
  await expect(chosen).toHaveCount(0)
})

test('A7-89 records are searched on the server, and keep their names', async ({ page }) => {
  const word = unique()
  for (const name of ['One', 'Two', 'Three']) await write(page, 'post', 'groups', { name: `${name} ${word}` })
  const user = await write(page, 'post', 'users', {
    email: `${word}@example.com`,
    first_name: word,
    password: 'long-enough-42',
    user_type: 'staff',
  })
  await page.goto(`${BASE}/users/edit/${user.id}`)
  await page.getByRole('textbox', { name: 'Find available groups' }).fill(word)
  await expect(options(page, 'Available', 'groups')).toHaveCount(3)
  await options(page, 'Available', 'groups').filter({ hasText: 'Two' }).dblclick()
  await page.getByRole('textbox', { name: 'Find available groups' }).fill('nothing at all')
  await expect(page.getByText('Nothing found')).toBeVisible()
  await expect(options(page, 'Chosen', 'groups')).toHaveText([`Two ${word}`])
  await page.getByRole('textbox', { name: 'Find available groups' }).fill(word)
  await page.getByRole('button', { name: 'Choose all 2' }).click()
  await expect(options(page, 'Chosen', 'groups')).toHaveCount(3)
  await save(page).click()
  await expect(page).toHaveURL(LIST)
  const saved = await (await page.request.get(`/api/admin/users/${user.id}`)).json()
  expect(saved.groups_names.toSorted()).toEqual([`One ${word}`, `Three ${word}`, `Two ${word}`])
})

/** Answers lists of customers as a database with so many of them would. */
async function pretend(page: Page, count: number) {
  await page.route('**/api/admin/customers?**', async (route) => {
    const query = new URL(route.request().url()).searchParams
    const after = Number(query.get('id_gt') ?? 0)
    const all = Array.from({ length: count }, (_, at) => ({ id: at + 1, _title: `Customer ${at + 1}` }))
    const rows = query.get('id_gt') === null ? all : all.filter(({ id }) => id > after)
    const [start, end] = [Number(query.get('_start') ?? 0), Number(query.get('_end') ?? 500)]
    await route.fulfill({ json: rows.slice(start, end), headers: { 'x-total-count': String(rows.length) } })
  })
}

test('A7-89 one press chooses all that match, however many pages they are', async ({ page }) => {
  await pretend(page, 1234)
  await page.goto(`${BASE}/customer-segments/create`)
  await page.getByRole('button', { name: 'Choose all 1,234' }).click()
  const side = page.locator('[class*=box]').filter({ has: box(page, 'Chosen', 'added by hand') })
  await expect(side.last()).toContainText('Chosen 1,234')
  await expect(options(page, 'Chosen', 'added by hand')).toHaveCount(500)
  await expect(page.getByText('The first 500 are shown.')).toBeVisible()
  await page.getByRole('textbox', { name: 'Find chosen added by hand' }).fill('1234')
  await expect(options(page, 'Chosen', 'added by hand')).toHaveText(['Customer 1234'])
  await expectAccessible(page, 'long boxes')
})

test('A7-89 what a record cannot hold is said before it is chosen', async ({ page }) => {
  await pretend(page, 10_050)
  await page.goto(`${BASE}/customer-segments/create`)
  await expect(page.getByText('At most 10,000 can be chosen')).toBeVisible()
  const asked: string[] = []
  await page.getByRole('button', { name: 'Choose 10,000 of 10,050' }).click()
  await expect(page.getByText('Chosen 10,000')).toBeVisible()
  page.on('request', (request) => asked.push(request.url()))
  await expect(page.getByText('The first of them are chosen. Use the filter to find others.')).toBeVisible()
  // It does not read all of them in search of one that is left.
  expect(asked.filter((url) => url.includes('/customers?')).length).toBeLessThan(12)
  await expect(page.getByRole('button', { name: 'Choose 0 of 50' })).toBeDisabled()
})

test('A7-89 what cannot be read is not taken for nothing', async ({ page }) => {
  await pretend(page, 600)
  await page.goto(`${BASE}/customer-segments/create`)
  const all = page.getByRole('button', { name: 'Choose all 600' })
  await expect(all).toBeVisible()
  await page.unrouteAll()
  await page.route('**/api/admin/customers?**', (route) => route.fulfill({ status: 500, json: { detail: 'Broken.' } }))
  await all.click()
  await expect(page.getByRole('alert').filter({ hasText: 'Broken.' })).toBeVisible()
  await expect(page.getByText('None chosen')).toBeVisible()
  await page.getByRole('textbox', { name: 'Find available added by hand' }).fill('x')
  await expect(page.getByText('Could not be loaded')).toBeVisible()
})

test('A7-89 on a phone the boxes stand below each other @phone', async ({ page }) => {
  await page.goto(`${BASE}/groups/create`)
  const upper = await box(page, 'Available', 'permissions').boundingBox()
  const lower = await box(page, 'Chosen', 'permissions').boundingBox()
  expect(lower?.y).toBeGreaterThan((upper?.y ?? 0) + (upper?.height ?? 0))
  expect(lower?.x).toBe(upper?.x)
  await options(page, 'Available', 'permissions').first().tap()
  await page.getByRole('button', { name: 'Choose', exact: true }).tap()
  await expect(options(page, 'Chosen', 'permissions')).toHaveCount(1)
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
})
