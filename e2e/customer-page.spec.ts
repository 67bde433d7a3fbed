/** The page of a customer: figures, what is open, segments and why, notes with the important ones first, one timeline. */
import { expect, type Locator, type Page, test } from '@playwright/test'
import { expectAccessible, settled } from './accessible.ts'
import { BASE, complaints, makeStaff, PASSWORD, signIn, unique, write } from './helpers.ts'

const part = (page: Page, name: string | RegExp): Locator => page.getByRole('region', { name })
const open = async (page: Page, id: number): Promise<void> => {
  await page.goto(`${BASE}/customers/show/${id}`)
  await settled(page)
}

/** A customer of this test alone. */
async function makeCustomer(page: Page, word: string): Promise<number> {
  const user = await write(page, 'post', 'users', {
    first_name: 'Hessa',
    last_name: word,
    email: `${word}@customer.example`,
    password: PASSWORD,
    user_type: 'customer',
  })
  const found = await (await page.request.get(`/api/admin/customers?user=${user.id}`)).json()
  return found[0]?.id ?? (await write(page, 'post', 'customers', { user: user.id })).id
}
const makeTicket = (page: Page, customer: number, title: string, values: object = {}) =>
  write(page, 'post', 'tickets', { customer, title, description: 'It stops', ...values })

test.describe('36 the page of a customer', () => {
  test('figures are exact and lead to what they count', async ({ page }) => {
    const found = complaints(page)
    const word = unique()
    await signIn(page)
    const id = await makeCustomer(page, word)
    for (let at = 0; at < 7; at++) await makeTicket(page, id, `Ticket ${at} ${word}`)
    await makeTicket(page, id, `Closed ${word}`, { status: 'closed' })
    for (const estimated_amount of [1000, 2500.5])
      await write(page, 'post', 'opportunities', { title: `Deal ${word}`, customer: id, estimated_amount })
    await open(page, id)
    await expect(page.getByText('Lifetime value')).toBeVisible()
    await expect(page.getByRole('link', { name: 'AED 3,500.50' })).toBeVisible()
    const tickets = part(page, 'Open tickets 7')
    await expect(tickets.getByRole('listitem')).toHaveCount(5)
    await expect(tickets).not.toContainText(`Closed ${word}`)
    await tickets.getByRole('link', { name: 'View all' }).click()
    await expect(page).toHaveURL(new RegExp(`tickets\\?customer=${id}&status=open,in_progress`))
    expect(found).toEqual([])
  })

  test('a note is added in one line, by keys alone, and important ones come first', async ({ page }) => {
    const word = unique()
    await signIn(page)
    const id = await makeCustomer(page, word)
    await open(page, id)
    const notes = part(page, /^Customer notes/)
    const line = notes.getByRole('textbox', { name: 'Add a note' })
    await line.focus()
    await page.keyboard.type('Gate 3 only')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Enter')
    await expect(notes.getByRole('listitem')).toHaveCount(1)
    await expect(notes.getByRole('listitem').first()).toContainText('Important')
    await line.fill('Likes mornings')
    await line.press('Enter')
    await expect(notes.getByRole('listitem')).toHaveCount(2)
    await expect(notes.getByRole('listitem').first()).toContainText('Gate 3 only')
    await expect(part(page, 'Timeline')).toContainText('Likes mornings')
  })

  test('what is refused says why, and what was typed stays', async ({ page }) => {
    const word = unique()
    await signIn(page)
    const id = await makeCustomer(page, word)
    await open(page, id)
    await page.route('**/api/admin/customer-notes', (route) =>
      route.request().method() === 'POST'
        ? route.fulfill({ status: 403, json: { detail: 'You may not do this.' } })
        : route.continue(),
    )
    const line = page.getByRole('textbox', { name: 'Add a note' })
    await line.fill('Nobody reads')
    await line.press('Enter')
    await expect(page.getByRole('alert').filter({ hasText: 'You may not do this.' })).toBeVisible()
    await expect(line).toHaveValue('Nobody reads')
  })

  test('a segment says why the customer is in it', async ({ page }) => {
    const word = unique()
    await signIn(page)
    const id = await makeCustomer(page, word)
    await write(page, 'post', 'customer-segments', { name: `Segment ${word}`, customers: [id] })
    await open(page, id)
    const segments = part(page, /^Customer segments 1/)
    await expect(segments.getByRole('link', { name: `Segment ${word}` })).toBeVisible()
    await segments.getByRole('button', { name: /^Why/ }).click()
    await expect(segments).toContainText('Added by hand')
  })

  test('what somebody may not view is not there', async ({ page }) => {
    const word = unique()
    await signIn(page)
    const id = await makeCustomer(page, word)
    await makeTicket(page, id, `Secret ${word}`)
    const { email } = await makeStaff(page, ['customers.view'])
    await signIn(page, email)
    await open(page, id)
    await expect(part(page, 'Timeline')).toBeVisible()
    await expect(page.getByRole('main')).not.toContainText(`Secret ${word}`)
    await expect(page.getByRole('main')).not.toContainText('Open tickets')
  })

  test('there is nothing to complain about', async ({ page }) => {
    await signIn(page)
    const [note] = await (await page.request.get('/api/admin/customer-notes?is_important=true&_end=1')).json()
    await open(page, note.customer)
    await expect(part(page, 'Timeline').getByRole('listitem').first()).toBeVisible()
    await expectAccessible(page, 'a customer')
  })
})

test('36 a customer on a phone @phone', async ({ page }) => {
  await signIn(page)
  const [note] = await (await page.request.get('/api/admin/customer-notes?is_important=true&_end=1')).json()
  await open(page, note.customer)
  await expect(part(page, 'Timeline').getByRole('listitem').first()).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await expectAccessible(page, 'a customer on a phone', 'known')
})
