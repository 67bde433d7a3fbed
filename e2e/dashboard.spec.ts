/** The start page: numbers that are links, work that is due, pipeline and tickets. */
import { expect, type Locator, type Page, test } from '@playwright/test'
import { expectAccessible, settled } from './accessible.ts'
import { BASE, makeLead, makeStaff, SALES, signIn, unique, write } from './helpers.ts'

const part = (page: Page, name: string) => page.getByRole('main').getByRole('region', { name, exact: true })

/** Follows a number to its list, and holds the two against each other; again where another test was between them. */
async function expectCounted(page: Page, link: Locator): Promise<void> {
  const home = page.url()
  await expect(async () => {
    if (page.url() !== home) await page.goto(home)
    await expect(link).toHaveText(/\d/)
    const count = Number((await link.innerText()).replace(/,/g, '').match(/\d+/)?.[0])
    await link.click()
    const counted = page.getByText(/^[\d,]+ results?/).first()
    await expect(counted).toContainText(count.toLocaleString('en-US'), { timeout: 2000 })
  }).toPass()
  await page.goBack()
}

async function open(page: Page, scope: 'Me' | 'Everyone'): Promise<void> {
  await page.goto(`${BASE}/`)
  await settled(page)
  await page.getByRole('radiogroup', { name: 'Whose work' }).getByText(scope, { exact: true }).click()
}

test('dashboard: every number is a link to the list that it counts', async ({ page }) => {
  await signIn(page, SALES)
  await open(page, 'Everyone')
  await expectCounted(page, part(page, 'Unassigned leads').getByRole('link').first())
  await expectCounted(page, part(page, 'Open tickets').getByRole('link').first())
  await expectCounted(page, part(page, 'Tickets waiting over a day').getByRole('link').last())
  await expectCounted(
    page,
    part(page, 'Pipeline by stage')
      .getByRole('row', { name: /^Proposal/ })
      .getByRole('link'),
  )
  const tickets = part(page, 'Tickets by status and priority')
  await expectCounted(
    page,
    tickets
      .getByRole('row', { name: /^Resolved/ })
      .getByRole('link')
      .last(),
  )
})

test('dashboard: a new lead without anybody counts at once, and "Me" leaves it out of my work', async ({ page }) => {
  await signIn(page, SALES)
  await open(page, 'Me')
  const figure = part(page, 'Unassigned leads').getByRole('link').first()
  await expect(figure).toHaveText(/\d/)
  const before = Number(await figure.innerText())
  const title = unique()
  const { id, _version } = await makeLead(page, title)
  // Other tests may add some meanwhile.
  await expect
    .poll(async () => {
      await page.reload()
      await expect(figure).toHaveText(/\d/)
      return Number(await figure.innerText())
    })
    .toBeGreaterThan(before)
  const work = part(page, 'My work')
  await expect(work.getByRole('region', { name: 'Leads' }).getByRole('listitem').first()).toBeVisible()
  await expect(work).not.toContainText(title)
  const me = await (await page.request.get('/api/admin/session/')).json()
  // The longest overdue of all comes first.
  const due = { assigned_to: me.user.id, expected_close_date: '2020-01-02', _version }
  await write(page, 'patch', `leads/${id}`, due)
  await page.reload()
  const row = work.getByRole('listitem').filter({ hasText: title })
  await expect(row).toContainText(/Overdue [\d,]+ days/)
  await row.getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
})

test('dashboard: what waits for the customer is not my work, and words about none are no link', async ({ page }) => {
  await signIn(page)
  const { email } = await makeStaff(page, [
    'tickets.view',
    'tickets.add',
    'tickets.change',
    'customers.view',
    'users.view',
  ])
  await signIn(page, email)
  const me = await (await page.request.get('/api/admin/session/')).json()
  const values = { customer: 1, description: 'It stops', priority: 'urgent', assigned_to: me.user.id }
  const { id, _version } = await write(page, 'post', 'tickets', { ...values, title: 'Waits for us' })
  await open(page, 'Me')
  const work = part(page, 'My work').getByRole('region', { name: 'Tickets' })
  await expect(work.getByRole('listitem')).toHaveCount(1)
  await expect(part(page, 'Tickets waiting over a day')).toContainText(/\d more unassigned/)
  await expect(part(page, 'My open tickets').getByRole('link', { name: '1 urgent' })).toBeVisible()
  await write(page, 'patch', `tickets/${id}`, { status: 'waiting_customer', priority: 'high', _version })
  await page.reload()
  await expect(part(page, 'My work')).toHaveText(/Nothing is due\.$/)
  await expect(part(page, 'My open tickets')).toContainText('0 urgent')
  await expect(part(page, 'My open tickets').getByRole('link')).toHaveCount(1)
})

test('dashboard: support sees its tickets first, and nothing of a pipeline that is empty', async ({ page }) => {
  const cards = page.getByRole('main').getByRole('region', { name: /^(Pipeline by stage|Tickets by status)/ })
  await signIn(page, 'natalya@tezrent.demo')
  await open(page, 'Me')
  await expect(cards).toHaveCount(1)
  await expect(cards).toContainText('Tickets by status and priority')
  await expect(part(page, 'My weighted pipeline')).toHaveCount(0)
  await expect(part(page, 'My work').getByRole('region', { name: 'Opportunities' })).toHaveCount(0)
  await open(page, 'Everyone')
  await expect(cards).toContainText(['Tickets by status and priority', 'Pipeline by stage'])
  await signIn(page, SALES)
  await open(page, 'Everyone')
  await expect(cards).toContainText(['Pipeline by stage', 'Tickets by status and priority'])
})

