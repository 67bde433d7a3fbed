/** Saved views: a list as somebody likes to see it, under a name. */
import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { BASE, heading, makeLead, makeStaff, rows, signIn, unique, visit, write } from './helpers.ts'
import { open, panel } from './parity/lists.ts'

const tabs = (page: Page) => page.getByRole('navigation', { name: 'Saved views' })
const tab = (page: Page, name: string) => tabs(page).getByRole('link', { name })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const dialog = (page: Page) => page.getByRole('dialog')
const rail = (page: Page) => page.getByRole('navigation', { name: 'Main' })
const told = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words })

/** Somebody of this test alone: the views that he makes are in nobody's way. */
async function asSomebody(page: Page): Promise<string> {
  await signIn(page)
  const { email } = await makeStaff(page, ['leads.view', 'leads.change', 'tickets.view'])
  await signIn(page, email)
  return email
}

async function saveView(page: Page, name: string, ticks: readonly string[] = []): Promise<void> {
  await button(page, 'Save view').click()
  await dialog(page).getByLabel('Name').fill(name)
  for (const one of ticks) await dialog(page).getByLabel(one).check()
  await dialog(page).getByRole('button', { name: 'Save', exact: true }).click()
  await expect(tab(page, name)).toHaveAttribute('aria-current', 'page')
}

