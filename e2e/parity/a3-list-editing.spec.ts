/** Cells that are changed in the list, and saved together. */
import { expect, type Page, test } from '@playwright/test'
import { BASE, makeLead, rows, SALES, signIn, unique, write } from '../helpers.ts'
import { bar, makeLeads, open } from './lists.ts'

test.beforeEach(async ({ page }) => signIn(page))

const cell = (page: Page, label: string, title: string) =>
  page.getByRole('button', { name: new RegExp(`edit ${label} of ${title}$`) })
const editor = (page: Page, label: string, title: string) =>
  page.getByRole('combobox', { name: `${label} of ${title}` })
const save = (page: Page) => page.getByRole('region', { name: 'Unsaved changes' })
/** By keyboard alone. */
async function setStatus(page: Page, title: string, status: string) {
  await cell(page, 'Status', title).focus()
  await page.keyboard.press('Enter')
  await editor(page, 'Status', title).selectOption(status)
  await page.keyboard.press('Enter')
  await expect(cell(page, 'Status', title)).toBeFocused()
}
const lead = async (page: Page, id: number) => (await page.request.get(`/api/admin/leads/${id}`)).json()

test('A3-36 cells open by Enter and double click, Escape restores, one save takes all', async ({ page }) => {
  const word = unique()
  const one = await makeLead(page, `One ${word}`)
  const two = await makeLead(page, `Two ${word}`)
  await open(page, `leads?q=${word}`)
  await cell(page, 'Status', `One ${word}`).focus()
  await page.keyboard.press('Enter')
  await editor(page, 'Status', `One ${word}`).selectOption('lost')
  await page.keyboard.press('Escape')
  await expect(cell(page, 'Status', `One ${word}`)).toContainText('New')
  await expect(save(page)).toHaveCount(0)

  await setStatus(page, `One ${word}`, 'contacted')
  await expect(cell(page, 'Status', `One ${word}`)).toHaveAccessibleName(/^Contacted\s*, changed/)
  await expect(save(page)).toContainText('1 change')
  await cell(page, 'Assigned to', `Two ${word}`).dblclick()
  await editor(page, 'Assigned to', `Two ${word}`).fill('omar')
  await page.locator('.ant-select-item-option').filter({ hasText: 'Omar Haddad' }).click()
  await expect(cell(page, 'Assigned to', `Two ${word}`)).toContainText('Omar H.')
  await setStatus(page, `Two ${word}`, 'qualified')
  await expect(save(page)).toContainText('3 changes')
  expect((await lead(page, one.id)).status).toBe('new')

  await save(page).getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('2 leads were saved.')).toBeVisible()
  await expect(save(page)).toHaveCount(0)
  await expect(page).toHaveURL(`${BASE}/leads?q=${word}`)
  expect(await lead(page, one.id)).toMatchObject({ status: 'contacted' })
  expect(await lead(page, two.id)).toMatchObject({ status: 'qualified', assigned_to_name: 'Omar Haddad' })
  for (const { id } of [one, two]) {
    const history = await page.request.get(`/api/admin/leads/${id}/history`)
    expect(Number(history.headers()['x-total-count'])).toBe(2)
  }
})

test('A3-36 one wrong cell keeps all from being saved, and says so where it is', async ({ page }) => {
  const word = unique()
  const good = await makeLead(page, `Good ${word}`)
  await makeLead(page, `Bad ${word}`)
  await open(page, `leads?q=${word}`)
  await setStatus(page, `Good ${word}`, 'contacted')
  // No person may say this of a lead: only its conversion does.
  await setStatus(page, `Bad ${word}`, 'converted')
  await save(page).getByRole('button', { name: 'Save' }).click()
  await expect(save(page)).toContainText('Nothing was saved: 1 problem.')
  const wrong = cell(page, 'Status', `Bad ${word}`)
  await expect(wrong).toBeFocused()
  await expect(wrong).toContainText('Converted')
  await expect(wrong).toHaveAccessibleDescription(/\S/)
  expect((await lead(page, good.id)).status).toBe('new')
  await setStatus(page, `Bad ${word}`, 'lost')
  await expect(wrong).toHaveAccessibleDescription('')
  await save(page).getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('2 leads were saved.')).toBeVisible()
})

