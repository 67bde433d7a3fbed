/** A day's work from its beginning to its end, as staff, sellers and customers share it. */
import { type APIRequestContext, expect, type Page, request, test } from '@playwright/test'
import * as bytes from '../server/testing/files.ts'
import { BASE, choose, complaints, heading, makeLead, PASSWORD, rows, SALES, signIn, unique, write } from './helpers.ts'

/** The API as an app uses it for a customer or a seller. */
async function app(page: Page, email: string): Promise<APIRequestContext> {
  const { origin } = new URL(page.url())
  const anybody = await request.newContext({ baseURL: origin })
  const answer = await anybody.post('/api/accounts/login/', { data: { email, password: PASSWORD } })
  const { access } = await answer.json()
  await anybody.dispose()
  return request.newContext({ baseURL: origin, extraHTTPHeaders: { Authorization: `Bearer ${access}` } })
}
const person = async (page: Page, user_type: string, word: string, values: object = {}) => {
  const email = `${user_type}.${word}@example.com`
  const names = { first_name: 'Mariam', last_name: word }
  const { id } = await write(page, 'post', 'users', { ...names, email, password: PASSWORD, user_type, ...values })
  return { id, email }
}
const save = (page: Page) => page.getByRole('button', { name: /^Save( Ctrl S)?$/ }).click()

test('a deal goes from the board over a meeting to the amount that it was won for', async ({ page }) => {
  const found = complaints(page)
  const word = unique()
  await signIn(page, SALES)
  const deal = { stage: 'proposal', probability: 50, estimated_amount: 50_000, contact_name: 'Layla' }
  const { id } = await write(page, 'post', 'opportunities', { title: `Cranes ${word}`, ...deal })
  await page.goto(`${BASE}/opportunities/board?q=${word}`)
  await expect(page.getByRole('region', { name: /^Proposal/ })).toContainText('AED 50,000')
  await page.getByRole('link', { name: `Cranes ${word}` }).click()
  await expect(heading(page)).toHaveText(`Cranes ${word}`)
  await page.getByRole('main').getByRole('link', { name: 'Edit', exact: true }).click()
  await choose(page, 'Stage', 'Negotiation')
  await page.getByLabel('Probability').fill('75')
  await save(page)
  await page.getByRole('status').filter({ hasText: 'was saved' }).getByRole('link').click()
  await expect(page.getByText('AED 37,500').first()).toBeVisible()
  await page.getByRole('link', { name: 'Add interaction' }).click()
  await choose(page, 'Type', 'Meeting')
  await page.getByLabel('Subject').fill('Negotiated the price')
  await page.getByLabel('Outcome').fill('The customer agreed')
  await save(page)
  await expect(heading(page)).toHaveText(`Cranes ${word}`)
  await expect(page.getByRole('region', { name: /^Interactions 1/ })).toContainText('Negotiated the price')
  await page.getByRole('main').getByRole('button', { name: 'Mark as won' }).click()
  await page.getByRole('dialog').getByLabel('Actual amount').fill('45000')
  await page.getByRole('dialog').getByRole('button', { name: 'Mark as won' }).click()
  await expect(page.locator('h1 + span')).toHaveText('Closed won')
  await expect(page.getByText('AED 45,000').first()).toBeVisible()
  const saved = await (await page.request.get(`/api/admin/opportunities/${id}`)).json()
  expect(saved).toMatchObject({ stage: 'closed_won', probability: 100, actual_amount: 45_000 })
  expect(found).toEqual([])
})