async function chooseInMenu(page: Page, view: string, item: string): Promise<void> {
  await page.getByRole('button', { name: `More for the view ${view}` }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

test('a view is saved, opened, changed, updated, and saved as another', async ({ page, context }) => {
  await asSomebody(page)
  await open(page, 'leads')
  await expect(button(page, 'Save view')).toHaveCount(0)
  await expect(tab(page, 'All')).toHaveAttribute('aria-current', 'page')
  await panel(page).getByRole('checkbox', { name: 'New' }).check()
  // It shows no longer all, nor a view.
  await expect(tabs(page).locator('[aria-current]')).toHaveCount(0)
  await page.getByRole('columnheader', { name: 'Title' }).getByRole('button').first().click()
  await saveView(page, 'New ones')
  await expect(page).toHaveURL(/leads\?status=new&sort=title,-created_at&view=\d+$/)
  const address = page.url()
  await expect(page.getByRole('link', { name: 'Export CSV' })).toHaveAttribute('href', /&view=New\+ones$/)
  await expect(button(page, 'Save view')).toHaveCount(0)
  // While the list is open, too, and in a new tab.
  await tab(page, 'All').click()
  await expect(page).toHaveURL(`${BASE}/leads`)
  await expect(panel(page).getByRole('checkbox', { name: 'New' })).not.toBeChecked()
  await tab(page, 'New ones').click()
  await expect(page).toHaveURL(address)
  await expect(panel(page).getByRole('checkbox', { name: 'New' })).toBeChecked()
  const [other] = await Promise.all([
    context.waitForEvent('page'),
    tab(page, 'New ones').click({ modifiers: ['ControlOrMeta'] }),
  ])
  await expect(tab(other, 'New ones')).toHaveAttribute('aria-current', 'page')
  await other.close()

  await panel(page).getByRole('checkbox', { name: 'Lost' }).check()
  await expect(tab(page, 'New ones (changed)')).toHaveAttribute('aria-current', 'page')
  await page.reload()
  await button(page, 'Update view').click()
  await expect(told(page, 'The view “New ones” was updated.')).toBeVisible()
  await expect(tab(page, '(changed)')).toHaveCount(0)
  await tab(page, 'All').click()
  await tab(page, 'New ones').click()
  await expect(page.getByText('Status: New, Lost')).toBeVisible()
  // The same filters in another order are no change.
  await panel(page).getByRole('checkbox', { name: 'New' }).uncheck()
  await expect(tab(page, '(changed)')).toHaveCount(1)
  await panel(page).getByRole('checkbox', { name: 'New' }).check()
  await expect(page).toHaveURL(/status=lost,new/)
  await expect(tab(page, '(changed)')).toHaveCount(0)

  await panel(page).getByRole('checkbox', { name: 'Unassigned' }).check()
  await button(page, 'Save as new view').click()
  await dialog(page).getByLabel('Name').fill('New ones')
  await dialog(page).getByRole('button', { name: 'Save', exact: true }).click()
  await expect(dialog(page).getByRole('alert')).toHaveText('You have a view of this name already.')
  await dialog(page).getByLabel('Name').fill('Left over')
  await page.keyboard.press('Enter')
  await expect(tab(page, 'Left over')).toHaveAttribute('aria-current', 'page')
  await expect(tab(page, 'New ones')).not.toHaveAttribute('aria-current', 'page')
})

test('a list opens with its view, and “All” leads to all the same', async ({ page }) => {
  await asSomebody(page)
  await open(page, 'leads?status=lost')
  await saveView(page, 'Lost', ['Open this list with it'])
  await page.goto(`${BASE}/`)
  await rail(page).getByRole('link', { name: 'Leads', exact: true }).click()
  await expect(page).toHaveURL(/leads\?status=lost&view=\d+$/)
  await expect(tab(page, 'Lost')).toHaveAttribute('aria-current', 'page')
  // Replaced: one step back is the page before.
  await page.goBack()
  await expect(page).toHaveURL(/\/admin\/crm\/?$/)
  await page.goto(`${BASE}/leads`)
  await expect(page).toHaveURL(/leads\?status=lost&view=\d+$/)
  await tab(page, 'All').click()
  await expect(page).toHaveURL(`${BASE}/leads?view=all`)
  await expect(tab(page, 'All')).toHaveAttribute('aria-current', 'page')
  await page.reload()
  await expect(page).toHaveURL(`${BASE}/leads?view=all`)
  await expect(rows(page).first()).toBeVisible()
  // Whatever takes the last filter away leads to all, too.
  await panel(page).getByRole('checkbox', { name: 'New' }).check()
  await expect(page).toHaveURL(`${BASE}/leads?status=new`)
  await page.getByRole('button', { name: 'Remove filter Status' }).click()
  await expect(page).toHaveURL(`${BASE}/leads?view=all`)
  await page.getByRole('link', { name: /total$/ }).waitFor({ state: 'detached' })

  await tab(page, 'Lost').click()
  await chooseInMenu(page, 'Lost', 'Do not open the list with it')
  await expect(told(page, 'The list opens with all records.')).toBeVisible()
  await rail(page).getByRole('link', { name: 'Leads', exact: true }).click()
  await expect(page).toHaveURL(`${BASE}/leads`)
  await expect(tab(page, 'All')).toHaveAttribute('aria-current', 'page')
  // Becoming the default leads nobody away from what he sees.
  await tab(page, 'Lost').click()
  await chooseInMenu(page, 'Lost', 'Open the list with it')
  await expect(told(page, 'The list opens with “Lost” from now on.')).toBeVisible()
  await page.goBack()
  await expect(tab(page, 'Lost (opens with the list)')).toBeVisible()
})

test('a record that is looked at beside the list is no reason for another list', async ({ page }) => {
  await asSomebody(page)
  await open(page, 'leads?status=lost')
  const id = await rows(page).first().getAttribute('data-row')
  await saveView(page, 'Lost', ['Open this list with it'])
  // Typed by hand, nothing is asked of the list itself: it opens with its view, and stays so.
  await page.goto(`${BASE}/leads?peek=${id}`)
  await expect(page).toHaveURL(new RegExp(`/leads\\?status=lost&view=\\d+&peek=${id}$`))
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page).toHaveURL(/\/leads\?status=lost&view=\d+$/)
  await expect(tab(page, 'Lost')).toHaveAttribute('aria-current', 'page')
  // Nor is it one for a list that shows all, and learns only then that it opens with a view.
  const views = '**/api/admin/saved-views?**'
  await chooseInMenu(page, 'Lost', 'Do not open the list with it')
  await expect(told(page, 'The list opens with all records.')).toBeVisible()
  await page.route(views, (route) => route.fulfill({ status: 500, json: { detail: 'Broken.' } }))
  await open(page, 'leads')
  await button(page, 'Try again').waitFor()
  await page.unroute(views)
  const [{ id: view }] = await (await page.request.get('/api/admin/saved-views?resource=leads&name=Lost')).json()
  await write(page, 'patch', `saved-views/${view}`, { is_default: true })
  await button(page, 'Try again').click()
  await tab(page, 'Lost (opens with the list)').waitFor()
  await rows(page).nth(1).getByRole('rowheader').locator('a').focus()
  await page.keyboard.press('Space')
  await expect(page).toHaveURL(/\/leads\?view=all&peek=\d+$/)
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(`${BASE}/leads?view=all`)
  await expect(tab(page, 'All')).toHaveAttribute('aria-current', 'page')
})

test('the menu leads to what the list opens with, as soon as that is chosen', async ({ page }) => {
  await asSomebody(page)
  const link = rail(page).getByRole('link', { name: 'Tickets', exact: true })
  await open(page, 'tickets?status=closed')
  await expect(link).toHaveAttribute('href', /tickets\?status=open,/)
  await saveView(page, 'Done', ['Open this list with it'])
  await expect(link).toHaveAttribute('href', /\/tickets$/)
  await link.click()
  await expect(page).toHaveURL(/tickets\?status=closed&view=\d+$/)
  await chooseInMenu(page, 'Done', 'Do not open the list with it')
  await expect(link).toHaveAttribute('href', /tickets\?status=open,/)
  await chooseInMenu(page, 'Done', 'Open the list with it')
  await expect(link).toHaveAttribute('href', /\/tickets$/)
  await chooseInMenu(page, 'Done', 'Delete…')
  await dialog(page).getByRole('button', { name: 'Delete view' }).click()
  await expect(link).toHaveAttribute('href', /tickets\?status=open,/)
  // On the pages of the views, too.
  const { id } = await write(page, 'post', 'saved-views', { name: 'Shut', resource: 'tickets', query: 'status=closed' })
  await visit(page, `saved-views/edit/${id}`)
  await page.getByLabel('Opens with the list').check()
  await button(page, 'Save').click()
  await expect(link).toHaveAttribute('href', /\/tickets$/)
  await link.click()
  await expect(page).toHaveURL(`${BASE}/tickets?status=closed&view=${id}`)
  await visit(page, `saved-views/show/${id}`)
  await page.getByRole('main').getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Delete…' }).click()
  await dialog(page)
    .getByRole('button', { name: /^Delete/ })
    .click()
  await expect(link).toHaveAttribute('href', /tickets\?status=open,/)
})

test('a view is renamed, shared and deleted by its owner; others open it', async ({ page, browser }) => {
  await asSomebody(page)
  const word = unique()
  await open(page, 'leads?status=lost')
  await saveView(page, word)
  await chooseInMenu(page, word, 'Rename…')
  await dialog(page).getByLabel('Name').fill(`${word} better`)
  await dialog(page).getByRole('button', { name: 'Save', exact: true }).click()
  await expect(tab(page, `${word} better`)).toBeVisible()
  await chooseInMenu(page, `${word} better`, 'Share')
  await expect(tab(page, `${word} better (shared)`)).toBeVisible()

  const elsewhere = await browser.newPage()
  await signIn(elsewhere)
  await open(elsewhere, 'leads')
  await tab(elsewhere, word).click()
  await expect(elsewhere.getByText('Status: Lost')).toBeVisible()
  // A superuser may delete it, and nothing else.
  await elsewhere.getByRole('button', { name: `More for the view ${word} better` }).click()
  await expect(elsewhere.getByRole('menuitem')).toHaveText(['Delete…'])
  await elsewhere.keyboard.press('Escape')
  await panel(elsewhere).getByRole('checkbox', { name: 'New' }).check()
  await expect(button(elsewhere, 'Save as new view')).toBeVisible()
  await expect(button(elsewhere, 'Update view')).toHaveCount(0)
  // Among all views it says in words what it shows.
  const people: { id: number; _title: string }[] = await (
    await elsewhere.request.get('/api/admin/users?user_type=staff&_start=0&_end=3')
  ).json()
  const query = `assigned_to=${people.map(({ id }) => id)}`
  await write(elsewhere, 'post', 'saved-views', { name: `${word} team`, resource: 'leads', query })
  const asked: string[] = []
  elsewhere.on('request', (request) => asked.push(request.url()))
  await open(elsewhere, `saved-views?q=${word}`)
  await expect(rows(elsewhere).first()).toContainText('Status: Lost')
  for (const { _title } of people) await expect(rows(elsewhere).last()).toContainText(_title)
  // Whom it names is asked at once.
  expect(asked.filter((url) => url.includes('/api/admin/users'))).toHaveLength(1)
  await elsewhere.close()

  await chooseInMenu(page, `${word} better`, 'Delete…')
  await dialog(page).getByRole('button', { name: 'Delete view' }).click()
  await expect(tab(page, word)).toHaveCount(0)
  await expect(page).toHaveURL(`${BASE}/leads?status=lost`)
  await expect(button(page, 'Save view')).toBeVisible()
})

test('views stand below the list that is open, in the menu', async ({ page }) => {
  await asSomebody(page)
  for (let n = 1; n <= 6; n++)
    await write(page, 'post', 'saved-views', { name: `V${n}`, resource: 'tickets', query: `q=word${n}` })
  await page.goto(`${BASE}/leads`)
  await expect(rail(page).getByRole('link', { name: 'V1' })).toHaveCount(0)
  await rail(page).getByRole('link', { name: 'Tickets', exact: true }).click()
  const nested = rail(page).getByRole('list', { name: 'Views of Tickets' })
  await expect(nested.getByRole('link')).toHaveText(['V1', 'V2', 'V3', 'V4', 'V5'])
  await nested.getByRole('link', { name: 'V2' }).click()
  await expect(page).toHaveURL(/tickets\?q=word2&view=\d+$/)
  await expect(nested.getByRole('link', { name: 'V2' })).toHaveAttribute('aria-current', 'page')
  await expect(page.getByRole('searchbox', { name: 'Search tickets' })).toHaveValue('word2')
  // As many as stand above a list, of others, and three more: one's own stay.
  await page.route('**/api/admin/saved-views?resource=tickets**_end=100', async (route) => {
    const [view] = await (await route.fetch()).json()
    const json = Array.from({ length: 100 }, (_, at) => ({ ...view, owner: 0, id: 10_000 + at, name: `A${at}` }))
    await route.fulfill({ json, headers: { 'x-total-count': '109' } })
  })
  await page.reload()
  await expect(tab(page, '3 more in Saved views')).toBeVisible()
  await expect(nested.getByRole('link')).toHaveText(['V1', 'V2', 'V3', 'V4', 'V5'])
  await tab(page, '3 more in Saved views').click()
  await expect(page).toHaveURL(`${BASE}/saved-views?resource=tickets`)
  await expect(page.getByText('List: Tickets')).toBeVisible()
})

test('a view that names what is gone opens with a word on it', async ({ page }) => {
  await asSomebody(page)
  await write(page, 'post', 'saved-views', {
    name: 'Old',
    resource: 'leads',
    query: 'colour=red&status=new&columns=title,shape,status',
    is_default: true,
  })
  await page.goto(`${BASE}/leads`)
  const notice = page.getByRole('alert').filter({ hasText: 'left out' })
  await expect(notice).toContainText('There is no filter “colour”, so it was left out.')
  await expect(notice).toContainText('There is no column “shape”, so it was left out.')
  await expect(page).toHaveURL(/leads\?status=new&columns=title,status&view=\d+$/)
  await expect(page.getByRole('columnheader')).toHaveText(['Title', 'Status'])
})

test('views that cannot be read leave the list alone', async ({ page }) => {
  await signIn(page)
  const word = unique()
  await makeLead(page, `Seen ${word}`)
  await page.route('**/api/admin/saved-views?**', (route) =>
    route.fulfill({ status: 500, json: { detail: 'Broken.' } }),
  )
  await open(page, `leads?q=${word}`)
  await expect(page.getByRole('alert').filter({ hasText: 'The views could not be loaded.' })).toBeVisible()
  await page.unrouteAll()
  await tabs(page).locator('..').getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByText('The views could not be loaded.')).toHaveCount(0)
})

