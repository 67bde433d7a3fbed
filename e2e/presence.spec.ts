/** Who else edits the record whose form is open. */
import { type Browser, expect, type Page, type Route, test } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { ADMIN, BASE, makeLead, makeStaff, originOf, SALES, signIn, unique, visit, write } from './helpers.ts'

const editing = (page: Page) => page.getByRole('status').filter({ hasText: 'is editing' })
const here = (page: Page) => page.getByRole('status').filter({ hasText: 'is here too' })

async function colleague(browser: Browser, email: string): Promise<Page> {
  const page = await (await browser.newContext({ reducedMotion: 'reduce' })).newPage()
  await signIn(page, email)
  return page
}
const nameOf = async (page: Page): Promise<string> =>
  (await (await page.request.get('/api/admin/session')).json()).user.full_name

test('two people at one form know of each other, until one of them leaves', async ({ page, browser }) => {
  await signIn(page)
  const lead = await makeLead(page, `Both ${unique()}`)
  const other = await colleague(browser, SALES)
  await page.goto(`${BASE}/leads/edit/${lead.id}`)
  await expect(page.getByLabel('Company name')).toBeVisible()
  await expect(editing(page)).toHaveCount(0)
  await other.goto(`${BASE}/leads/edit/${lead.id}`)
  await expect(editing(page)).toHaveText(new RegExp(`${await nameOf(other)} is editing$`))
  await expect(editing(other)).toHaveText(new RegExp(`${await nameOf(page)} is editing$`))
  await expectAccessible(page, 'a form with somebody else at it')
  // He still edits while he looks something up, and when a second tab of his leaves.
  const says = other.waitForRequest((one) => /presence$/.test(one.url()) && /editing/.test(one.postData() ?? ''))
  await other.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { get: () => 'hidden', configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
  })
  await says
  const second = await other.context().newPage()
  await second.goto(`${BASE}/leads/edit/${lead.id}`)
  await expect(editing(second)).toBeVisible()
  const left = second.waitForResponse((one) => one.request().resourceType() === 'ping')
  await visit(second, 'leads')
  await left
  const asked = await page.request.post(`/api/admin/leads/${lead.id}/presence`, {
    data: { state: 'viewing', tab: 'asks' },
    headers: { Origin: originOf() },
  })
  expect((await asked.json()).people).toMatchObject([{ state: 'editing' }])
  // It takes nothing away: who was first may save, and leaves.
  await other.getByLabel('Company name').fill('Theirs LLC')
  await other.keyboard.press('Control+s')
  await expect(other).toHaveURL(/\/leads(\?|$)/)
  await expect(editing(page)).toHaveCount(0)
  await other.context().close()
})

test('the form of any record tells it, that of the settings and of a record in a drawer, too', async ({
  page,
  browser,
}) => {
  await signIn(page)
  const word = unique()
  const company = await write(page, 'post', 'companies', { company_name: `Meet ${word}` })
  const lead = await makeLead(page, `Drawer ${word}`, { company: company.id })
  const { email } = await makeStaff(page, [], { is_superuser: true })
  const other = await colleague(browser, email)
  await other.goto(`${BASE}/companies/edit/${company.id}`)
  await page.goto(`${BASE}/leads/edit/${lead.id}`)
  await page.getByRole('button', { name: 'Edit chosen company' }).click()
  const drawer = page.getByRole('dialog', { name: 'Edit company' })
  await expect(drawer.getByRole('status').filter({ hasText: /Noor .* is editing$/ })).toBeVisible()
  await expect(editing(other)).toBeVisible()
  // Also who comes after we asked, and before news reach us.
  const begins = Promise.withResolvers<void>()
  await page.route('**/notifications/stream/**', async (route) => {
    await begins.promise
    await route.continue()
  })
  for (const one of [page, other]) {
    const told = one.waitForResponse((answer) => answer.url().includes('/settings/presence'))
    await one.goto(`${BASE}/settings`)
    await told
  }
  begins.resolve()
  await expect(editing(page)).toBeVisible()
  await expect(editing(other)).toBeVisible()
  await other.context().close()
})

test('whoever may only look does not edit, and sees who does', async ({ page, browser }) => {
  await signIn(page)
  const lead = await makeLead(page, `Looks ${unique()}`)
  const { email } = await makeStaff(page, ['leads.view'])
  const other = await colleague(browser, email)
  // An answer that comes late knows less than the stream has told meanwhile.
  const late = Promise.withResolvers<void>()
  const hold = async (route: Route) => {
    const response = await route.fetch()
    await late.promise
    await route.fulfill({ response })
  }
  await page.route('**/presence', hold, { times: 1 })
  const answered = page.waitForResponse('**/presence')
  await page.goto(`${BASE}/leads/edit/${lead.id}`)
  await other.goto(`${BASE}/leads/edit/${lead.id}`)
  await expect(editing(other)).toBeVisible()
  late.resolve()
  await (await answered).finished()
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
  await expect(here(page)).toBeVisible()
  await expect(editing(page)).toHaveCount(0)
  await other.context().close()
})

test('on a phone it stands in a line of its own @phone', async ({ page, browser }) => {
  await signIn(page)
  const lead = await makeLead(page, `Phone ${unique()}`)
  const other = await colleague(browser, ADMIN)
  const { email } = await makeStaff(page, [], { is_superuser: true })
  await signIn(other, email)
  await page.goto(`${BASE}/leads/edit/${lead.id}`)
  await other.goto(`${BASE}/leads/edit/${lead.id}`)
  await page.getByLabel('Company name').fill('Typed LLC')
  await expect(editing(page)).toBeInViewport({ ratio: 1 })
  const [line, button] = [
    await editing(page).boundingBox(),
    await page.getByRole('button', { name: 'Save', exact: true }).boundingBox(),
  ]
  expect((line?.y ?? 0) + (line?.height ?? 0)).toBeLessThanOrEqual(button?.y ?? 0)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await expectAccessible(page, 'a form with somebody else at it, on a phone', 'light')
  await other.context().close()
})
