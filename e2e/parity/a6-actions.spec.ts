/** Choosing rows, and doing something with all of them. */
import { readFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { expectAccessible } from '../accessible.ts'
import { BASE, makeLead, rows, SALES, signIn, unique, write } from '../helpers.ts'
import { bar, makeLeads, open, total } from './lists.ts'

test.beforeEach(async ({ page }) => signIn(page))

const all = { name: 'Select all on this page' }

test('A6-68 B22 boxes, ranges and the counter go together', async ({ page }) => {
  const word = await makeLeads(page, 4)
  await open(page, `leads?q=${word}`)
  const box = (name: string) => page.getByRole('checkbox', { name: `Select ${name} ${word}` })
  const header = page.getByRole('checkbox', all)
  const mixed = () => header.evaluate((input) => input instanceof HTMLInputElement && input.indeterminate)
  await expect(bar(page)).toHaveCount(0)

  await box('04').click()
  await expect(bar(page)).toContainText('1 of 4 selected')
  await expect(page.getByRole('status').filter({ hasText: '1 of 4 selected' })).toHaveCount(1)
  await expect.poll(mixed).toBe(true)
  await box('02').click({ modifiers: ['Shift'] })
  await expect(bar(page)).toContainText('3 of 4 selected')
  await expect(box('03')).toBeChecked()
  await box('03').click()
  await expect(bar(page)).toContainText('2 of 4 selected')
  await header.check()
  await expect(bar(page)).toContainText('4 of 4 selected')
  await expect(bar(page).getByRole('button', { name: /^Select all/ })).toHaveCount(0)
  await box('01').uncheck()
  await expect(header).not.toBeChecked()
  await expect.poll(mixed).toBe(true)
  await page.getByRole('button', { name: 'Clear selection' }).click()
  await expect(bar(page)).toHaveCount(0)
  await expect.poll(mixed).toBe(false)

  // The keyboard does the same.
  await box('01').focus()
  await page.keyboard.press('Space')
  await expect(bar(page)).toContainText('1 of 4 selected')
  // The way back shows boxes and counter in step.
  await rows(page).first().getByRole('link').click()
  await page.goBack()
  await expect(rows(page)).toHaveCount(4)
  const ticked = await rows(page).getByRole('checkbox', { checked: true }).count()
  await expect(bar(page)).toHaveCount(ticked === 0 ? 0 : 1)
})

test('A6-69 B23 B24 everything that matches is chosen beyond the page, and nothing else', async ({ page }) => {
  const word = await makeLeads(page, 29, (at) => ({ status: at < 27 ? 'new' : 'lost' }))
  await open(page, `leads?q=${word}&status=new`)
  await page.getByRole('checkbox', all).check()
  await expect(bar(page)).toContainText('25 of 25 selected')
  await bar(page).getByRole('button', { name: 'Select all 27 matching' }).click()
  await expect(bar(page)).toContainText('All 27 selected')
  // A later change of a box is about the page again.
  await rows(page).first().getByRole('checkbox').uncheck()
  await expect(bar(page)).toContainText('24 of 25 selected')
  await rows(page).first().getByRole('checkbox').check()
  await bar(page).getByRole('button', { name: 'Select all 27 matching' }).click()
  await bar(page).getByRole('button', { name: 'Assign to me' }).click()

  // What matches is looked up when it runs: another number is asked again.
  await makeLead(page, `One more ${word}`)
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('Assign 27 leads to me')
  await dialog.getByRole('button', { name: 'Assign to me' }).click()
  await expect(dialog).toContainText('it now has 28 leads')
  expect(await total(page, `q=${word}&assigned_to=none`)).toBe(30)
  await dialog.getByRole('button', { name: 'Assign to me' }).click()
  await expect(page.getByText('Assigned to you: 28 leads.')).toBeVisible()
  expect(await total(page, `q=${word}&assigned_to=none`)).toBe(2)
  expect(await total(page, `q=${word}&assigned_to=none&status=lost`)).toBe(2)
})

test('A6-70 A6-77 B25 without a choice, and without rows, there is nothing to run', async ({ page }) => {
  await open(page, 'leads')
  await expect(bar(page)).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Mark as contacted' })).toHaveCount(0)
  await page.goto(`${BASE}/leads?q=${unique()}`)
  await expect(page.getByText('No lead matches')).toBeVisible()
  await expect(page.getByRole('checkbox', all)).toHaveCount(0)
})

test('A6-71 A6-73 B26 afterwards: the same place, nothing chosen, a message and a line in each history', async ({
  page,
}) => {
  const word = await makeLeads(page, 27)
  const address = `${BASE}/leads?q=${word}&assigned_to=none&sort=title&page=2`
  await page.goto(address)
  await expect(rows(page)).toHaveCount(2)
  await page.getByRole('checkbox', all).check()
  await bar(page).getByRole('button', { name: 'Mark as qualified' }).click()
  await expect(page.getByText('Marked as qualified: 2 leads.')).toBeVisible()
  await expect(bar(page)).toHaveCount(0)
  await expect(page).toHaveURL(address)
  await expect(rows(page).getByText('Qualified')).toHaveCount(2)
  const answer = await page.request.get(`/api/admin/leads?q=${word}&status=qualified&_start=0&_end=5`)
  const changed: { id: number }[] = await answer.json()
  expect(changed).toHaveLength(2)
  for (const { id } of changed) {
    const history = await page.request.get(`/api/admin/leads/${id}/history`)
    expect(JSON.stringify(await history.json())).toContain('Qualified')
  }
})

test('A6-72 B27 who may not change anything has no boxes, and is refused', async ({ page }) => {
  await signIn(page, SALES)
  await open(page, 'users')
  await expect(page.getByRole('checkbox', { name: /^Select/ })).toHaveCount(0)
  await expect(bar(page)).toHaveCount(0)
  await rows(page)
    .first()
    .getByRole('button', { name: /^More for/ })
    .click()
  await expect(page.getByRole('menuitem')).toHaveText('Nothing you may do here')
  const headers = { Origin: new URL(page.url()).origin }
  const refused = await page.request.post('/api/admin/users/bulk/remove', { data: { ids: [1] }, headers })
  expect(refused.status()).toBe(403)
})

test('A6-73 what was skipped is named with its reason, and can be taken along as a file', async ({ page }) => {
  const word = unique()
  await makeLead(page, `Good ${word}`)
  await makeLead(page, `=1+1 ${word}, "quoted"`, { status: 'lost' })
  await open(page, `leads?q=${word}`)
  await page.getByRole('checkbox', all).check()
  await bar(page).getByRole('button', { name: 'Mark as qualified' }).click()
  await expect(page.getByText('Marked as qualified: 1 lead, 1 skipped.')).toBeVisible()
  await page.getByRole('button', { name: 'Show skipped' }).click()
  const dialog = page.getByRole('dialog', { name: '1 skipped' })
  await expect(dialog.getByRole('list', { name: 'Skipped' })).toContainText(`=1+1 ${word}`)
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Download' }).click(),
  ])
  expect(file.suggestedFilename()).toBe('leads-skipped.csv')
  const text = await readFile(await file.path(), 'utf8')
  const [header, line] = text.replace('\uFEFF', '').split('\r\n')
  expect(header).toBe('Id,Lead,Reason')
  expect(line).toMatch(new RegExp(`^\\d+,"'=1\\+1 ${word}, ""quoted""",.+`))
})