test('the row of views and its dialog are accessible', async ({ page }) => {
  test.slow()
  await asSomebody(page)
  await open(page, 'leads?status=lost')
  await saveView(page, 'Lost', ['Open this list with it'])
  await panel(page).getByRole('checkbox', { name: 'New' }).check()
  await expect(tab(page, '(changed)')).toBeVisible()
  await expectAccessible(page, 'a changed view')
  await button(page, 'Save as new view').click()
  await dialog(page).getByLabel('Name').fill(' ')
  await dialog(page).getByRole('button', { name: 'Save', exact: true }).click()
  await expect(dialog(page).getByRole('alert')).toBeVisible()
  await expectAccessible(page, 'the dialog of a view with an error')
})

test('@phone on a phone the views scroll beside each other', async ({ page }) => {
  await asSomebody(page)
  for (let n = 1; n <= 8; n++)
    await write(page, 'post', 'saved-views', { name: `A view of mine ${n}`, resource: 'leads', query: `q=word${n}` })
  await page.goto(`${BASE}/leads`)
  await expect(heading(page)).toHaveText('Leads')
  await expect(tab(page, 'A view of mine 8')).not.toBeInViewport()
  await tab(page, 'A view of mine 8').click()
  await expect(tab(page, 'A view of mine 8')).toBeInViewport()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await expectAccessible(page, 'views on a phone', 'light')
})
