/** What happened to a record, and what somebody did last. */
import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from '../accessible.ts'
import { ADMIN, BASE, heading, makeLead, makeStaff, SALES, signIn, unique, write } from '../helpers.ts'

const entries = (page: Page) => page.getByRole('list', { name: 'Entries' }).locator(':scope > li')

test.beforeEach(async ({ page }) => signIn(page))

test('A10-104 A10-106 who, when, through what, and the old beside the new', async ({ page }) => {
  const lead = await makeLead(page, `Told ${unique()}`, { estimated_value: 1000 })
  await write(page, 'patch', `leads/${lead.id}`, { status: 'contacted', estimated_value: 2500.5, company_name: 'Acme' })
  await page.goto(`${BASE}/leads/show/${lead.id}`)
  await page.getByRole('link', { name: 'Whole history' }).click()
  await expect(heading(page)).toHaveText(/^History of Told/)
  await expect(page.getByText('2 entries')).toBeVisible()
  await expect(entries(page)).toHaveCount(2)
  const [newest, first] = [entries(page).nth(0), entries(page).nth(1)]
  await expect(first).toContainText('Added by Aisha Al Mansoori')
  await expect(newest).toContainText('Changed by Aisha Al Mansoori · Form')
  await expect(newest).toContainText('Status: New → Contacted')
  await expect(newest).toContainText(/Estimated value: AED 1,000 → AED 2,500\.50/)
  await expect(newest).toContainText('Company name: set to Acme')
  const time = newest.locator('time')
  const shown = new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Asia/Dubai',
  }).format(Date.parse((await time.getAttribute('datetime')) ?? ''))
  await expect(time).toHaveText(shown)
})

test('A10-104 long histories come in pages, newest first', async ({ page }) => {
  const lead = await makeLead(page, `Long ${unique()}`)
  for (let at = 1; at <= 30; at++) await write(page, 'patch', `leads/${lead.id}`, { company_name: `Name ${at}` })
  await page.goto(`${BASE}/leads/history/${lead.id}`)
  await expect(page.getByText('31 entries')).toBeVisible()
  await expect(entries(page)).toHaveCount(25)
  await expect(entries(page).first()).toContainText('Name 29 → Name 30')
  await page.getByRole('button', { name: 'Show more' }).click()
  await expect(entries(page)).toHaveCount(31)
  await expect(entries(page).last()).toContainText('Added by')
  await expect(page.getByRole('button', { name: 'Show more' })).toBeHidden()
})

test('A10-104 a record of which nothing is known says so', async ({ page }) => {
  const lead = await makeLead(page, `Imported ${unique()}`)
  await page.route(`**/api/admin/leads/${lead.id}/history?**`, (route) =>
    route.fulfill({ json: [], headers: { 'x-total-count': '0' } }),
  )
  await page.goto(`${BASE}/leads/history/${lead.id}`)
  await expect(page.getByText('This lead was probably not added here.')).toBeVisible()
  await expect(page.getByText('0 entries')).toBeVisible()
})

test('A10-104 who may not view the records may not read their history', async ({ page }) => {
  const lead = await makeLead(page, `Hidden ${unique()}`)
  const { email } = await makeStaff(page, ['customers.view'])
  await signIn(page, email)
  await page.goto(`${BASE}/leads/history/${lead.id}`)
  await expect(page.getByText('You may not view leads')).toBeVisible()
  expect((await page.request.get(`/api/admin/leads/${lead.id}/history`)).status()).toBe(403)
})

test('A10-105 B36 B37 B38 every save is one sentence with the labels of the form', async ({ page }) => {
  const lead = await makeLead(page, `Summed ${unique()}`)
  const change = (values: object) => write(page, 'patch', `leads/${lead.id}`, values)
  const key = 'interactions.related_to_lead'
  const talk = (subject: string) => ({ interaction_type: 'note', subject })
  await change({ status: 'contacted' })
  await change({ notes: 'Later', company_name: 'Acme', estimated_value: 5 })
  await change({ company_name: 'Acme' })
  await change({ status: 'qualified', _inlines: { [key]: [talk('second'), talk('old')] } })
  const found = await page.request.get(`/api/admin/interactions?related_to_lead=${lead.id}&_sort=id&_order=asc`)
  const [second, old]: { id: number; _version: number }[] = await found.json()
  await change({
    _inlines: {
      [key]: [
        { id: second?.id, _version: second?._version, subject: 'second edited' },
        { id: old?.id, _version: old?._version, _remove: true },
      ],
    },
  })
  await page.goto(`${BASE}/leads/history/${lead.id}`)
  // A save that changes nothing leaves no entry.
  await expect(entries(page)).toHaveCount(5)
  const sentences = [
    'Changed Subject for interaction “second edited”. Deleted interaction “old”.',
    'Changed Status. Added interaction “second”. Added interaction “old”.',
    'Changed Company name, Notes and Estimated value.',
    'Changed Status and Last contacted.',
    'Added by Aisha Al Mansoori',
  ]
  for (const [at, sentence] of sentences.entries()) await expect(entries(page).nth(at)).toContainText(sentence)
  await expect(entries(page).last()).not.toContainText('Added.')
  await expect(entries(page).first()).toContainText('Subject: second → second edited')
})

