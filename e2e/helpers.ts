/** What the browser tests share: who signs in, and records that a test has for itself. */
import { expect, type Locator, type Page, test } from '@playwright/test'

export const BASE = '/admin/crm'
/** The address of the start page; the router leaves out the last slash. */
export const HOME = /\/admin\/crm\/?$/
export const ADMIN = 'admin@tezrent.demo'
export const SALES = 'sales@tezrent.demo'
export const PASSWORD = 'tezrent-demo'

/** Signs in without the login page. */
export async function signIn(page: Page, email = ADMIN): Promise<void> {
  const answer = await page.request.post('/api/admin/session/', {
    data: { email, password: PASSWORD },
    headers: { Origin: originOf() },
  })
  expect(answer.status()).toBe(200)
}

/** Where the browser is: changes from elsewhere are refused. */
export const originOf = (): string => new URL(test.info().project.use.baseURL ?? '').origin

/** Goes on in the admin that is open, as its links do: nothing is loaded anew, which takes a second each. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.evaluate((address) => {
    document.querySelector('h1')?.setAttribute('data-left', '')
    history.pushState({}, '', address)
    window.dispatchEvent(new PopStateEvent('popstate'))
  }, `${BASE}/${path}`)
  await expect(page.locator('h1:not([data-left])')).toBeVisible()
}

/** A word that no other test has used. */
export const unique = (): string => `t${Date.now().toString(36)}${Math.random().toString(36).slice(2, 6)}`

export interface Made {
  readonly id: number
  readonly _version: number
}

/** Writes through the API, as another person or program would. */
export async function write(page: Page, method: 'post' | 'patch', path: string, data: object): Promise<Made> {
  const answer = await page.request[method](`/api/admin/${path}`, { data, headers: { Origin: originOf() } })
  expect(answer.ok(), await answer.text()).toBe(true)
  return answer.json()
}

/** A lead of this test alone. */
export const makeLead = (page: Page, title: string, values: object = {}): Promise<Made> =>
  write(page, 'post', 'leads', { title, contact_name: 'Layla Khoury', contact_email: 'layla@example.com', ...values })

/** Chooses in a picker, which the keyboard alone could do, too. */
export async function choose(page: Page, label: string, option: string, words = ''): Promise<void> {
  const box = page.getByRole('combobox', { name: label, exact: true })
  await page.locator('.ant-select', { has: box }).click()
  if (words) await box.fill(words)
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: option }).first().click()
}

/** A list: where a save leads (B33). */
export const LIST = /\/admin\/crm\/[a-z-]+(\?|$)/
/** Follows the message of a save to the record that it names. */
export const openSaved = (page: Page): Promise<void> =>
  page
    .getByRole('status')
    .filter({ hasText: /was (added|saved)\./ })
    .getByRole('link')
    .last()
    .click()

export const heading = (page: Page): Locator => page.getByRole('heading', { level: 1 })
export const rows = (page: Page): Locator => page.locator('tbody tr')

/** Collects what the browser complains about: refused content, drawings that make no sense, and errors in the page. */
export function complaints(page: Page): string[] {
  const found: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' && /content security policy|value is not valid/i.test(message.text()))
      found.push(message.text())
  })
  page.on('pageerror', (error) => found.push(error.message))
  return found
}

export interface Member {
  readonly id: number
  readonly email: string
}

/** A member of staff who may do just this (`leads.view`), made by the superuser who is signed in. */
export async function makeStaff(page: Page, permissions: readonly string[], values: object = {}): Promise<Member> {
  const word = unique()
  const group = await write(page, 'post', 'groups', { name: `Group ${word}`, permissions })
  const email = `${word}@tezrent.example`
  const user = await write(page, 'post', 'users', {
    first_name: 'Noor',
    last_name: word,
    email,
    password: PASSWORD,
    user_type: 'staff',
    groups: [group.id],
    ...values,
  })
  return { id: user.id, email }
}

/** Signs in on the login page. */
export async function typeLogin(page: Page, email: string, password = PASSWORD): Promise<void> {
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}
