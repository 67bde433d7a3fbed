/** Segments of customers: made with rules and by hand, refreshed from their page and from the list. */
import { expect, test } from '@playwright/test'
import { expectAccessible, settled } from './accessible.ts'
import { BASE, heading, openSaved, rows, signIn, unique, write } from './helpers.ts'

test.beforeEach(async ({ page }) => signIn(page))

const rented = { combinator: 'and', rules: [{ field: 'rental_count', operator: '>=', value: 1 }] }

test('a segment is written in a form, which says where its criteria are wrong', async ({ page }) => {
  test.slow()
  const name = `Segment ${unique()}`
  await page.goto(`${BASE}/customer-segments/create`)
  await page.getByLabel('Name').fill(name)
  await page
    .getByLabel('Criteria')
    .fill('{"combinator":"and","rules":[{"field":"shoe_size","operator":"=","value":1}]}')
  await page.getByRole('listbox', { name: 'Available added by hand' }).getByRole('option').first().dblclick()
  const save = page.getByRole('button', { name: /^Save( Ctrl S)?$/ })
  await save.click()
  await expect(page.getByText('rules.0: unknown field "shoe_size".').first()).toBeVisible()
  await page.getByLabel('Criteria').fill(JSON.stringify(rented))
  await save.click()
  await openSaved(page)
  await expect(heading(page)).toHaveText(name)
  await expect(page.getByText(/^\d+ members$/)).toBeVisible()
  await settled(page)
  await expectAccessible(page, 'a segment')
  await page.goto(page.url().replace('/show/', '/edit/'))
  await settled(page)
  await expectAccessible(page, 'the form of a segment')
})

test('segments are refreshed from their page and from the list', async ({ page }) => {
  const word = unique()
  const { id } = await write(page, 'post', 'customer-segments', { name: `Segment ${word}`, criteria: rented })
  await page.goto(`${BASE}/customer-segments/show/${id}`)
  await page.getByRole('button', { name: 'Refresh', exact: true }).click()
  await expect(
    page
      .getByRole('status')
      .filter({ hasText: /refresh/i })
      .first(),
  ).toBeVisible()
  await page.goto(`${BASE}/customer-segments?q=${word}`)
  await expect(rows(page)).toHaveCount(1)
  await page.getByRole('checkbox', { name: 'Select all on this page' }).check()
  await page.getByRole('button', { name: 'Refresh', exact: true }).click()
  await expect(page.getByText('1 customer segment updated.')).toBeVisible()
})
