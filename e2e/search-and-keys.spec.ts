/** One search through everything, and keys that work on every page. */
import { expect, type Page, test } from '@playwright/test'
import { expectAccessible, settled } from './accessible.ts'
import { BASE, HOME, heading, makeLead, SALES, signIn, unique, write } from './helpers.ts'

const box = (page: Page) => page.getByRole('combobox', { name: 'Search everything' })
const options = (page: Page) => page.getByRole('dialog').getByRole('option')
const option = (page: Page, text: string) => options(page).filter({ hasText: text })

test.beforeEach(({ page }) => signIn(page, SALES))

test('43 Ctrl K finds by phone digits, and Enter opens what is chosen', async ({ page }) => {
  const title = unique()
  const digits = `55${Date.now().toString().slice(-9)}`
  await makeLead(page, title, { contact_phone: `+971 ${digits.slice(0, 4)} ${digits.slice(4)}` })
  await page.goto(`${BASE}/tickets`)
  await settled(page)
  await page.keyboard.press('Control+k')
  await expect(box(page)).toBeFocused()
  await box(page).fill(digits)
  await expect(option(page, title)).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByRole('group', { name: 'Leads' })).toContainText(digits.slice(4))
  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText(title)
  await expect(box(page)).toBeHidden()
})

test('43 of all that has a phone, the customer stands first', async ({ page }) => {
  await signIn(page)
  const word = unique()
  const phone = `+971 55 ${Date.now().toString().slice(-9)}`
  const user = await write(page, 'post', 'users', {
    email: `${word}@example.com`,
    first_name: word,
    password: 'long-enough-42',
    user_type: 'customer',
  })
  await write(page, 'post', 'customers', { user: user.id, phone })
  await makeLead(page, `Lead of ${word}`, { contact_phone: phone })
  await page.goto(`${BASE}/tickets`)
  await settled(page)
  await page.keyboard.press('Control+k')
  await box(page).fill(phone.slice(-9))
  await expect(page.getByRole('group', { name: 'Leads' })).toContainText(word)
  await expect(options(page).first()).toHaveText(`${word}${phone}`)
  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText(word)
})

test('43 a number, a name and an address of mail lead to their records, each in its group', async ({ page }) => {
  const word = unique()
  await makeLead(page, `Searched ${word}`, { contact_name: `Zaynab ${word}`, contact_email: `${word}@example.com` })
  const ticket = await write(page, 'post', 'tickets', { customer: 1, title: `Number ${word}`, description: 'x' })
  const { ticket_number } = await (await page.request.get(`/api/admin/tickets/${ticket.id}`)).json()
  await page.goto(`${BASE}/companies`)
  await settled(page)
  await page.keyboard.press('Control+k')
  for (const [typed, group, title] of [
    [ticket_number, 'Tickets', `Number ${word}`],
    [`zaynab ${word}`, 'Leads', `Searched ${word}`],
    [`${word}@example.com`, 'Leads', `Searched ${word}`],
  ]) {
    await box(page).fill(typed)
    await expect(page.getByRole('group', { name: group }).getByRole('option').filter({ hasText: title })).toBeVisible()
  }
  // From the last letter to the answer; three tenths of a second on a quiet machine.
  const start = Date.now()
  await box(page).fill(ticket_number.slice(4))
  await expect(option(page, `Number ${word}`).first()).toBeVisible()
  expect(Date.now() - start).toBeLessThan(1500)
})

test('43 what is typed before the box is there stands in it', async ({ page }) => {
  await page.route('**/search-dialog*', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 600))
    await route.continue()
  })
  await page.goto(`${BASE}/tickets`)
  await settled(page)
  await page.keyboard.press('Control+k')
  // By themselves these letters add a ticket and go home.
  await page.keyboard.type('cghx')
  await page.keyboard.press('Backspace')
  await expect(box(page)).toHaveValue('cgh')
  await page.keyboard.type('i')
  await expect(box(page)).toHaveValue('cghi')
  await expect(page).toHaveURL(/\/tickets$/)
})

test('43 arrows walk through groups, pages are found too, and the last line leads to the whole list', async ({
  page,
}) => {
  const word = unique()
  for (let n = 1; n <= 6; n++) await makeLead(page, `${word} ${n}`)
  await page.goto(`${BASE}/`)
  await page.getByRole('navigation', { name: 'Main' }).getByRole('button', { name: 'Search everything' }).click()
  await box(page).fill('interact')
  await expect(option(page, 'Interactions').last()).toBeVisible()
  await box(page).fill(word)
  await expect(options(page)).toHaveCount(6)
  await page.keyboard.press('ArrowUp')
  await expect(option(page, 'All that match')).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`/leads\\?q=${word}$`))
  await expect(page.getByText(/^6 results/)).toBeVisible()
})

test('43 a search that fails says so and can be tried again; Escape gives the focus back', async ({ page }) => {
  await page.goto(`${BASE}/leads`)
  await settled(page)
  await page.route('**/api/admin/search*', (route) => route.abort())
  const button = page.getByRole('navigation', { name: 'Main' }).getByRole('button', { name: 'Search everything' })
  await button.press('Enter')
  await box(page).fill('crane')
  await expect(page.getByRole('alert')).toContainText('The search could not be loaded')
  await page.unroute('**/api/admin/search*')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('group', { name: 'Leads' }).getByRole('option').first()).toBeVisible()
  await expectAccessible(page, 'search with results')
  await box(page).fill('nothing like this anywhere')
  await expect(page.getByText('Nothing found.')).toBeVisible()
  await box(page).press('Escape')
  await expect(button).toBeFocused()
})

test('44 g l leads to leads, c adds one, / searches the list, ? shows all keys', async ({ page }) => {
  await page.goto(`${BASE}/`)
  await settled(page)
  await page.keyboard.press('g')
  await page.keyboard.press('l')
  await expect(heading(page)).toHaveText('Leads')
  await expect(page.getByRole('searchbox', { name: 'Search leads' })).toBeVisible()
  await page.keyboard.press('/')
  await expect(page.getByRole('searchbox', { name: 'Search leads' })).toBeFocused()
  // Where somebody types, a letter is a letter.
  await page.keyboard.press('c')
  await expect(page).toHaveURL(/\/leads/)
  await page.getByRole('searchbox', { name: 'Search leads' }).press('Escape')
  await heading(page).focus()
  await page.keyboard.press('?')
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(sheet).toContainText('Tickets')
  await expect(sheet).toContainText('Send the reply')
  await expectAccessible(page, 'sheet of keys')
  // Above a dialog they rest.
  await page.keyboard.press('c')
  await expect(sheet).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
  await heading(page).focus()
  await page.keyboard.press('c')
  await expect(page).toHaveURL(/\/leads\/create$/)
})

test('44 single keys can be switched off, and stay off', async ({ page }) => {
  await page.goto(`${BASE}/leads`)
  await settled(page)
  await page.keyboard.press('?')
  await page.getByRole('checkbox', { name: 'Single-key shortcuts on this computer' }).click()
  await page.keyboard.press('Escape')
  await page.reload()
  await settled(page)
  await page.keyboard.press('g')
  await page.keyboard.press('h')
  await expect(page).not.toHaveURL(HOME)
  await page.keyboard.press('Control+k')
  await expect(box(page)).toBeFocused()
})

test('43 on a phone the search is an icon, and nothing is cut off', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`${BASE}/leads`)
  await settled(page)
  await page.getByRole('banner').getByRole('button', { name: 'Search everything' }).click()
  await box(page).fill('crane')
  await expect(options(page).first()).toBeVisible()
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(wide).toBeLessThanOrEqual(0)
})
