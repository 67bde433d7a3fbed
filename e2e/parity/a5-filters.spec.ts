/** The filters of a list: what they offer, what they mean, and that they stay in the address. */
import { expect, test } from '@playwright/test'
import { BASE, makeLead, rows, signIn, unique, write } from '../helpers.ts'
import { counts, makeLeads, open, panel, total } from './lists.ts'

test.beforeEach(async ({ page }) => signIn(page))

const statuses = ['New', 'Contacted', 'Qualified', 'Converted', 'Disqualified', 'Lost']

test('A5-50 A5-58 B8 choices stand in order with their counts, and several are any of them', async ({ page }) => {
  // Of the seed alone: other tests add leads of today.
  const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)
  const seeded = `created_at_lte=${yesterday}`
  await open(page, `leads?${seeded}`)
  const group = panel(page).getByRole('group', { name: 'Status' })
  const options = (await group.getByRole('listitem').allInnerTexts()).map((text) => text.split('\n')[0]?.trim())
  expect(options).toEqual(statuses)
  for (const [label, key] of [
    ['New', 'new'],
    ['Lost', 'lost'],
  ] as const) {
    const count = await total(page, `${seeded}&status=${key}`)
    await expect(group.getByRole('listitem').filter({ hasText: label })).toContainText(count.toLocaleString('en-US'))
  }
  await group.getByLabel('New', { exact: false }).check()
  await group.getByLabel('Lost', { exact: false }).check()
  await expect(page).toHaveURL(`${BASE}/leads?${seeded}&status=new,lost`)
  await expect(page.getByText('Status: New, Lost')).toBeVisible()
  const both = await total(page, `${seeded}&status=new&status=lost`)
  await expect(counts(page)).toContainText(`${both.toLocaleString('en-US')} results`)
  await page.reload()
  await expect(group.getByLabel('Lost', { exact: false })).toBeChecked()
  await page.getByRole('button', { name: 'Remove filter Status' }).click()
  await expect(page).toHaveURL(`${BASE}/leads?${seeded}`)
})

test('A5-51 trap 14 yes, no, and both', async ({ page }) => {
  await open(page, 'users')
  const group = panel(page).getByRole('group', { name: 'Active' })
  await group.getByLabel('No', { exact: false }).check()
  await expect(page).toHaveURL(/users\?is_active=false$/)
  await expect(page.getByRole('list', { name: 'Active filters' })).toContainText('Active: No')
  await page.reload()
  await expect(group.getByLabel('No', { exact: false })).toBeChecked()
  await group.getByLabel('Yes', { exact: false }).check()
  await expect(page).toHaveURL(/users\?is_active=true$/)
  await group.getByLabel('Yes', { exact: false }).uncheck()
  await expect(page).toHaveURL(/users$/)
})

test('A5-52 A5-53 B10 records in use, any other by search, and none of them', async ({ page }) => {
  const word = await makeLeads(page, 1)
  await open(page, `leads?q=${word}`)
  const group = panel(page).getByRole('group', { name: 'Assigned to' })
  await group.getByLabel('Unassigned').check()
  await expect(page).toHaveURL(/assigned_to=none$/)
  await expect(rows(page)).toHaveCount(1)
  await group.getByRole('searchbox', { name: 'Find in users' }).fill('omar')
  await group.getByLabel('Omar Haddad').check()
  await expect(page).toHaveURL(/assigned_to=none,\d+$/)
  await expect(page.getByText('Assigned to: Unassigned, Omar Haddad')).toBeVisible()
  await expect(rows(page)).toHaveCount(1)
  await group.getByRole('searchbox', { name: 'Find in users' }).fill('')
  await expect(group.getByLabel('Omar Haddad')).toBeChecked()
})

