/** What happens when the network or an answer is lost: nothing that was typed, and nothing twice. */
import { expect, test } from '@playwright/test'
import { BASE, heading, LIST, makeLead, openSaved, PASSWORD, rows, signIn, unique } from './helpers.ts'

test.beforeEach(async ({ page }) => signIn(page))

test('without a network the admin says so, and no list claims to be empty', async ({ page, context }) => {
  await page.goto(`${BASE}/leads`)
  await expect(rows(page).first()).toBeVisible()
  await context.setOffline(true)
  const line = page.getByRole('status').filter({ hasText: 'You are offline' })
  await expect(line).toBeVisible()
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Opportunities' }).click()
  const failed = page.getByRole('alert').filter({ hasText: 'The list could not be loaded' })
  await expect(failed).toBeVisible()
  await expect(page.getByText('No opportunities yet')).toBeHidden()
  await context.setOffline(false)
  await expect(line).toBeHidden()
  await expect(rows(page).first()).toBeVisible()
  await expect(failed).toBeHidden()
})

test('what was read stays while the network is gone, and is renewed by itself when it is back', async ({
  page,
  context,
  browser,
}) => {
  const word = unique()
  await makeLead(page, `Before ${word}`)
  await page.goto(`${BASE}/leads?q=${word}`)
  await expect(rows(page)).toHaveCount(1)
  await context.setOffline(true)
  const line = page.getByRole('status').filter({ hasText: 'You are offline' })
  await expect(line).toBeVisible({ timeout: 3_000 })
  await expect(line).toHaveCount(1)
  await expect(rows(page)).toHaveCount(1)
  const other = await (await browser.newContext()).newPage()
  await signIn(other)
  await makeLead(other, `Meanwhile ${word}`)
  await other.context().close()
  await expect(rows(page)).toHaveCount(1)
  await context.setOffline(false)
  await expect(line).toBeHidden()
  await expect(rows(page)).toHaveCount(2, { timeout: 10_000 })
})

