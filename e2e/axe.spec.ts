/** Every page of every resource, and every state that a page can be in. */
import { expect, type Page, test } from '@playwright/test'
import { registry } from '../shared/resources/index.ts'
import { expectAccessible, settled } from './accessible.ts'
import {
  BASE,
  complaints,
  heading,
  makeLead,
  makeStaff,
  rows,
  SALES,
  signIn,
  typeLogin,
  unique,
  visit,
  write,
} from './helpers.ts'

// One file, and the longest: its tests need not wait for each other.
test.describe.configure({ mode: 'parallel' })

const resources = [...registry.values()].map(({ name, paths }) => [name, paths.admin] as const)
const DESK = { width: 1440, height: 900 }
const PHONE = { width: 390, height: 844 }
const dialog = (page: Page) => page.getByRole('dialog')
const more = (page: Page) => page.getByRole('main').getByRole('button', { name: 'More', exact: true })

for (const [key, name] of resources)
  test(`A11-114 ${name}: list, page, form, errors and history are accessible`, async ({ page }) => {
    test.slow()
    const found = complaints(page)
    await signIn(page)
    // The demo has none of some; their list is then an empty one.
    const [first] = await (await page.request.get(`/api/admin/${name}?_start=0&_end=1`)).json()
    for (const kind of ['', ...(first ? ['show', 'edit', 'history'] : [])]) {
      const path = kind ? `${name}/${kind}/${first.id}` : name
      await (kind ? visit(page, path) : page.goto(`${BASE}/${path}`))
      await settled(page)
      await expectAccessible(page, path)
      if (kind === 'history') continue
      await page.setViewportSize(PHONE)
      // Rows become cards there; pages and forms are the same in less room.
      if (kind === '') await expect(page.getByRole('table')).toBeHidden()
      await page.evaluate(() => new Promise(requestAnimationFrame))
      await expectAccessible(page, `${path} on a phone`, kind ? 'known' : 'light')
      await page.setViewportSize(DESK)
    }
    // What the system alone writes has no such page.
    const { permissions } = await (await page.request.get('/api/admin/session/')).json()
    if (permissions[key].add) {
      await visit(page, `${name}/create`)
      await page.getByRole('button', { name: /^Save/ }).first().click()
      await expect(page.getByText('Nothing was saved')).toBeVisible()
      await expectAccessible(page, `${name}/create with errors`)
    }
    expect(found).toEqual([])
  })

test('A11-114 the login is accessible, with its error and its notice', async ({ page }) => {
  const found = complaints(page)
  await page.goto(`${BASE}/login`)
  await expectAccessible(page, 'login')
  await typeLogin(page, 'nobody@example.com')
  await expect(page.getByRole('alert')).toBeVisible()
  await expectAccessible(page, 'login with an error')
  await page.route('**/api/admin/session/', (route) => route.fulfill({ status: 403, json: {} }))
  await page.reload()
  await expect(page.getByText('may not come in here')).toBeVisible()
  await expectAccessible(page, 'login with a notice')
  expect(found).toEqual([])
})

interface State {
  readonly name: string
  readonly path: string
  /** The answer to this path… */
  readonly asked?: string
  /** …is an error, nothing at all, or does not come. */
  readonly answer?: 'error' | 'empty' | 'late'
  readonly seen: string | RegExp
}
const states: readonly State[] = [
  { name: 'start page', path: '', seen: 'My recent actions' },
  { name: 'start page without actions', path: '', asked: 'history?**', answer: 'empty', seen: 'None yet' },
  { name: 'start page that fails', path: '', asked: 'history?**', answer: 'error', seen: 'could not be loaded' },
  { name: 'start page that waits', path: '', asked: 'history?**', answer: 'late', seen: 'Loading' },
  { name: 'list that waits', path: 'leads', asked: 'leads?**', answer: 'late', seen: 'Loading' },
  { name: 'list that fails', path: 'leads', asked: 'leads?**', answer: 'error', seen: 'could not be loaded' },
  { name: 'empty list', path: 'leads', asked: 'leads?**', answer: 'empty', seen: 'No leads yet' },
  { name: 'list without a match', path: 'leads?q=nothingislikeit&status=new', seen: /^No lead matches/ },
  { name: 'page that waits', path: 'leads/show/1', asked: 'leads/1', answer: 'late', seen: 'Loading' },
  { name: 'page that fails', path: 'leads/show/1', asked: 'leads/1', answer: 'error', seen: 'could not be loaded' },
  { name: 'form that waits', path: 'leads/edit/1', asked: 'leads/1', answer: 'late', seen: 'Loading' },
  { name: 'history that fails', path: 'leads/history/1', asked: 'leads/1/history?**', answer: 'error', seen: 'loaded' },
  { name: 'missing record', path: 'leads/show/99999999', seen: 'does not exist' },
  { name: 'missing page', path: 'nowhere', seen: 'There is no such page' },
]