test('A5-54 A5-111 B10 B13 named ranges of dates, with and without a date', async ({ page }) => {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Dubai' }).format(new Date())
  const word = unique()
  await makeLead(page, `Today ${word}`, { expected_close_date: today })
  await makeLead(page, `Late ${word}`, { expected_close_date: '2020-02-29' })
  await makeLead(page, `None ${word}`)
  await open(page, `leads?q=${word}`)
  const close = panel(page).getByRole('group', { name: 'Expected close' })
  await close.getByRole('button', { name: 'Expected close' }).click()
  const found = async (label: string, wanted: string[]) => {
    await close.getByLabel(label, { exact: true }).check()
    await expect(rows(page)).toHaveCount(wanted.length)
    for (const one of wanted) await expect(rows(page).filter({ hasText: one })).toHaveCount(1)
  }
  await found('Today', ['Today'])
  await expect(page).toHaveURL(new RegExp(`expected_close_date_gte=${today}&expected_close_date_lte=${today}$`))
  await found('Past 7 days', ['Today'])
  await found('Next 7 days', ['Today'])
  await found('This month', ['Today'])
  await found('This year', ['Today'])
  await found('Overdue', ['Late'])
  await expect(page.getByRole('list', { name: 'Active filters' })).toContainText('Expected close: before ')
  await found('No date', ['None'])
  await found('Has date', ['Today', 'Late'])
  await close.getByLabel('Has date', { exact: true }).uncheck()
  await expect(rows(page)).toHaveCount(3)
  await close.getByLabel('Expected close from').fill('2020-01-01')
  await close.getByLabel('Expected close to').fill('2020-12-31')
  await expect(rows(page)).toHaveCount(1)
  await expect(page.getByRole('list', { name: 'Active filters' })).toContainText('Expected close: 2020')
  const created = panel(page).getByRole('group', { name: 'Created' })
  await created.getByRole('button', { name: 'Created' }).click()
  await expect(created.getByLabel('Overdue')).toHaveCount(0)
  await expect(created.getByLabel('No date')).toHaveCount(0)
})

test('A5-55 every value that there is, and those without one', async ({ page }) => {
  const word = unique()
  await write(page, 'post', 'companies', { company_name: `Here ${word}`, country: word })
  await write(page, 'post', 'companies', { company_name: `Nowhere ${word}`, country: '' })
  await open(page, `companies?q=${word}`)
  const group = panel(page).getByRole('group', { name: 'Country' })
  await expect(group.getByRole('listitem')).toHaveCount(2)
  await group.getByRole('checkbox', { name: `${word} 1` }).check()
  await expect(page).toHaveURL(new RegExp(`country=${word}$`))
  await expect(rows(page)).toHaveCount(1)
  await expect(rows(page)).toContainText(`Here ${word}`)
  await group.getByRole('checkbox', { name: 'Empty 1' }).check()
  await expect(page).toHaveURL(/country_null=true$/)
  await expect(rows(page)).toContainText([`Nowhere ${word}`])
  await page.reload()
  await expect(group.getByRole('checkbox', { name: 'Empty 1' })).toBeChecked()
  await group.getByRole('checkbox', { name: `${word} 1` }).check()
  await expect(rows(page)).toContainText([`Here ${word}`])
  // Many values are searched.
  await open(page, 'companies')
  const cities = panel(page).getByRole('group', { name: 'City' }).getByRole('listitem')
  const before = await cities.count()
  if (before > 12) {
    await panel(page).getByRole('searchbox', { name: 'Find in city' }).fill('dubai')
    await expect(cities).toHaveCount(1)
  }
})

test('A5-59 B11 counts follow search and other filters, not their own, and zero stays', async ({ page }) => {
  const word = unique()
  await makeLead(page, `A ${word}`, { status: 'new', source: 'phone' })
  await makeLead(page, `B ${word}`, { status: 'lost', source: 'phone' })
  await makeLead(page, `C ${word}`, { status: 'lost', source: 'event' })
  await open(page, `leads?q=${word}&status=new`)
  const option = (name: string) => panel(page).getByRole('checkbox', { name, exact: true })
  for (const name of ['New 1', 'Lost 2', 'Qualified 0', 'Phone 1', 'Event 0']) await expect(option(name)).toBeVisible()
  await option('Phone 1').check()
  for (const name of ['New 1', 'Lost 1', 'Event 0']) await expect(option(name)).toBeVisible()
})

test('A5-60 B9 all filters go at once; search and order stay', async ({ page }) => {
  const word = await makeLeads(page, 1)
  await open(page, `leads?q=${word}&sort=title`)
  await expect(page.getByRole('button', { name: 'Clear all filters' })).toHaveCount(0)
  await open(page, `leads?q=${word}&status=new&source=web_form&sort=title`)
  await page.getByRole('button', { name: 'Clear all filters' }).click()
  await expect(page).toHaveURL(`${BASE}/leads?q=${word}&sort=title`)
})

test('A5-61 a section stays open or closed, as it was left', async ({ page }) => {
  await open(page, 'leads')
  const section = panel(page).getByRole('button', { name: 'Source' })
  await section.click()
  await expect(section).toHaveAttribute('aria-expanded', 'false')
  await panel(page).getByRole('button', { name: 'Estimated value' }).click()
  await page.reload()
  await expect(section).toHaveAttribute('aria-expanded', 'false')
  await expect(panel(page).getByRole('button', { name: 'Estimated value' })).toHaveAttribute('aria-expanded', 'true')
})