test('dashboard: whoever may see leads alone gets no tickets and no pipeline', async ({ page }) => {
  await signIn(page)
  const { email } = await makeStaff(page, ['leads.view'])
  await signIn(page, email)
  await page.goto(`${BASE}/`)
  await expect(part(page, 'Unassigned leads')).toBeVisible()
  await expect(part(page, 'My work').getByRole('region', { name: 'Tickets' })).toHaveCount(0)
  await expect(part(page, 'Pipeline by stage')).toHaveCount(0)
  await expect(part(page, 'Tickets by status and priority')).toHaveCount(0)
})

test('dashboard: a part that fails says so, and the others stay', async ({ page }) => {
  await signIn(page, SALES)
  await page.route('**/api/admin/opportunities/pipeline*', (route) => route.fulfill({ status: 500, json: {} }))
  await page.goto(`${BASE}/`)
  await expect(part(page, 'Pipeline by stage').getByRole('alert')).toContainText('could not be loaded')
  await expect(part(page, 'Tickets by status and priority').getByRole('table')).toBeVisible()
  await expectAccessible(page, 'dashboard with a failure')
  await page.unroute('**/api/admin/opportunities/pipeline*')
  await part(page, 'Pipeline by stage').getByRole('button', { name: 'Try again' }).click()
  await expect(part(page, 'Pipeline by stage').getByRole('row', { name: /^Negotiation/ })).toBeVisible()
})

test('dashboard: accessible, and nothing is cut off on a phone', async ({ page }) => {
  await signIn(page, SALES)
  await open(page, 'Everyone')
  await settled(page)
  await expectAccessible(page, 'dashboard')
  await page.setViewportSize({ width: 390, height: 844 })
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(wide).toBeLessThanOrEqual(0)
  await expectAccessible(page, 'dashboard, 390 px', 'known')
})

test('dashboard: what was won by month, as bars and as a table, each a way to the deals that it counts', async ({
  page,
}) => {
  await signIn(page, SALES)
  await open(page, 'Everyone')
  const card = part(page, 'Won by month')
  const bars = card.getByRole('listitem').getByRole('link')
  await expect(bars).toHaveCount(12)
  const report = await (await page.request.get('/api/admin/opportunities/sales')).json()
  const at = report.rows.findLastIndex((row: { won_count: number }) => row.won_count > 0)
  await expect(bars.nth(at)).toHaveAttribute(
    'aria-label',
    new RegExp(`, ${report.rows[at].won_count} opportunit(y|ies)$`),
  )
  await card.getByText('Table').click()
  await expect(card.getByRole('row')).toHaveCount(13)
  await expectAccessible(page, 'dashboard with sales as a table')
  await card.getByText('Bars').click()
  await bars.nth(at).click()
  await expect(page).toHaveURL(/opportunities\?stage=closed_won&actual_close_date_gte=/)
  await expect(page.getByRole('main')).toContainText(new RegExp(`\\b${report.rows[at].won_count}\\b`))
})

test('dashboard: tasks that are due or overdue are my work, the oldest first', async ({ page }) => {
  await signIn(page, SALES)
  const word = unique()
  const lead = await makeLead(page, `Due ${word}`)
  const day = (days: number) => new Date(Date.now() + 4 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10)
  for (const [words, days] of [
    ['Overdue', -7],
    ['Due', 0],
    ['Later', 30],
  ] as const)
    await write(page, 'post', 'interactions', {
      interaction_type: 'task',
      subject: `${words} ${word}`,
      next_action: `${words} ${word}`,
      next_action_at: day(days),
      related_to_lead: lead.id,
    })
  await open(page, 'Me')
  const tasks = part(page, 'My work').getByRole('region', { name: 'Interactions' })
  await expect(tasks.getByRole('listitem').filter({ hasText: `Overdue ${word}` })).toContainText('Overdue 7 days')
  await tasks.getByRole('link', { name: /to do/ }).click()
  await expect(page.getByRole('main')).toContainText(`Due ${word}`)
  await expect(page.getByRole('main')).not.toContainText(`Later ${word}`)
})

test('dashboard: whoever has nothing of his own begins with the work of everyone', async ({ page }) => {
  await signIn(page)
  const { email } = await makeStaff(page, ['leads.view', 'opportunities.view', 'tickets.view', 'tickets.change'])
  await signIn(page, email)
  await page.goto(`${BASE}/`)
  const whose = page.getByRole('radiogroup', { name: 'Whose work' })
  await expect(whose.getByRole('radio', { name: 'Everyone' })).toBeChecked()
  await expect(part(page, 'Open tickets').getByRole('link').first()).toHaveText(/[1-9]/)
  await expect(part(page, 'My work')).toHaveText(/Nothing is due\.$/)
  await whose.getByText('Me', { exact: true }).click()
  await page.reload()
  await expect(whose.getByRole('radio', { name: 'Me' })).toBeChecked()
  await expect(part(page, 'My open tickets').getByRole('link').first()).toHaveText('0')
})
