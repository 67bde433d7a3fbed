/** What was done by an action is said as done, and can be taken back. */
import { expect, test } from '@playwright/test'
import { BASE, makeLead, rows, signIn, unique, write } from './helpers.ts'

test.beforeEach(async ({ page }) => signIn(page))

const leads = async (page: import('@playwright/test').Page, query: string): Promise<number> => {
  const answer = await page.request.get(`/api/admin/leads?${query}&_end=1`)
  return Number(answer.headers()['x-total-count'])
}

test('an action on a selection has an Undo, which leaves what others changed since', async ({ page }) => {
  const word = unique()
  for (const name of ['One', 'Two']) await makeLead(page, `${name} ${word}`)
  const changed = await makeLead(page, `Three ${word}`)
  await page.goto(`${BASE}/leads?q=${word}`)
  await page.getByRole('checkbox', { name: 'Select all on this page' }).check()
  await page.getByRole('region', { name: 'Bulk actions' }).getByRole('button', { name: 'Assign to me' }).click()
  const told = page.getByRole('status').filter({ hasText: 'Assigned to you: 3 leads.' })
  await expect(told).toBeVisible()
  expect(await leads(page, `q=${word}&assigned_to=none`)).toBe(0)
  await write(page, 'patch', `leads/${changed.id}`, { notes: 'Mine' })
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('2 leads: as before. 1 lead: changed since, and left alone.')).toBeVisible()
  await expect(rows(page).filter({ hasText: 'Unassigned' })).toHaveCount(2)
  expect(await leads(page, `q=${word}&assigned_to=none`)).toBe(2)
})

test('an action of a row says what has happened, and goes back', async ({ page }) => {
  const word = unique()
  await makeLead(page, word)
  await page.goto(`${BASE}/leads?q=${word}`)
  const act = async (name: string) => {
    await page.getByRole('button', { name: `More for ${word}` }).click()
    await page.getByRole('menuitem', { name, exact: true }).click()
  }
  await act('Assign to me')
  await expect(page.getByRole('status').filter({ hasText: `Assigned to you: “${word}”` })).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText(`“${word}” is as it was.`)).toBeVisible()
  await expect(rows(page).first()).toContainText('Unassigned')
  await act('Mark as qualified')
  await expect(page.getByRole('status').filter({ hasText: `Marked as qualified: “${word}”` })).toBeVisible()
})

test('a deal that was won goes back with its amount and its likelihood', async ({ page }) => {
  const word = unique()
  const { id } = await write(page, 'post', 'opportunities', {
    title: word,
    stage: 'proposal',
    probability: 42,
    estimated_amount: 1000,
  })
  await page.goto(`${BASE}/opportunities/show/${id}`)
  await page.getByRole('button', { name: 'Mark as won' }).click()
  const amount = page.getByRole('dialog').getByLabel('Actual amount')
  await expect(amount).toHaveValue('1,000')
  await amount.fill('900')
  await page.getByRole('dialog').getByRole('button', { name: 'Mark as won' }).click()
  await expect(page.getByRole('status').filter({ hasText: `Marked as won: “${word}”` })).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText(`“${word}” is as it was.`)).toBeVisible()
  const answer = await page.request.get(`/api/admin/opportunities/${id}`)
  expect(await answer.json()).toMatchObject({ stage: 'proposal', probability: 42, actual_amount: null })
})