test('a save without a network fails at once, keeps what was typed, and is not sent behind the back', async ({
  page,
  context,
}) => {
  const lead = await makeLead(page, `Offline ${unique()}`)
  await page.goto(`${BASE}/leads/edit/${lead.id}`)
  await page.getByLabel('Company name').fill('Typed LLC')
  await context.setOffline(true)
  const save = page.getByRole('button', { name: /^Save/ }).first()
  await save.click()
  await expect(page.getByRole('alert')).toContainText('Nothing was saved')
  await expect(page.getByLabel('Company name')).toHaveValue('Typed LLC')
  await context.setOffline(false)
  await expect(page.getByLabel('Company name')).toBeEnabled()
  await expect(page).toHaveURL(/\/edit\//)
  await save.click()
  await openSaved(page)
  await expect(page.getByText('Typed LLC').first()).toBeVisible()
})

test('a record whose answer was lost is not created twice', async ({ page }) => {
  const word = unique()
  await page.goto(`${BASE}/companies/create`)
  await page.getByLabel('Company name').fill(`Once ${word}`)
  let lost = 0
  await page.route('**/api/admin/companies', async (route) => {
    if (route.request().method() !== 'POST' || lost > 0) return route.fallback()
    lost++
    await route.fetch()
    await route.abort('connectionreset')
  })
  const save = page.getByRole('button', { name: /^Save/ }).first()
  await save.click()
  await expect(page.getByRole('alert')).toContainText('not known whether this was saved')
  await save.click()
  await openSaved(page)
  await expect(heading(page)).toHaveText(`Once ${word}`)
  await page.goto(`${BASE}/companies?q=${word}`)
  await expect(rows(page)).toHaveCount(1)
})

test('a change whose answer was lost is no conflict with oneself', async ({ page }) => {
  const lead = await makeLead(page, `Lost ${unique()}`)
  await page.goto(`${BASE}/leads/edit/${lead.id}`)
  await page.getByLabel('Company name').fill('Saved LLC')
  let lost = 0
  await page.route(`**/api/admin/leads/${lead.id}`, async (route) => {
    if (route.request().method() !== 'PATCH' || lost > 0) return route.fallback()
    lost++
    await route.fetch()
    await route.abort('connectionreset')
  })
  const save = page.getByRole('button', { name: /^Save/ }).first()
  await save.click()
  await expect(page.getByRole('alert')).toContainText('The answer was lost')
  await save.click()
  await expect(page).toHaveURL(LIST)
})

test('an action whose answer was lost is not done twice', async ({ page }) => {
  const lead = await makeLead(page, `Note ${unique()}`)
  await page.goto(`${BASE}/leads/show/${lead.id}`)
  let lost = 0
  await page.route('**/add_note', async (route) => {
    if (lost > 0) return route.fallback()
    lost++
    await route.fetch()
    await route.abort('connectionreset')
  })
  await page.getByRole('button', { name: 'Add note' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('textbox', { name: 'Note' })).toBeFocused()
  await page.keyboard.type('Called twice')
  await dialog.getByRole('button', { name: 'Add note' }).click()
  await expect(dialog.getByRole('alert')).toBeVisible()
  await dialog.getByRole('button', { name: 'Add note' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('heading', { name: /^Interactions 1$/ })).toBeVisible()
})

test('a dialog whose session has ended keeps what was typed, and goes on after the password', async ({
  page,
  context,
}) => {
  const lead = await makeLead(page, `Note ${unique()}`)
  await page.goto(`${BASE}/leads/show/${lead.id}`)
  await page.getByRole('button', { name: 'Add note' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add note' })
  await dialog.getByRole('textbox', { name: 'Note' }).fill('Kept')
  await context.clearCookies()
  await dialog.getByRole('button', { name: 'Add note' }).click()
  const again = page.getByRole('dialog', { name: 'You were signed out' })
  // Not now: the note is still there, and so is a way to go on.
  await again.getByRole('button', { name: 'Cancel' }).click()
  await expect(dialog.getByRole('alert').getByRole('link', { name: /Sign in again/ })).toHaveAttribute(
    'href',
    /\/login$/,
  )
  await dialog.getByRole('button', { name: 'Add note' }).click()
  await again.getByLabel('Password').fill(PASSWORD)
  await again.getByRole('button', { name: 'Sign in' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('heading', { name: /^Interactions 1$/ })).toBeVisible()
})

test('the code of dates comes with the forms that have dates, which wait for it', async ({ page }) => {
  const dates: string[] = []
  let arrive = () => {}
  await page.route(/\/date-inputs-[^/]+\.js$/, async (route) => {
    dates.push(route.request().url())
    await new Promise<void>((resolve) => {
      arrive = resolve
    })
    await route.continue()
  })
  await page.goto(`${BASE}/companies/create`)
  await expect(page.getByLabel('Company name')).toBeFocused()
  expect(dates).toEqual([])

  await page.goto(`${BASE}/opportunities/create`)
  await expect.poll(() => dates.length).toBe(1)
  await expect(page.getByRole('main').getByRole('textbox')).toHaveCount(0)
  arrive()
  await expect(page.getByLabel('Expected close')).toBeVisible()
  await expect(page.getByRole('main').locator(':focus')).toHaveCount(1)
})

test('a part of the page whose code does not come takes nothing of it along, and is opened at the next try', async ({
  page,
}) => {
  const lead = await makeLead(page, `Parts ${unique()}`)
  await page.goto(`${BASE}/leads/edit/${lead.id}`)
  await page.getByLabel('Company name').fill('Typed LLC')
  await page.route('**/assets/**', (route) => route.abort())
  await page.getByRole('button', { name: 'Add company' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'The server cannot be reached.' })).toBeVisible()
  await expect(page.getByLabel('Company name')).toHaveValue('Typed LLC')
  await page.unrouteAll()
  await page.getByRole('button', { name: 'Add company' }).click()
  const drawer = page.getByRole('dialog', { name: 'Add company' })
  await expect(drawer.getByLabel('Company name')).toBeFocused()
  // With its styles: they are asked for again, too.
  await expect(drawer).toHaveCSS('display', 'flex')
  await page.keyboard.press('Escape')
  await expect(page.locator('#record').getByLabel('Company name')).toHaveValue('Typed LLC')
})

test('a page whose code does not come says so, and comes at the next try', async ({ page }) => {
  await page.goto(BASE)
  await expect(heading(page)).toBeVisible()
  await page.route('**/assets/**', (route) => route.abort())
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Settings' }).click()
  await expect(page.getByRole('alert')).toContainText('The server cannot be reached.')
  await page.unrouteAll()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(heading(page)).toHaveText('Settings')
})

test('a slow action leads nobody away who has gone elsewhere meanwhile', async ({ page }) => {
  const lead = await makeLead(page, `Slow ${unique()}`, { status: 'qualified' })
  await page.goto(`${BASE}/leads/show/${lead.id}`)
  const answered = Promise.withResolvers<void>()
  await page.route('**/convert_to_opportunity', async (route) => {
    await answered.promise
    await route.continue()
  })
  await page.getByRole('main').getByRole('button', { name: 'Convert to opportunity' }).click()
  const dialog = page.getByRole('dialog', { name: 'Convert to opportunity' })
  await dialog.getByRole('button', { name: 'Convert to opportunity' }).click()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Customers' }).click()
  await expect(heading(page)).toHaveText('Customers')
  answered.resolve()
  await expect(page.getByRole('status').filter({ hasText: 'Converted to an opportunity' })).toBeVisible()
  await expect(heading(page)).toHaveText('Customers')
})