test('A3-36 who was faster is named, and theirs and mine are offered', async ({ page }) => {
  const word = unique()
  const one = await makeLead(page, `One ${word}`)
  const two = await makeLead(page, `Two ${word}`)
  await open(page, `leads?q=${word}`)
  await setStatus(page, `One ${word}`, 'contacted')
  await setStatus(page, `Two ${word}`, 'contacted')
  for (const { id } of [one, two]) await write(page, 'patch', `leads/${id}`, { status: 'qualified' })
  await save(page).getByRole('button', { name: 'Save' }).click()
  const trouble = page.getByRole('alert').filter({ hasText: 'while you were editing' })
  await expect(trouble).toHaveCount(2)
  await expect(trouble.first()).toContainText('Aisha Al Mansoori saved the lead')
  await expect(trouble.first()).toContainText(/theirs\s*Qualified/)
  await expect(trouble.first()).toContainText(/mine\s*Contacted/)
  await expect(save(page).getByRole('button', { name: 'Save' })).toBeDisabled()
  const row = (name: string) => trouble.filter({ hasText: `${name} ${word}` })
  await row('One').getByRole('button', { name: 'Take theirs' }).click()
  await expect(save(page)).not.toContainText('somebody else')
  await row('Two').getByRole('button', { name: 'Keep mine' }).click()
  await save(page).getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('1 lead was saved.')).toBeVisible()
  await expect(cell(page, 'Status', `One ${word}`)).toContainText('Qualified')
  expect((await lead(page, one.id)).status).toBe('qualified')
  expect((await lead(page, two.id)).status).toBe('contacted')
})

test('A3-36 a page whose answer was lost is saved once', async ({ page }) => {
  const word = unique()
  const one = await makeLead(page, `One ${word}`)
  await open(page, `leads?q=${word}`)
  await setStatus(page, `One ${word}`, 'contacted')
  await page.route(
    '**/api/admin/leads',
    async (route) => {
      await route.fetch()
      await route.abort()
    },
    { times: 1 },
  )
  await save(page).getByRole('button', { name: 'Save' }).click()
  await expect(save(page)).toContainText('No answer came')
  await save(page).getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('1 lead was saved.')).toBeVisible()
  const history = await page.request.get(`/api/admin/leads/${one.id}/history`)
  expect(Number(history.headers()['x-total-count'])).toBe(2)
})

test('A3-37 unsaved cells are not lost by an action, a page, a link or Back', async ({ page }) => {
  const word = await makeLeads(page, 26)
  await open(page, `leads?q=${word}`)
  await page.getByRole('columnheader', { name: 'Title' }).getByRole('button').first().click()
  await expect(rows(page).first()).toContainText('01 ')
  await setStatus(page, `01 ${word}`, 'contacted')
  const ask = page.getByRole('dialog')
  for (const leave of [
    () => page.getByRole('link', { name: 'Next page' }).click(),
    () => page.getByRole('columnheader', { name: 'Status' }).getByRole('button').first().click(),
    () => rows(page).nth(3).getByRole('link').click(),
    () => page.goBack(),
  ]) {
    await leave()
    await expect(ask).toContainText('1 change in the list is not saved.')
    await ask.getByRole('button', { name: 'Stay' }).click()
    await expect(ask).toBeHidden()
    await expect(save(page)).toContainText('1 change')
  }
  await rows(page).first().getByRole('checkbox').check()
  await bar(page).getByRole('button', { name: 'Mark as qualified' }).click()
  await expect(ask).toContainText('1 change in the list is not saved and will be lost.')
  await ask.getByRole('button', { name: 'Keep editing' }).click()
  await expect(save(page)).toContainText('1 change')
  await bar(page).getByRole('button', { name: 'Mark as qualified' }).click()
  await ask.getByRole('button', { name: 'Discard changes' }).click()
  await expect(page.getByText('Marked as qualified: 1 lead.')).toBeVisible()
  await expect(save(page)).toHaveCount(0)
  await expect(cell(page, 'Status', `01 ${word}`)).toContainText('Qualified')

  await setStatus(page, `02 ${word}`, 'contacted')
  await page.getByRole('link', { name: 'Next page' }).click()
  await ask.getByRole('button', { name: 'Leave' }).click()
  await expect(page).toHaveURL(/page=2$/)
  await page.goBack()
  await expect(cell(page, 'Status', `02 ${word}`)).toContainText('New')
  await expect(save(page)).toHaveCount(0)
  await setStatus(page, `02 ${word}`, 'contacted')
  await save(page).getByRole('button', { name: 'Discard' }).click()
  await expect(cell(page, 'Status', `02 ${word}`)).toContainText('New')
})

test('a date in a cell, and cells of those who may not change', async ({ page }) => {
  const word = unique()
  await write(page, 'post', 'opportunities', { title: `Deal ${word}`, expected_close_date: '2027-01-31' })
  await open(page, `opportunities?q=${word}`)
  await cell(page, 'Expected close', `Deal ${word}`).focus()
  await page.keyboard.press('Enter')
  await page.getByLabel(`Expected close of Deal ${word}`, { exact: true }).fill('2027-02-28')
  await page.keyboard.press('Enter')
  await expect(cell(page, 'Expected close', `Deal ${word}`)).toContainText('28 Feb 2027')
  await save(page).getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('1 opportunity was saved.')).toBeVisible()
  await signIn(page, SALES)
  await open(page, 'users')
  await expect(page.getByRole('button', { name: /, edit / })).toHaveCount(0)
})