test('a ticket goes from the customer’s app over the bell to a closed one, and nothing internal reaches the customer', async ({
  page,
}) => {
  test.slow()
  const found = complaints(page)
  const word = unique()
  await signIn(page)
  await page.goto(BASE)
  const { id: user, email } = await person(page, 'customer', word)
  const customer = await write(page, 'post', 'customers', { user, phone: '+971 50 123 4567' })
  const company = await write(page, 'post', 'companies', { company_name: `Yard ${word}` })
  const equipment = await write(page, 'post', 'equipment', {
    name: `Digger ${word}`,
    company: company.id,
    daily_rate: 10,
  })
  const dates = { start_date: '2026-03-01', end_date: '2026-03-04' }
  const rental = await write(page, 'post', 'rentals', { customer: customer.id, equipment: equipment.id, ...dates })
  const theirs = await app(page, email)

  const made = await theirs.post('/api/crm/tickets/', {
    multipart: {
      title: `Engine ${word}`,
      description: 'The engine stops after 30 minutes',
      category: 'equipment',
      priority: 'high',
      related_rental: String(rental.id),
      attachment: { name: 'engine.png', mimeType: 'image/png', buffer: bytes.png },
    },
  })
  expect(made.status(), await made.text()).toBe(201)
  const { id, ticket_number } = await made.json()
  const news = async () => (await (await theirs.get('/api/notifications/')).json()).results.length
  const seen = async () => JSON.stringify(await (await theirs.get(`/api/crm/tickets/${id}/`)).json())

  await page
    .getByRole('banner')
    .getByRole('link', { name: /^Notifications/ })
    .last()
    .click()
  await page
    .getByRole('dialog', { name: 'Notifications' })
    .getByRole('link', { name: new RegExp(ticket_number) })
    .click()
  await expect(heading(page)).toHaveText(`Engine ${word}`)
  const details = page.getByRole('complementary', { name: 'Details' })
  for (const words of [`Mariam ${word}`, '+971 50 123 4567', `Digger ${word}`])
    await expect(details).toContainText(words)
  const thread = page.getByRole('log', { name: 'Conversation' })
  await expect(thread).toContainText('The engine stops after 30 minutes')
  await expect(
    thread
      .getByRole('link', { name: 'engine.png' })
      .or(details.getByRole('link', { name: 'engine.png' }))
      .first(),
  ).toBeVisible()

  await page.getByRole('radio', { name: 'Internal note' }).check()
  await page.getByRole('textbox', { name: 'Internal note' }).fill('Known issue with the fuel filter')
  await page.getByRole('button', { name: 'Add internal note' }).click()
  await expect(thread.getByRole('article').filter({ hasText: 'fuel filter' })).toContainText(
    'the customer cannot see this',
  )
  expect(await news()).toBe(0)
  await page.getByRole('radio', { name: 'Reply to customer' }).check()
  await page.getByRole('textbox', { name: 'Reply to customer' }).fill('Our technician comes tomorrow at 10')
  await page.getByRole('button', { name: /^Send and start work/ }).click()
  await expect(page.getByRole('button', { name: 'Status: In progress' })).toBeVisible()
  await expect.poll(news).toBeGreaterThan(0)
  expect(await seen()).toContain('Our technician comes')
  expect(await seen()).not.toContain('Known issue')

  await page.getByRole('main').getByRole('button', { name: 'Mark as resolved' }).click()
  await page
    .getByRole('dialog')
    .getByRole('textbox', { name: /^Resolution|How/ })
    .fill('Fuel filter replaced')
  await page.getByRole('dialog').getByRole('button', { name: 'Mark as resolved' }).click()
  await expect(page.getByRole('button', { name: 'Status: Resolved' })).toBeVisible()
  // The customer confirms, and the page that is open follows.
  expect((await theirs.post(`/api/crm/tickets/${id}/confirm_resolution/`, { data: { rating: 5 } })).status()).toBe(200)
  await expect(page.getByRole('button', { name: 'Status: Closed' })).toBeVisible({ timeout: 15_000 })
  await theirs.dispose()
  expect(found).toEqual([])
})

