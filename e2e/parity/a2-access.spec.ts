import { expect, test } from '@playwright/test'
import { BASE, complaints, HOME, heading, PASSWORD, SALES, signIn } from '../helpers.ts'

test('a link to a page leads through the login to that page', async ({ page }) => {
  const found = complaints(page)
  await page.goto(`${BASE}/leads?status=new`)
  await expect(page).toHaveURL(/\/login\?next=/)
  await page.getByLabel('Email').fill(SALES)
  await page.getByLabel('Password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(/\/admin\/crm\/leads\?status=new$/)
  await expect(heading(page)).toHaveText('Leads')
  expect(found).toEqual([])
})

test('a wrong password says so under the field and keeps the address', async ({ page }) => {
  await page.goto(`${BASE}/login`)
  await page.getByLabel('Email').fill(SALES)
  await page.getByLabel('Password').fill('wrong-password')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('correct email and password')
  await expect(page.getByLabel('Email')).toHaveValue(SALES)
})

test('an address of somebody else is not followed after the login', async ({ page }) => {
  await page.goto(`${BASE}/login?next=${encodeURIComponent('//example.com/leads')}`)
  await page.getByLabel('Email').fill(SALES)
  await page.getByLabel('Password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('heading', { name: 'My recent actions' })).toBeVisible()
  await expect(page).toHaveURL(HOME)
})

test('a session that ends leads through the login to where somebody was going', async ({ page }) => {
  await signIn(page, SALES)
  await page.goto(`${BASE}/leads`)
  await expect(heading(page)).toHaveText('Leads')
  await page.context().clearCookies()
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Customers' }).click()
  await expect(page).toHaveURL(/\/login\?next=%2Fcustomers$/)
  await page.getByLabel('Email').fill(SALES)
  await page.getByLabel('Password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(/\/customers$/)
  await expect(heading(page)).toHaveText('Customers')
})

test('signing out ends the session', async ({ page }) => {
  await signIn(page, SALES)
  await page.goto(`${BASE}/leads`)
  await page.getByRole('button', { name: /^Account of/ }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await page.goto(`${BASE}/leads`)
  await expect(page).toHaveURL(/\/login/)
})

test('the chosen colours stay', async ({ page }) => {
  await signIn(page, SALES)
  await page.goto(`${BASE}/leads`)
  await page.getByRole('button', { name: /^Colours/ }).click()
  await page.getByRole('button', { name: /^Colours: light/ }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})
