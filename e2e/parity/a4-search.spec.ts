/** The search of a list. What it finds is tested in server/http/search-words.test.ts. */
import { expect, test } from '@playwright/test'
import { BASE, makeLead, rows, signIn, unique } from '../helpers.ts'
import { counts, makeLeads, open, panel } from './lists.ts'

test.beforeEach(async ({ page }) => signIn(page))
const boxName = { name: 'Search leads' }

test('A4-42 A4-45 words search at once, in any field', async ({ page }) => {
  const word = unique()
  await makeLead(page, `Crane ${word}`, { contact_name: 'Zarina Usmanova', company_name: 'Ohangaron Beton' })
  await makeLead(page, `Lift ${word}`)
  await open(page, 'leads')
  await page.getByRole('searchbox', boxName).fill(`  beton   ${word.toUpperCase()} zarina `)
  await expect(rows(page)).toHaveCount(1)
  await expect(rows(page).getByRole('rowheader')).toHaveText([`Crane ${word}`])
})

test('A4-43 B3 words in quotes stand together', async ({ page }) => {
  const word = unique()
  await makeLead(page, `Tower crane ${word}`)
  await makeLead(page, `Crane tower ${word}`)
  await open(page, 'leads')
  await page.getByRole('searchbox', boxName).fill(`"tower crane" ${word}`)
  await expect(counts(page)).toContainText('1 result ')
  await page.getByRole('searchbox', boxName).fill(`"crane ${word}`)
  await expect(page.getByText('No lead matches')).toBeVisible()
})

test('A4-46 a null character in the address is left out with a word', async ({ page }) => {
  await open(page, 'leads?q=a%00b&status=new')
  await expect(page.getByText('The search had characters that are not allowed, so it was left out.')).toBeVisible()
  await expect(page).toHaveURL(`${BASE}/leads?status=new`)
  await expect(page.getByRole('searchbox', boxName)).toHaveValue('')
})

test('A4-48 B6 a search keeps filters and order, and begins at the first page', async ({ page }) => {
  const word = await makeLeads(page, 2, (at) => ({ status: at === 0 ? 'new' : 'lost' }))
  await open(page, 'leads?status=new,lost&sort=title&page=2')
  await page.getByRole('searchbox', boxName).fill(word)
  await expect(page).toHaveURL(`${BASE}/leads?q=${word}&status=new,lost&sort=title`)
  await expect(rows(page)).toHaveCount(2)
  // The counts of the filters follow the search.
  await expect(panel(page).getByRole('checkbox', { name: 'Lost 1' })).toBeChecked()
  await page.getByRole('searchbox', boxName).fill('   ')
  await expect(page).toHaveURL(`${BASE}/leads?status=new,lost&sort=title`)
})

test('A4-49 the box says what it searches, and Escape empties it', async ({ page }) => {
  await open(page, 'leads')
  const box = page.getByRole('searchbox', boxName)
  await expect(page.getByRole('search').filter({ has: box })).toHaveCount(1)
  await expect(box).toHaveAccessibleDescription(/^Searches title, contact, email, phone or company\./)
  const word = unique()
  await box.fill(word)
  await expect(page.getByText(`No lead matches “${word}”`)).toBeVisible()
  await box.press('Escape')
  await expect(page).toHaveURL(`${BASE}/leads`)
  await expect(rows(page)).toHaveCount(25)
})
