/** Users as a superuser keeps them: made in one step, found by group, and given a new password. */
import { expect, type Page, test } from '@playwright/test'
import { BASE, choose, HOME, heading, makeStaff, rows, signIn, typeLogin, unique } from '../helpers.ts'

const password = (page: Page, label: string) => page.getByLabel(label, { exact: true })

test('A2-18 a new user needs a good password, and can sign in with it at once', async ({ page, browser }) => {
  await signIn(page)
  const word = unique()
  const email = `${word}@tezrent.example`
  await page.goto(`${BASE}/users/create`)
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('First name').fill('Noor')
  await page.getByLabel('Last name').fill(word)
  await choose(page, 'Type', 'Staff')
  await password(page, 'Password').fill('12345678')
  await page.getByRole('button', { name: /^Save(?! and)/ }).click()
  await expect(page.getByText('This password is entirely numeric.').first()).toBeVisible()
  await password(page, 'Password').fill(`${word}@tezrent.example`)
  await page.getByRole('button', { name: /^Save(?! and)/ }).click()
  await expect(page.getByText('The password is too similar to the email.').first()).toBeVisible()
  await expect(page.getByLabel('Last name')).toHaveValue(word)
  await password(page, 'Password').fill('quiet rivers run deep')
  await page.getByRole('button', { name: /^Save(?! and)/ }).click()
  await expect(page.getByText(`Noor ${word}`).first()).toBeVisible()

  const theirs = await (await browser.newContext()).newPage()
  await theirs.goto(`${BASE}/login`)
  await typeLogin(theirs, email, 'quiet rivers run deep')
  await expect(theirs).toHaveURL(HOME)
  await theirs.context().close()
})

test('A2-18 a superuser sets a password, which signs that user out', async ({ page, browser }) => {
  await signIn(page)
  const { id, email } = await makeStaff(page, ['leads.view'])
  const theirs = await (await browser.newContext()).newPage()
  await signIn(theirs, email)
  await theirs.goto(`${BASE}/leads`)
  await expect(heading(theirs)).toHaveText('Leads')

  await page.goto(`${BASE}/users/show/${id}`)
  await page.getByRole('button', { name: 'Set password' }).click()
  const dialog = page.getByRole('dialog')
  await password(page, 'New password').fill('password')
  await dialog.getByRole('button', { name: 'Set password' }).click()
  await expect(dialog.getByText('This password is too common.')).toBeVisible()
  await password(page, 'New password').fill('quiet rivers run deep')
  await dialog.getByRole('button', { name: 'Set password' }).click()
  await expect(dialog).toBeHidden()

  await theirs.reload()
  await expect(theirs).toHaveURL(/\/login/)
  await typeLogin(theirs, email, 'quiet rivers run deep')
  await expect(heading(theirs)).toHaveText('Leads')
  await theirs.goto(`${BASE}/users/show/${id}`)
  await expect(theirs.getByRole('button', { name: 'Set password' })).toBeHidden()
  await theirs.context().close()
})

test('A2-18 users are found by their group, and the group tells who is in it', async ({ page }) => {
  await signIn(page)
  const { id } = await makeStaff(page, ['leads.view'])
  const user = await (await page.request.get(`/api/admin/users/${id}`)).json()
  const [group] = user.groups
  await page.goto(`${BASE}/users?groups=${group}`)
  await expect(rows(page)).toHaveCount(1)
  await expect(rows(page).first()).toContainText(user.groups_names[0])
  await page.goto(`${BASE}/users/show/${id}`)
  await page.getByRole('link', { name: user.groups_names[0] }).click()
  await expect(heading(page)).toHaveText(user.groups_names[0])
  await expect(page.getByText('Leads: view')).toBeVisible()
  await expect(page.getByRole('link', { name: user.name })).toBeVisible()
})
