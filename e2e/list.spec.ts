/** What a list does while it is worked with: how soon, how steadily, and what goes over the line. */
import { expect, type Page, test } from '@playwright/test'
import { BASE, makeLead, makeStaff, rows, signIn, unique, write } from './helpers.ts'
import { bar, counts, makeLeads, open, panel, total } from './parity/lists.ts'

test.beforeEach(async ({ page }) => signIn(page))

/** How much has moved under the hands of a person, from now on. */
async function watchShifts(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const shifts: number[] = []
    Object.assign(window, { shifts })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push('value' in entry ? Number(entry.value) : 0)
    }).observe({ type: 'layout-shift', buffered: true })
  })
  return () =>
    page.evaluate(() =>
      'shifts' in window && Array.isArray(window.shifts) ? window.shifts.reduce((sum, one) => sum + one, 0) : 1,
    )
}

test('words are looked for 300 ms after the last key, once', async ({ page }) => {
  const word = await makeLeads(page, 1)
  await open(page, 'leads')
  const box = page.getByRole('searchbox', { name: 'Search leads' })
  await page.evaluate(() => {
    performance.clearResourceTimings()
    document.addEventListener('input', () => Object.assign(window, { typed: performance.now() }), true)
  })
  await box.pressSequentially(word)
  await expect(rows(page)).toHaveCount(1)
  const { pauses, asked } = await page.evaluate(() => {
    const typed = 'typed' in window ? Number(window.typed) : 0
    const all = performance.getEntriesByType('resource').filter(({ name }) => /admin\/leads\?.*\bq=/.test(name))
    return { pauses: all.map(({ startTime }) => startTime - typed), asked: all.length }
  })
  expect(asked).toBe(1)
  // A busy machine adds to it, and nothing else may.
  expect(pauses[0]).toBeLessThan(500)
})

test('the first look has rows to come at once; later ones keep the rows under a thin bar, and nothing jumps', async ({
  page,
}) => {
  const shift = await watchShifts(page)
  const word = await makeLeads(page, 3, (at) => ({ status: at === 0 ? 'new' : 'lost' }))
  // The code and the session are there: what is measured is the list.
  await open(page, 'tickets')
  const rail = page.getByRole('navigation', { name: 'Main' })
  let slow = true
  await page.route('**/api/admin/leads?**_start**', async (route) => {
    if (slow) await new Promise((done) => setTimeout(done, 1500))
    await route.continue()
  })
  const waited = await rail.getByRole('link', { name: 'Leads', exact: true }).evaluate(async (link) => {
    const start = performance.now()
    if (link instanceof HTMLElement) link.click()
    while (!document.querySelector('[class*=_rows] [class*=skeleton]')) await new Promise(requestAnimationFrame)
    return performance.now() - start
  })
  expect(waited).toBeLessThan(250)
  await expect(rows(page).first()).toBeVisible()

  slow = false
  await open(page, `leads?q=${word}`)
  await expect(rows(page)).toHaveCount(3)
  slow = true
  await panel(page).getByRole('checkbox', { name: 'Lost' }).check()
  const thin = page.locator('[class*=progress]')
  await expect(thin).toBeVisible()
  await expect(rows(page)).toHaveCount(3)
  expect((await thin.boundingBox())?.height).toBe(2)
  await expect(rows(page)).toHaveCount(2)
  await expect(thin).toHaveCount(0)
  expect(await shift()).toBeLessThan(0.05)
})

test('the head stays in sight, however far down somebody reads', async ({ page }) => {
  await open(page, 'tickets?view=all&size=100')
  await expect(rows(page)).toHaveCount(100)
  const header = page.getByRole('columnheader', { name: 'Title' })
  const scrolled = await rows(page)
    .first()
    .evaluate((row) => {
      const box = row.closest('[class*=_rows]')
      box?.scrollTo(0, 2000)
      return box?.scrollTop
    })
  expect(scrolled).toBe(2000)
  await expect(rows(page).first()).not.toBeInViewport()
  await expect(header).toBeInViewport({ ratio: 1 })
})

test('an option that nothing has is there, and dim', async ({ page }) => {
  const word = await makeLeads(page, 1)
  await open(page, `leads?q=${word}`)
  const colour = (name: string) =>
    panel(page)
      .locator('label', { has: page.getByRole('checkbox', { name, exact: true }) })
      .evaluate((label) => getComputedStyle(label).color)
  await expect(panel(page).getByRole('checkbox', { name: 'Lost 0' })).toBeEnabled()
  expect(await colour('Lost 0')).not.toBe(await colour('New 1'))
})

test('what a chip takes away is seen again', async ({ page }) => {
  const word = await makeLeads(page, 3, (at) => ({ status: at === 0 ? 'new' : 'lost' }))
  await open(page, `leads?q=${word}&status=new`)
  await expect(counts(page)).toHaveText(/^1 result /)
  await page.getByRole('button', { name: 'Remove filter Status' }).click()
  await expect(counts(page)).toHaveText(/^3 results /)
  await expect(rows(page)).toHaveCount(3)
})

