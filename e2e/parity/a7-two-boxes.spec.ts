/** Several choices and several records: what is available on one side, what is chosen on the other. */
import { expect, type Page, test } from '@playwright/test'
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

test('A7-89 more than one press chooses is said before it is pressed', async ({ page }) => {
  await page.route('**/api/admin/groups?**', async (route) => {
    const answer = await route.fetch()
    await route.fulfill({ response: answer, headers: { ...answer.headers(), 'x-total-count': '1200' } })
  })
  await page.goto(`${BASE}/users/create`)
  await expect(page.getByRole('button', { name: 'Choose the first 500' })).toBeVisible()
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
