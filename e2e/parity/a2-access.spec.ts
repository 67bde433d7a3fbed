/** Coming in, being sent away, and staying out. */
import { expect, test } from '@playwright/test'
import {
  ADMIN,
  BASE,
  complaints,
  HOME,
  heading,
  makeStaff,
  PASSWORD,
  SALES,
  signIn,
  typeLogin,
  write,
} from '../helpers.ts'

test('A2-10 B41 a link to a page leads through the login to that page, with its query', async ({ page }) => {
  const found = complaints(page)
  await page.goto(`${BASE}/leads?q=a&status=new`)
  await expect(page).toHaveURL(/\/login\?next=/)
  await typeLogin(page, SALES)
  await expect(page).toHaveURL(/\/admin\/crm\/leads\?q=a&status=new$/)
  await expect(heading(page)).toHaveText('Leads')
  expect(found).toEqual([])
})

test('A2-10 an address of somebody else is not followed after the login', async ({ page }) => {
  for (const next of ['//example.com/leads', 'https://example.com/', '/\\example.com', 'javascript:alert(1)']) {
    await page.goto(`${BASE}/login?next=${encodeURIComponent(next)}`)
    await typeLogin(page, SALES)
    await expect(page.getByRole('heading', { name: 'My recent actions' })).toBeVisible()
    await expect(page).toHaveURL(HOME)
    await page.context().clearCookies()
  }
})

test('A2-10 who is signed in already goes on from the login', async ({ page }) => {
  await signIn(page, SALES)
  await page.goto(`${BASE}/login?next=${encodeURIComponent('/customers?q=a')}`)
  await expect(page).toHaveURL(/\/customers\?q=a$/)
})

test('A2-9 B41 a wrong password, an unknown, an inactive and a customer’s account are told the same', async ({
  page,
}) => {
  await signIn(page)
  const inactive = await makeStaff(page, [], { is_active: false })
  await page.context().clearCookies()
  await page.goto(`${BASE}/login`)
  for (const [email, password] of [
    [SALES, 'wrong-password'],
    ['nobody@tezrent.demo', PASSWORD],
    [inactive.email, PASSWORD],
    ['customer@tezrent.demo', PASSWORD],
    ['seller@tezrent.demo', PASSWORD],
  ] as const) {
    const answer = page.waitForResponse((response) => response.request().method() === 'POST')
    await typeLogin(page, email, password)
    expect((await answer).status()).toBe(401)
    await expect(page.getByRole('alert')).toHaveText('Please enter the correct email and password for a staff account.')
    await expect(page.getByLabel('Email')).toHaveValue(email)
    await expect(page.getByLabel('Password', { exact: true })).toBeFocused()
  }
})

test('A2-11 an account that is no staff is told so, and can be changed for another', async ({ page }) => {
  // Such a session comes from the apps only; the server then answers like this.
  await page.route('**/api/admin/session/', (route) =>
    route.request().method() === 'GET' ? route.fulfill({ status: 403, json: { detail: 'No.' } }) : route.fallback(),
  )
  await page.goto(`${BASE}/leads`)
  await expect(page.getByRole('status').filter({ hasText: 'with an account that may not come in' })).toBeVisible()
  await page.unroute('**/api/admin/session/')
  await typeLogin(page, SALES)
  await expect(heading(page)).toHaveText('Leads')
})

test('A2-12 who tried too often is told when to try again', async ({ page }) => {
  const detail = 'Too many failed attempts. Try again in 42 seconds.'
  await page.route('**/api/admin/session/', (route) =>
    route.request().method() === 'POST'
      ? route.fulfill({ status: 429, headers: { 'Retry-After': '42' }, json: { detail } })
      : route.fallback(),
  )
  await page.goto(`${BASE}/login`)
  await typeLogin(page, SALES)
  await expect(page.getByRole('alert')).toHaveText(detail)
})

test('A2-16 a session that ends leads through the login to where somebody was going', async ({ page }) => {
  await signIn(page, SALES)
  await page.goto(`${BASE}/leads`)
  await expect(heading(page)).toHaveText('Leads')
  await page.context().clearCookies()
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Customers' }).click()
  await expect(page).toHaveURL(/\/login\?next=%2Fcustomers$/)
  await typeLogin(page, SALES)
  await expect(page).toHaveURL(/\/customers$/)
  await expect(heading(page)).toHaveText('Customers')
})

