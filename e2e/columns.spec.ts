/** Columns and row height of lists, as each likes them. */
import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { BASE, makeLead, makeStaff, rows, signIn, unique } from './helpers.ts'
import { makeLeads, open } from './parity/lists.ts'

const heads = async (page: Page) =>
  (await page.getByRole('columnheader').allInnerTexts()).map((text) => text.trim()).filter(Boolean)
const display = (page: Page) => page.getByRole('button', { name: 'Display' })
const panel = (page: Page) => page.getByRole('dialog', { name: 'Display' })
const column = (page: Page, name: string) => panel(page).getByRole('checkbox', { name, exact: true })
const usual = ['Title', 'Contact', 'Status', 'Source', 'Assigned to', 'Value, AED', 'Created']

async function asSomebody(page: Page): Promise<string> {
  await signIn(page)
  const { email } = await makeStaff(page, ['leads.view', 'leads.change', 'leads.add', 'tickets.view'])
  await signIn(page, email)
  return email
}

test('columns are shown, hidden and moved, and stay with the person', async ({ page, browser }) => {
  const email = await asSomebody(page)
  const word = await makeLeads(page, 1, () => ({ company_name: 'Gulf Lift', notes: 'Call back' }))
  await open(page, `leads?q=${word}`)
  expect(await heads(page)).toEqual(usual)
  await display(page).click()
  await column(page, 'Source').uncheck()
  await column(page, 'Company name').check()
  await column(page, 'Notes').check()
  await expect.poll(() => heads(page)).toEqual([...usual.filter((one) => one !== 'Source'), 'Company name', 'Notes'])
  await expect(rows(page).first()).toContainText('Gulf Lift')
  await expect(rows(page).first()).toContainText('Call back')
  await expect(column(page, 'Title')).toBeDisabled()
  await expect(page).toHaveURL(`${BASE}/leads?q=${word}`)

  // By the keyboard alone; what is moved keeps the focus.
  await panel(page).getByRole('button', { name: 'Move Notes up' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(panel(page).getByRole('button', { name: 'Move Notes up' })).toBeFocused()
  await expect
    .poll(() => heads(page))
    .toEqual(['Title', 'Contact', 'Status', 'Assigned to', 'Value, AED', 'Notes', 'Created', 'Company name'])
  await page.keyboard.press('Escape')
  await expect(panel(page)).toHaveCount(0)
  await expect(display(page)).toBeFocused()

  const shown = await heads(page)
  const elsewhere = await browser.newPage()
  await signIn(elsewhere, email)
  await open(elsewhere, `leads?q=${word}`)
  expect(await heads(elsewhere)).toEqual(shown)
  await elsewhere.close()

  const exported = await page.getByRole('link', { name: 'Export CSV' }).getAttribute('href')
  expect(exported).toContain(
    'columns=title%2Ccontact_name%2Cstatus%2Cassigned_to%2Cestimated_value%2Cnotes%2Ccreated_at%2Ccompany_name',
  )

  await display(page).click()
  const kept = page.waitForResponse('**/api/admin/preferences')
  await panel(page).getByRole('button', { name: 'Reset columns' }).click()
  await kept
  await expect.poll(() => heads(page)).toEqual(usual)
  await page.reload()
  await expect.poll(() => heads(page)).toEqual(usual)
})

test('a view has columns of its own: choosing others changes the view', async ({ page }) => {
  await asSomebody(page)
  await open(page, 'leads?status=new')
  await display(page).click()
  await column(page, 'Source').uncheck()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Save view' }).click()
  await page.getByLabel('Name').fill('Short')
  await page.keyboard.press('Enter')
  const columns = 'columns=title,contact_name,status,assigned_to,estimated_value,created_at'
  await expect(page).toHaveURL(new RegExp(`leads\\?status=new&${columns}&view=\\d+$`))
  await display(page).click()
  await column(page, 'Contact').uncheck()
  await expect(page).toHaveURL(/columns=title,status,assigned_to/)
  await expect(page.getByRole('link', { name: 'Short (changed)' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'All', exact: true }).click()
  // What was kept before the view stays.
  await expect.poll(() => heads(page)).toEqual(usual.filter((one) => one !== 'Source'))
})

test('an address that names columns shows them, whoever opens it', async ({ page }) => {
  await signIn(page)
  const word = unique()
  await makeLead(page, `Named ${word}`)
  await open(page, `leads?q=${word}&columns=status,title,created_by`)
  expect(await heads(page)).toEqual(['Title', 'Status', 'Created by'])
  await page.goto(`${BASE}/leads?q=${word}&columns=title,password,utter`)
  await expect(page.getByText('There is no column “utter”, so it was left out.')).toBeVisible()
  await expect.poll(() => heads(page)).toEqual(['Title'])
})

test('the first column has room, and others give way', async ({ page }) => {
  await signIn(page)
  const word = unique()
  await makeLead(page, `Roomy ${word}`, { contact_name: 'Maria Concepcion Esperanza Zhang Alvarez' })
  await open(
    page,
    `leads?q=${word}&columns=title,contact_name,contact_email,status,source,assigned_to,estimated_value,created_at`,
  )
  const width = async (name: string) => (await page.getByRole('columnheader', { name }).boundingBox())?.width ?? 0
  expect(await width('Title')).toBeGreaterThan(190)
  expect(await width('Contact')).toBeLessThan(180)
  // In a wider window, no longer.
  await page.setViewportSize({ width: 1900, height: 900 })
  await expect.poll(() => width('Contact')).toBe(200)
})

test('of many columns, the first stays in sight', async ({ page }) => {
  await signIn(page)
  const all = 'title,contact_name,contact_email,contact_phone,company_name,notes,status,source,assigned_to,customer'
  await open(page, `leads?columns=${all},company,estimated_value,created_at,updated_at`)
  const last = page.getByRole('columnheader', { name: 'Updated' })
  await expect(last).not.toBeInViewport()
  await last.scrollIntoViewIfNeeded()
  await expect(last).toBeInViewport()
  for (const first of [page.getByRole('columnheader', { name: 'Title' }), rows(page).first().getByRole('rowheader')])
    await expect(first).toBeInViewport({ ratio: 0.9 })
})

test('rows are as high as each likes them, in every list', async ({ page }) => {
  await asSomebody(page)
  await open(page, 'leads')
  const height = () =>
    rows(page)
      .first()
      .evaluate((row) => row.getBoundingClientRect().height)
  expect(await height()).toBe(36)
  await display(page).click()
  for (const [label, pixels] of [
    ['Comfortable', 52],
    ['Compact', 36],
    ['Normal', 44],
  ] as const) {
    await panel(page).getByText(label).click()
    await expect(panel(page).getByRole('radio', { name: label })).toBeChecked()
    expect(await height()).toBe(pixels)
  }
  await expect(display(page)).toBeVisible()
  await open(page, 'tickets')
  expect(await height()).toBe(44)
})

test('a choice that cannot be kept is taken back with a word', async ({ page }) => {
  await asSomebody(page)
  await page.route('**/api/admin/preferences', (route) => route.fulfill({ status: 500, json: { detail: 'Broken.' } }))
  await open(page, 'leads')
  await display(page).click()
  await column(page, 'Source').click()
  await expect(page.getByRole('alert').filter({ hasText: 'Your choice could not be kept.' })).toBeVisible()
  await expect.poll(() => heads(page)).toEqual(usual)
})

test('the choice of columns is accessible', async ({ page }) => {
  await asSomebody(page)
  await open(page, 'leads')
  await display(page).click()
  await expect(panel(page)).toBeVisible()
  await expectAccessible(page, 'display')
})
