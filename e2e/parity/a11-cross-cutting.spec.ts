/** What holds on every page: messages, headers, the clock, colours, width, and other ways than eyes and mouse. */
import { expect, type Page, test } from '@playwright/test'
import { BASE, heading, makeLead, openSaved, rows, SALES, signIn, unique, visit, write } from '../helpers.ts'

test('A11-107 a message is said once, announced, and waits under the mouse', async ({ page }) => {
  await page.clock.install()
  await signIn(page)
  const lead = await makeLead(page, `Message ${unique()}`)
  await page.goto(`${BASE}/leads/show/${lead.id}`)
  await page.getByRole('button', { name: 'Assign to me' }).click()
  const message = page.getByRole('status').filter({ hasText: 'Assigned to you:' })
  await expect(message).toHaveCount(1)
  await message.hover()
  await page.clock.runFor(20_000)
  await expect(message).toBeVisible()
  await page.getByRole('heading', { name: 'Contact' }).hover()
  await page.clock.runFor(20_000)
  await expect(message).toBeHidden()
  await page.reload()
  await expect(heading(page)).toBeVisible()
  await expect(message).toHaveCount(0)
})

test('A11-107 what went wrong is an alert', async ({ page }) => {
  await signIn(page)
  const lead = await makeLead(page, `Message ${unique()}`)
  await page.goto(`${BASE}/leads/show/${lead.id}`)
  await page.route('**/assign_to_me', (route) => route.fulfill({ status: 500, json: { detail: 'Broken.' } }))
  await page.getByRole('button', { name: 'Assign to me' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Broken.' })).toBeVisible()
})

test('A11-108 pages and answers are kept by nobody and framed by nobody', async ({ page }) => {
  await signIn(page, SALES)
  const html = (await page.request.get(`${BASE}/leads`)).headers()
  expect(html).toMatchObject({
    'x-frame-options': 'DENY',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cache-control': 'no-cache',
  })
  expect(html['content-security-policy']).toContain("frame-ancestors 'none'")
  expect((await page.request.get('/api/admin/leads')).headers()['cache-control']).toBe('no-store')
})

test('A11-109 scripts cannot read the cookie, and the old one is worth nothing after signing out', async ({ page }) => {
  await signIn(page, SALES)
  await page.goto(`${BASE}/leads`)
  const [cookie] = await page.context().cookies()
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax' })
  expect(await page.evaluate(() => document.cookie)).toBe('')
  await page.getByRole('button', { name: /^Account of/ }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  const headers = { Cookie: `${cookie?.name}=${cookie?.value}` }
  expect((await page.request.get('/api/admin/leads', { headers })).status()).toBe(401)
})

test.describe('in a browser on the other side of the world', () => {
  test.use({ timezoneId: 'America/Los_Angeles' })

  test('A11-111 B15 days begin and end where the house is', async ({ page }) => {
    await signIn(page)
    const word = unique()
    const lead = await makeLead(page, `Zone ${word}`)
    // Half an hour after midnight of 11 March in Dubai; still noon of the 10th in Los Angeles.
    const talk = { interaction_type: 'call', subject: `Late ${word}`, performed_at: '2026-03-10T20:30:00.000Z' }
    const { id } = await write(page, 'post', 'interactions', { ...talk, related_to_lead: lead.id })
    await page.goto(`${BASE}/interactions?q=${word}&performed_at_gte=2026-03-11&performed_at_lte=2026-03-11`)
    await expect(rows(page)).toHaveCount(1)
    await page.goto(`${BASE}/interactions?q=${word}&performed_at_gte=2026-03-10&performed_at_lte=2026-03-10`)
    await expect(page.getByText(/^No interaction matches/)).toBeVisible()
    await page.goto(`${BASE}/interactions/show/${id}`)
    await expect(page.getByText('11 Mar 2026, 00:30').first()).toBeVisible()
    await page.goto(`${BASE}/interactions/edit/${id}`)
    await expect(page.locator('input[value*="00:30"]').first()).toBeVisible()
    await page.getByLabel('Subject').fill(`Later ${word}`)
    await page.getByRole('button', { name: /^Save/ }).first().click()
    await openSaved(page)
    await expect(heading(page)).toHaveText(`Later ${word}`)
    const saved = await (await page.request.get(`/api/admin/interactions/${id}`)).json()
    expect(Date.parse(saved.performed_at)).toBe(Date.parse(talk.performed_at))
  })
})

test('A11-112 colours go round, stay, and never flash', async ({ page }) => {
  await signIn(page, SALES)
  await page.goto(`${BASE}/leads`)
  const html = page.locator('html')
  const button = page.getByRole('button', { name: /^Colours/ })
  await expect(button).toHaveAccessibleName(/^Colours: as the system/)
  await button.click()
  await expect(button).toHaveAccessibleName(/^Colours: light/)
  await button.click()
  await expect(html).toHaveAttribute('data-theme', 'dark')
  // Before any script of the application has run.
  await page.route('**/assets/*.js', (route) => route.abort())
  await page.reload({ waitUntil: 'commit' })
  await expect(html).toHaveAttribute('data-theme', 'dark')
  expect(await html.evaluate((root) => getComputedStyle(root).backgroundColor)).toBe('rgb(14, 17, 22)')
  await page.unroute('**/assets/*.js')
  await page.reload()
  await button.click()
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect(html).toHaveAttribute('data-theme', 'dark')
  await page.emulateMedia({ colorScheme: 'light' })
  await expect(html).toHaveAttribute('data-theme', 'light')
})

test('A11-113 nothing scrolls sideways at 1024, 767 and 390 px', async ({ page }) => {
  // Sixteen pages.
  test.slow()
  await signIn(page)
  const words = `Long-${'winded'.repeat(12)} ${'and a few more words '.repeat(8)} ${unique()}`.slice(0, 250)
  const lead = await makeLead(page, words, { estimated_value: 9_999_999, company_name: 'x'.repeat(120) })
  const record = ['show', 'edit', 'history'].map((name) => `leads/${name}/${lead.id}`)
  const lists = ['leads', 'opportunities', 'interactions', 'rentals', 'equipment', 'customers', 'companies', 'users']
  for (const path of ['', ...lists, ...record, 'leads/create', 'leads/show/abc', 'nowhere']) {
    await (path ? visit(page, path) : page.goto(`${BASE}/`))
    await expect(heading(page)).toBeVisible()
    for (const width of [1024, 767, 390]) {
      await page.setViewportSize({ width, height: 844 })
      await page.waitForLoadState('networkidle')
      const wider = () => page.evaluate(() => document.documentElement.scrollWidth)
      await expect.poll(wider, `${path} at ${width}`).toBeLessThanOrEqual(width)
      const main = await page.locator('main').evaluate((one) => [one.scrollWidth, one.clientWidth])
      expect(main[0], `main of ${path} at ${width}`).toBeLessThanOrEqual(main[1] ?? 0)
    }
  }
})

test('A11-114 the way around: skip link, landmarks, one h1, and what changes is announced', async ({ page }) => {
  await signIn(page)
  await page.goto(`${BASE}/leads`)
  await expect(rows(page).first()).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  for (const landmark of ['banner', 'main'] as const) await expect(page.getByRole(landmark)).toHaveCount(1)
  for (const name of ['Main', 'Breadcrumb']) await expect(page.getByRole('navigation', { name })).toBeVisible()
  await expect(page.getByRole('search', { name: 'Filters' })).toBeVisible()
  await expect(heading(page)).toHaveCount(1)
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  const title = await rows(page).first().getByRole('link').first().innerText()
  await rows(page).first().getByRole('checkbox', { name: title }).check()
  await expect(page.getByRole('status').filter({ hasText: /^1 of 25 selected$/ })).toHaveCount(1)
  // A screen reader hears where a link has led.
  await rows(page).first().getByRole('link').first().click()
  await expect(heading(page)).toBeFocused()
})

const late = async (page: Page, path: string) => {
  let open: () => void = () => undefined
  const gate = new Promise<void>((resolve) => {
    open = resolve
  })
  await page.route(path, async (route) => {
    await gate
    await route.fallback()
  })
  return open
}

test('one record never shows the values of another while it loads', async ({ page }) => {
  await signIn(page)
  const [a, b] = [`First ${unique()}`, `Second ${unique()}`]
  const [first, second] = [await makeLead(page, a), await makeLead(page, b)]
  for (const kind of ['show', 'edit', 'history']) {
    await page.goto(`${BASE}/leads/${kind}/${first.id}`)
    await expect(page.getByText(a).first()).toBeVisible()
    const open = await late(page, `**/api/admin/leads/${second.id}**`)
    await page.evaluate((path) => window.history.pushState(null, '', path), `${BASE}/leads/${kind}/${second.id}`)
    await page.evaluate(() => window.dispatchEvent(new PopStateEvent('popstate')))
    await expect(page.getByText('Loading')).toHaveCount(1)
    await expect(page.getByText(a)).toHaveCount(0)
    await expect(page.locator(`input[value="${a}"]`)).toHaveCount(0)
    open()
    await expect(page.getByText(b).first()).toBeVisible()
    await page.unrouteAll()
  }
})
