// The languages of the admin: whose they are, and what changes with them.
import { expect, type Page, test } from '@playwright/test'
import { BASE, HOME, makeStaff, PASSWORD, signIn, typeLogin } from './helpers.ts'

const html = (page: Page) => page.locator('html')
const chooseInMenu = async (page: Page, name: string) => {
  await page.getByRole('button', { name: /^Account of/ }).click()
  await page.getByRole('menuitem', { name: 'Language' }).hover()
  await page.getByRole('menuitem', { name }).click()
}

test('the language is the user’s: it follows him to another browser, and stays when he signs out', async ({
  page,
  browser,
}) => {
  await signIn(page)
  const { email } = await makeStaff(page, ['leads.view'])
  await signIn(page, email)
  await page.goto(`${BASE}/`)
  await expect(html(page)).toHaveAttribute('lang', 'en')
  await expect(html(page)).toHaveAttribute('dir', 'ltr')
  await chooseInMenu(page, 'العربية')
  await expect(html(page)).toHaveAttribute('lang', 'ar')
  await expect(html(page)).toHaveAttribute('dir', 'rtl')

  const elsewhere = await browser.newPage()
  await elsewhere.goto(`${BASE}/login`)
  await expect(html(elsewhere)).toHaveAttribute('lang', 'en')
  await typeLogin(elsewhere, email)
  await expect(elsewhere).toHaveURL(HOME)
  await expect(html(elsewhere)).toHaveAttribute('lang', 'ar')
  await elsewhere.close()
})

test('before the login it is the one used last, else the browser’s; who chooses one there keeps it', async ({
  page,
  browser,
}) => {
  await signIn(page)
  const { email } = await makeStaff(page, ['leads.view'])
  const russian = await browser.newContext({ locale: 'ru-RU' })
  const there = await russian.newPage()
  await there.goto(`${BASE}/login`)
  await expect(there.getByRole('button', { name: 'Войти' })).toBeVisible()
  await there.getByRole('textbox').first().fill(email)
  await there.getByRole('button', { name: 'Oʻzbekcha' }).click()
  await expect(there.getByRole('button', { name: 'Kirish', exact: true })).toBeVisible()
  await expect(there.getByRole('textbox').first()).toHaveValue(email)
  await there.locator('input[type=password]').fill(PASSWORD)
  await there.getByRole('button', { name: 'Kirish', exact: true }).click()
  await expect(there).toHaveURL(HOME)
  await expect(html(there)).toHaveAttribute('lang', 'uz')
  const { user } = await (await there.request.get('/api/admin/session/')).json()
  expect(user).toMatchObject({ email, language: 'uz' })
  await russian.close()
})