test('what a seller sees of leads and customers is what staff sees of the company, and no more', async ({ page }) => {
  test.slow()
  const word = unique()
  await signIn(page)
  await page.goto(BASE)
  const company = await write(page, 'post', 'companies', { company_name: `Yard ${word}` })
  const other = await write(page, 'post', 'companies', { company_name: `Other ${word}` })
  const seller = await person(page, 'company', word, { company: company.id })
  const mine = await makeLead(page, `Mine ${word}`, { company: company.id })
  const foreign = await makeLead(page, `Foreign ${word}`, { company: other.id })
  const theirs = await app(page, seller.email)

  await test.step('the back-office is not for sellers', async () => {
    const data = { email: seller.email, password: PASSWORD }
    const { origin } = new URL(page.url())
    const answer = await page.request.post('/api/admin/session/', { data, headers: { Origin: origin } })
    expect(answer.status()).toBe(401)
    expect((await theirs.get('/api/admin/leads')).status()).toBe(403)
  })

  await test.step('leads of the company, by status', async () => {
    await page.goto(`${BASE}/leads?company=${company.id}`)
    await expect(rows(page)).toHaveCount(1)
    await page.getByRole('search', { name: 'Filters' }).getByRole('checkbox', { name: /^New/ }).first().check()
    await expect(page).toHaveURL(/status=new/)
    await expect(rows(page)).toHaveCount(1)
    const list = await (await theirs.get('/api/crm/leads/?status=new')).json()
    expect(list.results.map(({ title }: { title: string }) => title)).toEqual([`Mine ${word}`])
    expect((await theirs.get(`/api/crm/leads/${foreign.id}/`)).status()).toBe(404)
  })

  await test.step('a note and a step by the seller stand on the page of staff', async () => {
    await page.goto(`${BASE}/leads/show/${mine.id}`)
    await expect(page.locator('h1 + span')).toHaveText('New')
    const note = { note: 'Asked about delivery options' }
    expect((await theirs.post(`/api/crm/leads/${mine.id}/add_note/`, { data: note })).status()).toBe(201)
    expect((await theirs.patch(`/api/crm/leads/${mine.id}/`, { data: { status: 'contacted' } })).status()).toBe(200)
    await page.reload()
    await expect(page.locator('h1 + span')).toHaveText('Contacted')
    await expect(page.getByRole('region', { name: /^Interactions 1/ })).toContainText('Asked about delivery options')
    await expect(page.getByRole('region', { name: 'Timeline' })).toContainText(`Mariam ${word}`)
  })

  await test.step('an important note about a customer, with tags, is for staff and the company alone', async () => {
    const { id: user, email } = await person(page, 'customer', word)
    const customer = await write(page, 'post', 'customers', { user })
    const equipment = await write(page, 'post', 'equipment', {
      name: `Digger ${word}`,
      company: company.id,
      daily_rate: 10,
    })
    const dates = { start_date: '2026-03-01', end_date: '2026-03-04' }
    await write(page, 'post', 'rentals', { customer: customer.id, equipment: equipment.id, ...dates })
    const text = { title: 'VIP customer', note: 'Always pays on time', is_important: true }
    const data = { customer: customer.id, ...text, tags: 'VIP, repeat customer' }
    expect((await theirs.post('/api/crm/customer-notes/', { data })).status()).toBe(201)
    await page.goto(`${BASE}/customers/show/${customer.id}`)
    const notes = page.getByRole('region', { name: /^Customer notes 1/ })
    await expect(notes).toContainText('VIP customer')
    await expect(notes).toContainText('Important')
    const customers = await app(page, email)
    expect((await customers.get('/api/crm/customer-notes/')).status()).toBe(403)
    await customers.dispose()
    // And one by staff, in its form.
    await page.goto(`${BASE}/customer-notes/create?customer=${customer.id}`)
    await page.getByLabel('Title').fill('Prefers excavators')
    await page.getByRole('textbox', { name: 'Note' }).fill('Rents often')
    await page
      .getByRole('checkbox', { name: 'Important' })
      .or(page.getByRole('switch', { name: 'Important' }))
      .first()
      .click()
    await page.getByLabel('Tags').fill('VIP, excavators')
    await save(page)
    await expect(page.getByRole('status').filter({ hasText: 'was added' })).toBeVisible()
    await page.goto(`${BASE}/customers/show/${customer.id}`)
    await expect(page.getByRole('region', { name: /^Customer notes 2/ })).toContainText('Prefers excavators')
  })
  await theirs.dispose()
})