test('A11-114 pages that wait, fail or have nothing are accessible', async ({ page }) => {
  test.slow()
  await signIn(page)
  for (const { name, path, asked, answer, seen } of states) {
    if (asked)
      await page.route(`**/api/admin/${asked}`, (route) => {
        if (answer === 'error') return route.fulfill({ status: 500, json: { detail: 'Broken.', request_id: 'abc' } })
        if (answer === 'empty') return route.fulfill({ json: [], headers: { 'x-total-count': '0' } })
      })
    await page.goto(`${BASE}/${path}`)
    await expect(page.getByRole('main').getByText(seen).first()).toBeAttached()
    await expectAccessible(page, name)
    await page.unrouteAll()
  }
})

test('A11-114 what may not be opened is accessible', async ({ page }) => {
  await signIn(page)
  const lead = await makeLead(page, `Seen ${unique()}`)
  await signIn(page, (await makeStaff(page, ['leads.view', 'companies.add'])).email)
  for (const path of ['customers', 'companies', `leads/edit/${lead.id}`]) {
    await page.goto(`${BASE}/${path}`)
    await settled(page)
    await expectAccessible(page, `${path}, not allowed`)
  }
})

test('A11-114 dialogs, menus and messages are accessible', async ({ page }) => {
  test.slow()
  await signIn(page)
  const word = unique()
  const lead = await makeLead(page, `Dialogs ${word}`)
  await page.goto(`${BASE}/leads?q=${word}`)
  await page.getByRole('checkbox', { name: 'Select all on this page' }).check()
  await page.getByRole('button', { name: `More for Dialogs ${word}` }).click()
  await expect(page.getByRole('menuitem', { name: 'Edit' })).toBeVisible()
  await expectAccessible(page, 'selection and menu')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Assign to…' }).click()
  await dialog(page).getByRole('button', { name: 'Assign', exact: true }).click()
  await expect(dialog(page).getByText('This field is required.')).toBeVisible()
  await expectAccessible(page, 'action dialog with an error')
  await page.keyboard.press('Escape')

  await page.goto(`${BASE}/leads/show/${lead.id}`)
  await more(page).click()
  await page.getByRole('menuitem', { name: 'Delete…' }).click()
  await expect(page.getByRole('button', { name: 'Delete lead' })).toBeEnabled()
  await expectAccessible(page, 'delete dialog')
  await page.getByRole('button', { name: 'Keep it' }).click()
  await page.getByRole('button', { name: 'Assign to me' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Assigned to you:' })).toBeVisible()
  // The buttons wait for the page that is read again.
  await expect(page.getByRole('button', { name: 'Add note' })).toBeEnabled()
  await expectAccessible(page, 'message')

  await page.goto(`${BASE}/leads/edit/${lead.id}`)
  await page.getByLabel('Company name').fill('Ours')
  await page.getByRole('button', { name: /^Save and continue/ }).click()
  await expect(page.getByRole('status').filter({ hasText: 'was saved' })).toBeVisible()
  await expectAccessible(page, 'message with a link')

  await page.goto(`${BASE}/leads/edit/${lead.id}`)
  await page.getByLabel('Company name').fill('Mine')
  await write(page, 'patch', `leads/${lead.id}`, { company_name: 'Theirs' })
  await page.getByRole('button', { name: /^Save/ }).first().click()
  await expect(dialog(page)).toContainText('while you were editing')
  await expectAccessible(page, 'conflict dialog')
})

test('A11-114 what protects, what is asked on the way out, and the password are accessible', async ({ page }) => {
  test.slow()
  await signIn(page)
  await page.goto(`${BASE}/users/show/2`)
  await more(page).click()
  await page.getByRole('menuitem', { name: 'Delete…' }).click()
  await expect(dialog(page)).toContainText('You cannot delete this user')
  await expectAccessible(page, 'delete dialog that refuses')
  await signIn(page, SALES)
  await page.goto(`${BASE}/leads/create`)
  await page.getByLabel('Title').fill('Something')
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Customers' }).click()
  await expect(dialog(page)).toBeVisible()
  await expectAccessible(page, 'leave dialog')
  await dialog(page).getByRole('button', { name: 'Leave' }).click()
  await expect(heading(page)).toHaveText('Customers')
  await expect(rows(page).first()).toBeVisible()
  await page.getByRole('button', { name: /^Account of/ }).click()
  await page.getByRole('menuitem', { name: 'Change password…' }).click()
  await dialog(page).getByRole('button', { name: 'Change password' }).click()
  await expect(dialog(page).getByText('may not be blank').first()).toBeVisible()
  await expectAccessible(page, 'password dialog with errors')
})

test('A11-114 drawers on a phone are accessible', async ({ page }) => {
  test.slow()
  await page.setViewportSize(PHONE)
  await signIn(page)
  await page.goto(`${BASE}/leads`)
  await expect(page.getByRole('checkbox').first()).toBeVisible()
  await page.getByRole('checkbox', { name: 'Select all on this page' }).check()
  await expectAccessible(page, 'selection on a phone')
  await page.getByRole('button', { name: /^Filters/ }).click()
  await expect(dialog(page)).toBeVisible()
  await expectAccessible(page, 'filters on a phone')
  await dialog(page).getByRole('button', { name: 'Close', exact: true }).click()
  await page.getByRole('navigation', { name: 'Main' }).getByRole('button', { name: 'More' }).click()
  await expect(page.getByRole('navigation', { name: 'All pages' })).toBeVisible()
  await expectAccessible(page, 'menu on a phone')
})