test('A10-105 one save is one entry, whatever follows from it', async ({ page }) => {
  const rules = [{ field: 'country', operator: '=', value: unique() }]
  const segment = await write(page, 'post', 'customer-segments', {
    name: `Followed ${unique()}`,
    criteria: { combinator: 'and', rules },
  })
  await write(page, 'patch', `customer-segments/${segment.id}`, { criteria: { combinator: 'or', rules } })
  await page.goto(`${BASE}/customer-segments/history/${segment.id}`)
  await expect(page.getByText('2 entries')).toBeVisible()
  await expect(entries(page).first()).toContainText('Changed by Aisha Al Mansoori')
  await expect(entries(page).first()).toContainText('Refreshed')
})

test('what a record had before a change is put back, and that is one more change', async ({ page }) => {
  const word = unique()
  const [old, company] = [
    await write(page, 'post', 'companies', { company_name: `Old ${word}` }),
    await write(page, 'post', 'companies', { company_name: `Seller ${word}` }),
  ]
  const leaver = await makeStaff(page, [])
  const lead = await makeLead(page, `Back ${word}`, {
    source: 'phone',
    company_name: 'First',
    estimated_value: 1000,
    company: old.id,
    assigned_to: leaver.id,
  })
  const first = { source: 'event', company_name: '', estimated_value: 2500.5, company: company.id, assigned_to: null }
  await write(page, 'patch', `leads/${lead.id}`, first)
  await write(page, 'patch', `leads/${lead.id}`, { company_name: 'Third' })
  await write(page, 'patch', `users/${leaver.id}`, { is_active: false })
  await page.goto(`${BASE}/leads/history/${lead.id}`)
  // Of the addition there is nothing before it.
  await expect(entries(page).nth(2).getByRole('button')).toHaveCount(0)
  await entries(page).nth(1).getByRole('button', { name: 'Put back…' }).click()
  const question = page.getByRole('dialog')
  await expect(question).toContainText('Company name: Third → First')
  await expect(question).toContainText('Source: Event → Phone')
  await expect(question).toContainText(`Seller: Seller ${word} → Old ${word}`)
  await expect(question).toContainText(`Assigned to: “Noor ${leaver.email.split('@')[0]}” can no longer be chosen.`)
  await expectAccessible(page, 'what is put back of a history')
  await question.getByRole('button', { name: 'Put back' }).click()
  await expect(page.getByRole('status').filter({ hasText: `“Back ${word}” has its earlier values.` })).toBeVisible()
  await expect(entries(page)).toHaveCount(4)
  await expect(entries(page).first()).toContainText('Company name: Third → First')
  await expect(entries(page).first()).toContainText(/Estimated value: AED 2,500\.50 → AED 1,000/)
  const now = await (await page.request.get(`/api/admin/leads/${lead.id}`)).json()
  expect(now).toMatchObject({
    source: 'phone',
    company_name: 'First',
    estimated_value: 1000,
    company: old.id,
    assigned_to: null,
  })
  // What it has already is nothing to put back; who left the company cannot be.
  await entries(page).nth(2).getByRole('button', { name: 'Put back…' }).click()
  await expect(question).toContainText('can no longer be chosen.')
  await expect(question).not.toContainText('→')
  await expect(question.getByRole('button', { name: 'Put back' })).toBeDisabled()
  await page.keyboard.press('Escape')
  // Somebody else was faster: nothing is overwritten.
  await write(page, 'patch', `leads/${lead.id}`, { company_name: 'Fourth' })
  await entries(page).first().getByRole('button', { name: 'Put back…' }).click()
  await question.getByRole('button', { name: 'Put back' }).click()
  await expect(page.getByRole('alert').filter({ hasText: /changed|saved/ })).toBeVisible()
  expect((await (await page.request.get(`/api/admin/leads/${lead.id}`)).json()).company_name).toBe('Fourth')
  await signIn(page, (await makeStaff(page, ['leads.view'])).email)
  await page.goto(`${BASE}/leads/history/${lead.id}`)
  await expect(entries(page)).toHaveCount(5)
  await expect(page.getByRole('button', { name: 'Put back…' })).toHaveCount(0)
})

