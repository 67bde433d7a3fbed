/** Records from a CSV file: checked first, added part by part, put right, taken back. */
import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { expectAccessible, settled } from './accessible.ts'
import { BASE, makeStaff, rows, SALES, signIn, unique, write } from './helpers.ts'

test.beforeEach(async ({ page }) => signIn(page))

const choose = (page: Page, text: string | Buffer, name = 'leads.csv') =>
  page
    .getByLabel('CSV file', { exact: true })
    .setInputFiles({ name, mimeType: 'text/csv', buffer: typeof text === 'string' ? Buffer.from(text) : text })
const card = (page: Page, name: string) => page.getByRole('region', { name })

test('a file is checked, added, put right and taken back', async ({ page }) => {
  const word = unique()
  const lines = Array.from({ length: 130 }, (_, n) => `Lead ${n} ${word},Layla,layla@example.com,Referral`)
  lines[4] = `Lead 4 ${word},Layla,no address,Referral`
  await page.goto(`${BASE}/leads`)
  await page.getByRole('link', { name: 'Import', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Import leads')
  await choose(page, `Title,Contact,E-mail,Where from\n${lines.join('\n')}\n`)

  // Three are found by name, one is chosen by hand.
  const mapping = card(page, 'Which column is what')
  await expect(mapping).toContainText('leads.csv: 130 rows')
  const field = (column: string) => mapping.locator('.ant-select', { has: page.getByLabel(`Field for ${column}`) })
  await expect(field('Contact')).toContainText('Contact name')
  await expect(field('Where from')).toContainText('Left out')
  await field('Where from').click()
  await page.locator('.ant-select-item-option').filter({ hasText: 'Source' }).click()
  await mapping.getByRole('button', { name: 'Check the rows' }).click()

  const tried = card(page, 'What would come of it')
  await expect(tried).toContainText('129 rows can be added.')
  await expect(tried).toContainText('1 row cannot be added.')
  await expect(tried.getByRole('list', { name: 'Rows that cannot be added' })).toContainText(
    'Row 6 Email: Enter a valid email address.',
  )
  const download = page.waitForEvent('download')
  await tried.getByRole('button', { name: 'Download these rows' }).click()
  const report = await download
  expect(report.suggestedFilename()).toBe('leads-failed.csv')
  const failed = readFileSync(await report.path(), 'utf8')
  expect(failed).toContain(`Lead 4 ${word},Layla,no address,Referral,Email: Enter a valid email address.`)
  await settled(page)
  await expectAccessible(page, 'a checked import')
  await tried.getByRole('button', { name: 'Add 129 rows' }).click()

  const added = card(page, 'The import is done')
  await expect(added).toContainText('Added: 129 leads.')
  await added.getByRole('button', { name: 'Choose another file' }).click()
  await choose(page, failed.replace('no address', 'layla@example.com'), 'leads-failed.csv')
  await field('Where from').click()
  await page.locator('.ant-select-item-option:visible').filter({ hasText: 'Source' }).click()
  await mapping.getByRole('button', { name: 'Check the rows' }).click()
  await tried.getByRole('button', { name: 'Add 1 row' }).click()
  await expect(added).toContainText('Added: 1 lead.')

  // The same file again makes nothing twice.
  await added.getByRole('button', { name: 'Choose another file' }).click()
  await choose(page, `Title,Contact,E-mail,Where from\n${lines.slice(0, 4).join('\n')}\n`)
  await mapping.getByRole('button', { name: 'Check the rows' }).click()
  await expect(tried).toContainText('4 rows were imported before and are passed over.')
  await expect(tried.getByRole('button', { name: 'Add 0 rows' })).toBeDisabled()

  await page.goto(`${BASE}/leads?q=${word}`)
  await expect(page.getByText('130 results')).toBeVisible()
  await expect(rows(page).first()).toContainText('Referral')

  // One of them is worked with; it stays.
  const list = await page.request.get(`/api/admin/leads?q=${encodeURIComponent(`"Lead 7 ${word}"`)}`)
  const [seven] = await list.json()
  await write(page, 'patch', `leads/${seven.id}`, { notes: 'Called' })
  await page.goto(`${BASE}/leads/import`)
  const past = card(page, 'Earlier imports')
  const first = past.getByRole('listitem').filter({ hasText: '129 leads added' }).first()
  await first.getByRole('button', { name: 'Take back leads.csv' }).click()
  await page.getByRole('button', { name: 'Take it back' }).click()
  await expect(page.getByText('128 leads: taken back. 1 lead: kept.')).toBeVisible()
  const kept = page.getByRole('dialog', { name: '1 lead was kept' })
  await expect(kept).toContainText(`Lead 7 ${word} It was changed since.`)
  await kept.getByRole('button', { name: 'Close' }).last().click()
  await expect(first).toContainText('128 taken back')
})

test('what is wrong with a file is said in words', async ({ page }) => {
  await page.goto(`${BASE}/leads/import`)
  const cases: readonly (readonly [string | Buffer, string])[] = [
    ['', 'The file is empty.'],
    ['Title,Email\n', 'The file has a head, but no rows.'],
    ['Title,Email\na\n', 'Row 2 has 1 cell, the head has 2.'],
    [Buffer.from([0x50, 0x4b, 3, 4, 0]), 'This is a workbook, not a CSV file.'],
    [Buffer.from('Title\nCaf\xe9\n', 'latin1'), 'The text is not in UTF-8'],
    [Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'This is not a text file.'],
    ['Title\n"never closed\n', 'a quotation mark is opened and never closed'],
    [`Title\n${Array.from({ length: 100_001 }, (_, n) => n).join('\n')}\n`, 'The file has more than 10000 rows.'],
    [`Title\n${'x'.repeat(6_000_000)}\n`, 'The file is larger than 5 MB.'],
  ]
  for (const [bytes, words] of cases) {
    await choose(page, bytes)
    await expect(page.getByRole('alert').filter({ hasText: words })).toBeVisible()
  }
  await choose(page, 'Contact,Notes\na,b\n')
  await expect(page.getByText('Needed, and no column is for it: Title, Email.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Check the rows' })).toBeDisabled()
})

test('an import that breaks off goes on where it was, and adds nothing twice', async ({ page }) => {
  const word = unique()
  const lines = Array.from({ length: 250 }, (_, n) => `Row ${n} ${word},Layla,layla@example.com`)
  await page.goto(`${BASE}/leads/import`)
  await choose(page, `Title,Contact name,Email\n${lines.join('\n')}\n`)
  await page.getByRole('button', { name: 'Check the rows' }).click()
  await expect(page.getByText('250 rows can be added.')).toBeVisible()
  // The second part is done, but its answer gets lost.
  let calls = 0
  await page.route('**/imports/*/rows', async (route) => {
    calls++
    if (calls !== 2) return route.continue()
    await route.fetch()
    return route.abort()
  })
  await page.getByRole('button', { name: 'Add 250 rows' }).click()
  await expect(page.getByRole('alert')).toContainText('No answer came')
  await page.getByRole('button', { name: 'Add 250 rows' }).click()
  await expect(page.getByText('Added: 250 leads.')).toBeVisible()
  const list = await page.request.get(`/api/admin/leads?q=${word}&_end=1`)
  expect(list.headers()['x-total-count']).toBe('250')
})

test('companies come from a file, too, and its words may be in the language of the page', async ({ page }) => {
  const word = unique()
  const speak = (language: string) =>
    page.request.patch('/api/accounts/profile/', {
      data: { language },
      headers: { Origin: new URL(page.url()).origin },
    })
  await page.goto(`${BASE}/companies`)
  await page.getByRole('link', { name: 'Import', exact: true }).click()
  await choose(page, `Company name,City\nCranes ${word},Sharjah\n`, 'companies.csv')
  await page.getByRole('button', { name: 'Check the rows' }).click()
  await page.getByRole('button', { name: 'Add 1 row' }).click()
  await expect(page.getByText('Added: 1 company.')).toBeVisible()
  try {
    await speak('ru')
    const file = await page.request.get(`/api/admin/companies/export?q=${word}&columns=company_name,city`)
    expect(await file.text()).toContain(`Название компании,Город\r\nCranes ${word},Sharjah`)
    await page.goto(`${BASE}/companies/import`)
    await page.locator('input[type=file]').setInputFiles({
      name: 'companies.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from((await file.text()).replace('Cranes', 'Pumps')),
    })
    await page.getByRole('button', { name: 'Проверить строки' }).click()
    await page.getByRole('button', { name: /^Добавить 1 / }).click()
    await expect
      .poll(async () => (await page.request.get(`/api/admin/companies?q=${word}`)).headers()['x-total-count'])
      .toBe('2')
  } finally {
    await speak('en')
  }
})

test('who may not add has no import', async ({ page }) => {
  const { email } = await makeStaff(page, ['leads.view'])
  await signIn(page, email)
  await page.goto(`${BASE}/leads`)
  await expect(rows(page).first()).toBeVisible()
  await expect(page.getByRole('link', { name: 'Import', exact: true })).toHaveCount(0)
  await page.goto(`${BASE}/leads/import`)
  await expect(page.getByText('You may not add a lead')).toBeVisible()
  await signIn(page, SALES)
  await page.goto(`${BASE}/customers/import`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Import customers')
})

test('by the keyboard, each step goes on from the one before', async ({ page }) => {
  const word = unique()
  await page.goto(`${BASE}/leads/import`)
  const button = page.getByRole('button', { name: 'Choose a file' })
  const chooser = page.waitForEvent('filechooser')
  await button.press('Enter')
  await (await chooser).setFiles({
    name: 'one.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`Title,Contact name,Email\nKeys ${word},L,l@example.com\n`),
  })
  await expect(card(page, 'Which column is what')).toBeVisible()
  await page.getByRole('button', { name: 'Check the rows' }).press('Enter')
  await expect(card(page, 'What would come of it')).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Choose another file' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Added: 1 lead.')).toBeVisible()
})

test('@phone it fits a phone', async ({ page }) => {
  await page.goto(`${BASE}/leads/import`)
  await choose(
    page,
    `Title,Contact name,Email,${'A long name of a column '.repeat(4)}\nA,B,c@example.com,${'word '.repeat(60)}\n`,
  )
  await expect(card(page, 'Which column is what')).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await expectAccessible(page, 'the columns on a phone', 'light')
  await page.getByRole('button', { name: 'Check the rows' }).click()
  await expect(card(page, 'What would come of it')).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
})