test('A2-16 who is switched off meanwhile is out with the next call, and stays out', async ({ page, browser }) => {
  await signIn(page)
  const member = await makeStaff(page, ['leads.view', 'customers.view'])
  const theirs = await (await browser.newContext()).newPage()
  await signIn(theirs, member.email)
  await theirs.goto(`${BASE}/leads`)
  await expect(heading(theirs)).toHaveText('Leads')
  await write(page, 'patch', `users/${member.id}`, { is_active: false })
  await theirs.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Customers' }).click()
  await expect(theirs).toHaveURL(/\/login\?next=%2Fcustomers$/)
  await typeLogin(theirs, member.email)
  await expect(theirs.getByRole('alert')).toContainText('correct email and password')
  await theirs.context().close()
})

test('A2-20 a new password is typed twice, needs the old one, and ends the other sessions', async ({
  page,
  browser,
}) => {
  await signIn(page)
  const member = await makeStaff(page, ['leads.view', 'customers.view'])
  const [here, there] = [await browser.newContext(), await browser.newContext()]
  const [mine, other] = [await here.newPage(), await there.newPage()]
  for (const one of [mine, other]) {
    await signIn(one, member.email)
    await one.goto(`${BASE}/leads`)
    await expect(heading(one)).toHaveText('Leads')
  }
  await mine.getByRole('button', { name: /^Account of/ }).click()
  await mine.getByRole('menuitem', { name: 'Change password…' }).click()
  const dialog = mine.getByRole('dialog', { name: 'Change password' })
  const change = async (old: string, fresh: string, again = fresh) => {
    await dialog.getByLabel('Current password').fill(old)
    await dialog.getByLabel('New password', { exact: true }).fill(fresh)
    await dialog.getByLabel('New password again').fill(again)
    await dialog.getByRole('button', { name: 'Change password' }).click()
  }
  await expect(dialog).toContainText('At least 8 characters')
  await change(PASSWORD, 'a long new one', 'another new one')
  await expect(dialog).toContainText('The two new passwords are not the same.')
  await change('not the old one', 'a long new one')
  await expect(dialog).toContainText('Your old password was entered incorrectly.')
  await change(PASSWORD, 'short')
  await expect(dialog).toContainText('too short')
  await change(PASSWORD, '12345678901234')
  await expect(dialog).toContainText('entirely numeric')
  await change(PASSWORD, 'password123')
  await expect(dialog).toContainText('too common')
  await change(PASSWORD, 'a long new one')
  await expect(mine.getByRole('status').filter({ hasText: 'Your password was changed.' })).toBeVisible()

  await mine.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Customers' }).click()
  await expect(heading(mine)).toHaveText('Customers')
  await other.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Customers' }).click()
  await expect(other).toHaveURL(/\/login/)
  await typeLogin(other, member.email)
  await expect(other.getByRole('alert')).toBeVisible()
  await typeLogin(other, member.email, 'a long new one')
  await expect(heading(other)).toHaveText('Customers')
  await Promise.all([here.close(), there.close()])
})

test('A2-21 filters and orders that look at a password change nothing, and nobody sees one', async ({ page }) => {
  await signIn(page, ADMIN)
  const ids = async (query: string) => {
    // Of the demo alone: other tests add people meanwhile.
    const users: { id: number }[] = await (
      await page.request.get(`/api/admin/users?email_like=tezrent.demo&${query}`)
    ).json()
    return users.map(({ id }) => id)
  }
  const all = await ids('')
  expect(all.length).toBeGreaterThan(5)
  for (const query of [
    'password=a',
    'password_like=a',
    'password__startswith=a',
    '_sort=password&_order=asc',
    'q=argon2',
  ])
    expect(await ids(query), query).toEqual(query === 'q=argon2' ? [] : all)
  expect(await (await page.request.get('/api/admin/users')).text()).not.toMatch(/argon|"password"/)
})
