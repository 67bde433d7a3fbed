/** A forgotten password: the mail is read where the server without a mail server puts it. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { BASE, complaints, heading, makeStaff, PASSWORD, signIn, typeLogin } from './helpers.ts'

const NEW = 'a fresh wind from the sea'
const mails = (): string[] => {
  const folder = path.join(process.env.E2E_DATA ?? '', 'mail')
  return readdirSync(folder)
    .sort()
    .map((name) => readFileSync(path.join(folder, name), 'utf8'))
}

/** The link in the newest mail to somebody; undefined while there is none. */
function linkTo(email: string): string | undefined {
  const mail = mails().findLast((text) => text.includes(`<${email}>`))
  return mail && /^http:\S+\/reset-password\/set#\S+/m.exec(mail)?.[0]
}

/** Somebody who has forgotten the password, in a browser that knows nobody. */
async function somebody(page: Page) {
  await signIn(page)
  const { email } = await makeStaff(page, ['leads.view'])
  await page.context().clearCookies()
  return email
}

async function linkFor(page: Page, email: string): Promise<string> {
  await page.getByLabel('Email').fill(email)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status')).toContainText('a mail is on its way')
  let link: string | undefined
  await expect(() => {
    link = linkTo(email)
    expect(link).toBeDefined()
  }).toPass()
  return link ?? ''
}

const setPassword = async (page: Page, password: string, again = password) => {
  await page.getByLabel('New password', { exact: true }).fill(password)
  await page.getByLabel('New password again').fill(again)
  await page.keyboard.press('Enter')
}

test('who forgot the password sets a new one through the link in the mail, with the keyboard alone', async ({
  page,
}) => {
  const found = complaints(page)
  const email = await somebody(page)
  await page.goto(`${BASE}/login`)
  await page.getByRole('link', { name: 'Forgotten your password?' }).focus()
  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText('Forgotten your password?')
  await expect(page.getByLabel('Email')).toBeFocused()
  const link = await linkFor(page, email)

  await page.goto(link)
  await expect(page.getByLabel('New password', { exact: true })).toBeFocused()
  await setPassword(page, NEW, `${NEW}!`)
  await expect(page.getByText('The two passwords are not the same.')).toBeVisible()
  await expect(page.getByLabel('New password again')).toBeFocused()
  await setPassword(page, 'password')
  await expect(page.getByText('This password is too common.')).toBeVisible()
  await setPassword(page, NEW)
  await expect(page).toHaveURL(/\/login$/)
  await expect(page.getByRole('status')).toContainText('Your password was changed')
  await typeLogin(page, email, PASSWORD)
  await expect(page.getByRole('alert')).toContainText('correct email and password')
  await typeLogin(page, email, NEW)
  await expect(page.getByRole('heading', { name: 'My recent actions' })).toBeVisible()

  await page.context().clearCookies()
  await page.goto('about:blank')
  await page.goto(link)
  await setPassword(page, `${NEW} again`)
  await expect(page.getByRole('alert')).toContainText('wrong, used or older than an hour')
  await page.getByRole('link', { name: 'Ask for a new link' }).click()
  await expect(heading(page)).toHaveText('Forgotten your password?')
  expect(found).toEqual([])
})

test('an address that nobody has is told the same, and a link without its end says so', async ({ page }) => {
  await page.goto(`${BASE}/reset-password`)
  await page.getByLabel('Email').fill('nobody@tezrent.example')
  await page.getByRole('button', { name: 'Send the link' }).click()
  await expect(page.getByRole('status')).toContainText('a mail is on its way')
  await page.goto(`${BASE}/reset-password/set`)
  await expect(page.getByRole('alert')).toContainText('This link is not complete')
})

test('A11-114 the pages of a forgotten password are accessible', async ({ page }) => {
  test.slow()
  await page.goto(`${BASE}/reset-password`)
  await expectAccessible(page, 'asking')
  await page.getByLabel('Email').fill('nobody@tezrent.example')
  await page.getByRole('button', { name: 'Send the link' }).click()
  await expect(page.getByRole('status')).toContainText('a mail is on its way')
  await expectAccessible(page, 'asked')
  await page.goto(`${BASE}/reset-password/set#made-up`)
  await expectAccessible(page, 'setting')
  await setPassword(page, 'short')
  await expect(page.getByText(/too short/)).toBeVisible()
  await setPassword(page, NEW)
  await expect(page.getByRole('alert')).toContainText('wrong, used or older')
  await expectAccessible(page, 'setting with an error')
})

test('the pages of a forgotten password fit on a phone @phone', async ({ page }) => {
  for (const path of ['login', 'reset-password', 'reset-password/set#made-up']) {
    await page.goto(`${BASE}/${path}`)
    await expect(heading(page)).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  }
  await expect(page.getByRole('button', { name: 'Set the password' })).toBeInViewport()
})

test('superusers see the mails that were given up, and nobody reads what a mail says', async ({ page }) => {
  const email = await somebody(page)
  await page.goto(`${BASE}/reset-password`)
  const link = await linkFor(page, email)
  await signIn(page)
  await page.goto(`${BASE}/mails`)
  await expect(heading(page)).toHaveText('Mails')
  await expect(page.getByText('A new password for TezRent').first()).toBeVisible()
  await expect(page.getByText('Sent', { exact: true }).first()).toBeVisible()
  await page.getByRole('link', { name: 'A new password for TezRent' }).first().click()
  await expect(page.getByText('Why it was not sent')).toBeVisible()
  expect(await page.content()).not.toContain(link.split('#')[1])
})