test('years, months and days say how many there are of each', async ({ page }) => {
  await open(page, 'leads')
  const drill = page.getByRole('navigation', { name: 'Created by date' })
  const years = drill.getByRole('listitem')
  const [first] = await years.allInnerTexts()
  const [year, count] = first?.split(/\s+/) ?? []
  // Other tests add leads of this year meanwhile; of the year before none.
  const last = await years.last().innerText()
  const [before = '', old = ''] = last.split(/\s+/)
  const query = `created_at_gte=${before}-01-01&created_at_lte=${before}-12-31`
  expect(Number(old)).toBe(await total(page, query))
  expect(Number(year)).toBeGreaterThan(Number(before))
  expect(Number(count)).toBeGreaterThan(0)
  await years.last().getByRole('link').click()
  await expect(counts(page)).toHaveText(new RegExp(`^${old} results? `))
  const sum = async () => (await years.allInnerTexts()).reduce((all, text) => all + Number(text.split(/\s+/).at(-1)), 0)
  await expect.poll(sum).toBe(Number(old))
})

test('an address has the page and the columns in it, too', async ({ page, browser }) => {
  const word = await makeLeads(page, 27)
  await page.goto(`${BASE}/leads?q=${word}&sort=title&page=2&columns=title,notes,company`)
  await expect(rows(page)).toHaveCount(2)
  const theirs = await (await browser.newContext()).newPage()
  await signIn(theirs, (await makeStaff(page, ['leads.view'])).email)
  await theirs.goto(page.url())
  await expect(rows(theirs).getByRole('rowheader')).toHaveText([`26 ${word}`, `27 ${word}`])
  await expect(theirs.getByRole('columnheader')).toHaveText(['Title', 'Notes', 'Seller'])
  await theirs.context().close()
})

test('a save leads back to where the list was scrolled to', async ({ page }) => {
  await open(page, 'leads?size=50')
  const scrolled = () =>
    rows(page)
      .first()
      .evaluate((row) => row.closest('[class*=_rows]')?.scrollTop ?? -1)
  await rows(page).nth(40).getByRole('rowheader').getByRole('link').scrollIntoViewIfNeeded()
  const before = await scrolled()
  expect(before).toBeGreaterThan(300)
  await rows(page)
    .nth(40)
    .getByRole('button', { name: /^More for/ })
    .click()
  await page.getByRole('menuitem', { name: 'Edit' }).click()
  await page.getByLabel('Company name').fill(`Saved ${unique()}`)
  await page.keyboard.press('Control+s')
  await expect(page).toHaveURL(`${BASE}/leads?size=50`)
  await expect(rows(page)).toHaveCount(50)
  // A row may be some pixels higher for what was saved.
  await expect.poll(async () => Math.abs((await scrolled()) - before)).toBeLessThan(20)
})

test('everything that matches is sent as what it is, with the number that was seen, and without ids', async ({
  page,
}) => {
  const word = await makeLeads(page, 26)
  await open(page, `leads?q=${word}&status=new`)
  await page.getByRole('checkbox', { name: 'Select all on this page' }).check()
  await bar(page).getByRole('button', { name: 'Select all 26 matching' }).click()
  await bar(page).getByRole('button', { name: 'Mark as qualified' }).click()
  const sent = page.waitForRequest('**/api/admin/leads/bulk/mark_qualified**')
  await page.getByRole('dialog').getByRole('button', { name: 'Mark as qualified' }).click()
  const body = JSON.stringify((await sent).postDataJSON())
  expect(body).toContain(word)
  expect(body).toContain('26')
  expect(body).not.toContain('"ids"')
  await expect(page.getByText('Marked as qualified: 26 leads.')).toBeVisible()
})

test('a list without records offers to add the first, to those who may', async ({ page }) => {
  await page.route('**/api/admin/leads?**', (route) => route.fulfill({ json: [], headers: { 'x-total-count': '0' } }))
  await page.goto(`${BASE}/leads`)
  const empty = page.getByText('No leads yet').locator('..')
  await expect(empty.getByRole('link', { name: 'Add lead' })).toHaveAttribute('href', `${BASE}/leads/create`)
  await expect(page.getByRole('button', { name: /^Clear/ })).toHaveCount(0)
  await signIn(page, (await makeStaff(page, ['leads.view'])).email)
  await page.goto(`${BASE}/leads`)
  await expect(empty).toBeVisible()
  await expect(empty.getByRole('link')).toHaveCount(0)
})

test('what is overdue says so, with a sign and a word', async ({ page }) => {
  const word = unique()
  await write(page, 'post', 'opportunities', { title: `Late ${word}`, expected_close_date: '2026-01-05' })
  await write(page, 'post', 'opportunities', { title: `Soon ${word}`, expected_close_date: '2099-01-05' })
  const lost = { title: `Lost ${word}`, expected_close_date: '2026-01-05', stage: 'closed_lost', loss_reason: 'Price' }
  await write(page, 'post', 'opportunities', lost)
  await open(page, `opportunities?q=${word}`)
  const row = (name: string) => rows(page).filter({ hasText: `${name} ${word}` })
  await expect(row('Late')).toContainText(/5 Jan 2026\s*overdue/)
  await expect(row('Late').locator('svg, i').first()).toBeVisible()
  await expect(row('Soon')).not.toContainText('overdue')
  await expect(row('Lost')).not.toContainText('overdue')
  await makeLead(page, `Kept ${word}`, { expected_close_date: '2026-01-05' })
  await open(page, `leads?q=${word}&columns=title,expected_close_date`)
  await expect(rows(page)).toContainText(/5 Jan 2026\s*overdue/)
})