test('what somebody may not look at is not put back, and the rest is', async ({ page }) => {
  const word = unique()
  const { id: assigned_to } = await makeStaff(page, [])
  const { email } = await makeStaff(page, ['leads.view', 'leads.change'])
  const lead = await makeLead(page, `Before ${word}`, { assigned_to })
  await write(page, 'patch', `leads/${lead.id}`, { title: `After ${word}`, assigned_to: null })
  await signIn(page, email)
  await page.goto(`${BASE}/leads/history/${lead.id}`)
  await entries(page).first().getByRole('button', { name: 'Put back…' }).click()
  const question = page.getByRole('dialog')
  await expect(question).toContainText(`Title: After ${word} → Before ${word}`)
  await expect(question).toContainText('Not put back: Assigned to.')
  await question.getByRole('button', { name: 'Put back' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'has its earlier values.' })).toBeVisible()
  const now = await (await page.request.get(`/api/admin/leads/${lead.id}`)).json()
  expect(now).toMatchObject({ title: `Before ${word}`, assigned_to: null })
})

test('A10-106 what is done to many and what is deleted is told, too', async ({ page }) => {
  const title = `Bulk ${unique()} <i>slanted</i>`
  const lead = await makeLead(page, title)
  await write(page, 'post', 'leads/bulk/mark_contacted', { ids: [lead.id], input: {} })
  await write(page, 'post', 'leads/bulk/remove', { ids: [lead.id] })
  await page.goto(`${BASE}/leads/history/${lead.id}`)
  await expect(heading(page)).toHaveText(`History of ${title}`)
  await expect(page.getByText('This lead was deleted.')).toBeVisible()
  await expect(entries(page).nth(0)).toContainText('Deleted by Aisha Al Mansoori')
  await expect(entries(page).nth(0)).toContainText('Bulk action')
  await expect(entries(page).nth(1)).toContainText('Mark as contacted, Bulk action')
  await expect(entries(page).nth(1)).toContainText('Status: New → Contacted')
  const crumb = page.getByRole('navigation', { name: 'Breadcrumb' })
  await expect(crumb.getByRole('link', { name: title })).toHaveCount(0)
})

test('A1-2 the start page lists my own last ten, newest first', async ({ page }) => {
  const { email } = await makeStaff(page, ['leads.view', 'leads.add', 'leads.change', 'leads.remove'])
  await signIn(page, email)
  await page.goto(`${BASE}/`)
  const card = page.getByRole('region', { name: 'My recent actions' })
  await expect(card).toContainText('None yet')
  const word = unique()
  const made = []
  for (let at = 1; at <= 9; at++) made.push(await makeLead(page, `${word} ${at}`))
  await write(page, 'patch', `leads/${made[0]?.id}`, { company_name: 'Acme', notes: 'x' })
  await write(page, 'post', 'leads/bulk/remove', { ids: [made[1]?.id] })
  await signIn(page, SALES)
  await makeLead(page, `${word} somebody else's`)
  await signIn(page, email)
  await page.goto(`${BASE}/`)
  const items = card.getByRole('listitem')
  await expect(items).toHaveCount(10)
  await expect(items.nth(0)).toContainText(`Deleted: ${word} 2`)
  await expect(items.nth(0)).toContainText('Lead · Deleted.')
  await expect(items.nth(0).getByRole('link')).toHaveCount(0)
  await expect(items.nth(1)).toContainText(`Changed: ${word} 1`)
  await expect(items.nth(1)).toContainText('Lead · Changed Company name and Notes.')
  await expect(items.nth(2)).toContainText(`Added: ${word} 9`)
  await expect(card).not.toContainText('somebody else')
  await items.nth(1).getByRole('link').click()
  await expect(heading(page)).toHaveText(`${word} 1`)
  await signIn(page, ADMIN)
})