test('A5-62 B12 what fits no filter is left out with a word', async ({ page }) => {
  await open(page, 'leads?colour=red&company=abc&created_at_gte=soon&status=new')
  const notice = page.getByRole('alert').filter({ hasText: 'left out' })
  await expect(notice).toContainText('There is no filter “colour”, so it was left out.')
  await expect(notice).toContainText('“abc” is not a record, so it was left out of the filter Seller.')
  await expect(notice).toContainText('“soon” is not a date, so it was left out of the filter Created.')
  await expect(page).toHaveURL(`${BASE}/leads?status=new`)
  await panel(page).getByRole('checkbox', { name: 'Lost' }).check()
  await expect(notice).toHaveCount(0)
  // One mistake does not hide the other.
  await page.goto(`${BASE}/leads?colour=red&page=9999`)
  await expect(notice).toContainText('There is no filter “colour”, so it was left out.')
  await expect(notice).toContainText('There is no page 9,999. This is the first.')
  // A value that is no choice is one that nothing has.
  await page.goto(`${BASE}/leads?status=bogus`)
  await expect(counts(page)).toHaveText(/^0 results \([\d,]+ total\)$/)
  await expect(page.getByText('No lead matches')).toBeVisible()
  // Its own options say what they would show, the others that nothing is left.
  const option = (name: string) => panel(page).locator('label', { has: page.getByRole('checkbox', { name }) })
  await expect(option('Lost')).toHaveText(/^Lost[1-9]/)
  await expect(option('Unassigned')).toHaveText('Unassigned0')
})

test('A5-52 related records are no filter where there is only one', async ({ page }) => {
  await page.route('**/api/admin/leads/facets?**', async (route) => {
    const answer = await route.fetch()
    const counts = await answer.json()
    await route.fulfill({ response: answer, json: { ...counts, company: counts.company.slice(0, 1) } })
  })
  await open(page, 'leads')
  await expect(panel(page).getByRole('group', { name: 'Assigned to' })).toBeVisible()
  await expect(panel(page).getByRole('group', { name: 'Seller' })).toHaveCount(0)
  await panel(page).getByRole('checkbox', { name: 'Lost' }).check()
  await expect(page).toHaveURL(/status=lost/)
  await expect(panel(page).getByRole('group', { name: 'Seller' })).toHaveCount(0)
  await page.goto(`${BASE}/leads?company=none`)
  await expect(panel(page).getByRole('group', { name: 'Seller' })).toBeVisible()
  // Counts that are still on their way are nobody's any more.
  await page.unrouteAll({ behavior: 'ignoreErrors' })
})

test('A5-62 what the server refuses is left out, too', async ({ page }) => {
  await page.route('**/api/admin/leads?**source=phone**', (route) =>
    route.fulfill({ status: 400, json: { source: ['Not for you.'] } }),
  )
  await open(page, 'leads?source=phone&status=new')
  await expect(page.getByText('Source: Not for you. The filter was left out.')).toBeVisible()
  await expect(page).toHaveURL(`${BASE}/leads?status=new`)
})

test('A5-63 trap 14 a range of amounts with zero, and a word on what is no amount', async ({ page }) => {
  const word = await makeLeads(page, 3, (at) => ({ estimated_value: [0, 1500, null][at] }))
  await open(page, `leads?q=${word}`)
  const value = panel(page).getByRole('group', { name: 'Estimated value' })
  await value.getByRole('button', { name: 'Estimated value' }).click()
  await value.getByLabel('Estimated value from').fill('1,000')
  await expect(rows(page)).toHaveCount(1)
  await expect(page.getByText('Estimated value: from 1,000')).toBeVisible()
  await value.getByLabel('Estimated value from').fill('a lot')
  await expect(value.getByText('Enter an amount with at most 2 decimals.')).toBeVisible()
  await expect(page).toHaveURL(/estimated_value_gte=1000$/)
  await value.getByLabel('Estimated value from').fill('')
  await value.getByLabel('Estimated value to').fill('0')
  await expect(page).toHaveURL(/estimated_value_lte=0$/)
  await expect(rows(page)).toHaveCount(1)
  await page.reload()
  await expect(value.getByLabel('Estimated value to')).toHaveValue('0')
  await value.getByLabel('Estimated value to').fill('')
  await value.getByLabel('No value').check()
  await expect(rows(page)).toHaveCount(1)
})