test('a long action says that it works, and is not started twice', async ({ page }) => {
  const word = await makeLeads(page, 1)
  let runs = 0
  await page.route('**/api/admin/leads/bulk/mark_qualified', async (route) => {
    runs++
    await new Promise((done) => setTimeout(done, 600))
    await route.continue()
  })
  await open(page, `leads?q=${word}`)
  await page.getByRole('checkbox', all).check()
  const button = bar(page).getByRole('button', { name: 'Mark as qualified' })
  await button.dblclick()
  await expect(bar(page)).toContainText('Working…')
  await expect(button).toBeDisabled()
  await expect(page.getByText('Marked as qualified: 1 lead.')).toBeVisible()
  expect(runs).toBe(1)
})

test('A6-76 what the state of a record refuses is no button, and the menus say why', async ({ page }) => {
  const word = unique()
  const lead = await makeLead(page, `Refused ${word}`, { status: 'lost' })
  const reason = 'A converted, disqualified or lost lead cannot be marked as contacted.'
  const refused = page.getByRole('menuitem', { name: `Mark as contacted ${reason}` })
  await page.goto(`${BASE}/leads/show/${lead.id}`)
  const main = page.getByRole('main')
  await expect(main.getByRole('button', { name: 'Assign to me' })).toBeVisible()
  await expect(main.getByRole('button', { name: 'Mark as contacted' })).toHaveCount(0)
  await main.getByRole('button', { name: 'More', exact: true }).click()
  await expect(refused).toHaveAttribute('aria-disabled', 'true')
  await expectAccessible(page, 'a menu with what is refused')
  await page.goto(`${BASE}/leads?q=${word}`)
  await page.getByRole('button', { name: `More for Refused ${word}` }).click()
  await expect(refused).toHaveAttribute('aria-disabled', 'true')
  await refused.click({ force: true })
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await write(page, 'patch', `leads/${lead.id}`, { status: 'new' })
  await page.reload()
  await page.getByRole('button', { name: `More for Refused ${word}` }).click()
  await page.getByRole('menuitem', { name: 'Mark as contacted', exact: true }).click()
  await expect(page.getByRole('dialog', { name: 'Mark as contacted' })).toBeVisible()
})
