/** Segments of customers: made with rules and by hand, refreshed from their page and from the list. */
import { expect, type Page, test } from '@playwright/test'
import { expectAccessible, settled } from './accessible.ts'
import { BASE, heading, openSaved, rows, signIn, unique, write } from './helpers.ts'

test.beforeEach(async ({ page }) => signIn(page))

/** What the admin's own server answers. */
async function ask(page: Page, path: string): Promise<readonly { readonly id: number }[]> {
  const answer = await page.request.get(`/api/admin/${path}`)
  expect(answer.status()).toBe(200)
  return answer.json()
}
const rented = { combinator: 'and', rules: [{ field: 'rental_count', operator: '>=', value: 1 }] }

test('a segment is written in a form, which says where its criteria are wrong', async ({ page }) => {
  test.slow()
  const name = `Segment ${unique()}`
  await page.goto(`${BASE}/customer-segments/create`)
  await page.getByLabel('Name').fill(name)
  await page.getByText('As JSON').click()
  const json = page.getByLabel('Rules as JSON')
  await json.fill('{"combinator":"and","rules":[{"field":"shoe_size","operator":"=","value":1}]}')
  await page.getByRole('listbox', { name: 'Available added by hand' }).getByRole('option').first().dblclick()
  const save = page.getByRole('button', { name: /^Save( Ctrl S)?$/ })
  await save.click()
  await expect(page.getByText('Rule 1: unknown field "shoe_size".').first()).toBeVisible()
  await json.fill(JSON.stringify(rented))
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
  await expect(page.getByText('Members refreshed: 1 customer segment.')).toBeVisible()
})

test('the page of a segment says who is in it and why, a page at a time', async ({ page }) => {
  const [one] = await ask(page, 'customers?_start=0&_end=1&_sort=id&_order=asc')
  if (!one) throw new Error('The demo has customers.')
  const { id } = await write(page, 'post', 'customer-segments', {
    name: `Segment ${unique()}`,
    criteria: { combinator: 'and', rules: [{ field: 'created_at', operator: '>=', value: '2000-01-01' }] },
    added_customers: [one.id],
  })
  await page.goto(`${BASE}/customer-segments/show/${id}`)
  const card = page.getByRole('region', { name: /^Who is in it/ })
  await expect(card.getByRole('button', { name: /^Why / })).toHaveCount(10)
  await expect(card.getByText(/^1–10 of \d+$/)).toBeVisible()
  const first = await card.getByRole('link').first().textContent()
  await card.getByRole('button', { name: 'Next page' }).click()
  await expect(card.getByText(/^11–20 of \d+$/)).toBeVisible()
  await expect(card.getByRole('link').first()).not.toHaveText(String(first))
  await card.getByRole('button', { name: 'Previous page' }).click()
  await expect(card.getByText('By the rules').first()).toBeVisible()
  await expect(page.getByRole('region', { name: 'Members' })).toContainText('Customer since ≥ 1 Jan 2000')
  await card.getByRole('button', { name: /^Why / }).first().click()
  await expect(card.getByText(/^Customer since ≥ 1 Jan 2000$/)).toBeVisible()
  await settled(page)
  await expectAccessible(page, 'a segment with its members')
  await page.goto(`${BASE}/customers/show/${one.id}`)
  await expect(
    page
      .getByRole('region', { name: /^Customer segments/ })
      .getByRole('link')
      .first(),
  ).toBeVisible()
})

test('who is in a segment, on a phone @phone', async ({ page }) => {
  const [found] = await ask(page, 'customer-segments?_start=0&_end=1&_sort=id&_order=asc')
  await page.goto(`${BASE}/customer-segments/show/${found?.id}`)
  const card = page.getByRole('region', { name: /^Who is in it/ })
  await card.getByRole('button', { name: /^Why / }).first().click()
  await expect(card.getByText('These rules hold now:')).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
})

test('42 rules are built with a live number of customers for each, and are stored as their JSON says', async ({
  page,
}) => {
  test.slow()
  const name = `Built ${unique()}`
  await page.goto(`${BASE}/customer-segments/create`)
  await page.getByLabel('Name').fill(name)
  const builder = page.getByRole('group', { name: 'Rules' })
  await expect(builder).toContainText('Without rules only those added by hand are members.')
  await builder.getByRole('button', { name: 'Add rule' }).click()
  await builder.getByRole('combobox', { name: 'Fact' }).selectOption({ label: 'Rentals' })
  await builder.getByRole('combobox', { name: 'How' }).selectOption({ label: 'is at least' })
  await expect(builder).toContainText('Give every rule a value')
  await builder.getByRole('textbox', { name: 'Value' }).fill('1')
  await expect(builder.getByText(/^[1-9]\d* customers match$/)).toBeVisible()
  await expect(builder.getByTitle('For so many customers the rule holds by itself')).toHaveText(/^[1-9]/)
  const all = await builder.getByRole('status').first().innerText()
  // Of those some have written to us lately: a group of its own, of which one rule is enough.
  await builder.getByRole('button', { name: 'Add group' }).click()
  await builder.getByRole('combobox', { name: 'All or any' }).last().selectOption({ label: 'Any of these holds' })
  await builder.getByRole('combobox', { name: 'Fact' }).last().selectOption({ label: 'City' })
  await builder.getByRole('combobox', { name: 'How' }).last().selectOption({ label: 'is one of' })
  await builder.getByRole('combobox', { name: 'Value' }).fill('Dubai,Tashkent,')
  await expect(builder.getByTitle('For so many customers the rule holds by itself').last()).toHaveText(/^\d/)
  await expect(builder.getByRole('status').first()).not.toHaveText(all)
  await expect(builder.getByText(/^\d+ customers? match(es)?$/)).toBeVisible()
  await expectAccessible(page, 'the builder')
  const matching = Number((await builder.getByRole('status').first().innerText()).split(' ')[0])
  await page.getByText('As JSON').click()
  const text = await page.getByLabel('Rules as JSON').inputValue()
  expect(JSON.parse(text)).toMatchObject({
    combinator: 'and',
    rules: [
      { field: 'rental_count', operator: '>=', value: 1 },
      { combinator: 'or', rules: [{ field: 'city', operator: 'in', value: ['Dubai', 'Tashkent'] }] },
    ],
  })
  await page.getByRole('button', { name: /^Save( Ctrl S)?$/ }).click()
  await openSaved(page)
  await expect(page.getByText(`${matching} member${matching === 1 ? '' : 's'}`, { exact: true })).toBeVisible()
  await expect(page.getByText('Rentals ≥ 1')).toBeVisible()
  await expect(page.getByText('City is one of “Dubai”, “Tashkent”')).toBeVisible()
})

test('42 a rule without a value is not saved and not lost, and a rule is taken away by keyboard', async ({ page }) => {
  await page.goto(`${BASE}/customer-segments/create`)
  await page.getByLabel('Name').fill(`Unfinished ${unique()}`)
  const builder = page.getByRole('group', { name: 'Rules' })
  await builder.getByRole('button', { name: 'Add rule' }).press('Enter')
  await builder.getByRole('combobox', { name: 'Fact' }).selectOption({ label: 'Total spent' })
  await page.getByRole('button', { name: /^Save( Ctrl S)?$/ }).click()
  await expect(page.getByText('Nothing was saved')).toBeVisible()
  await expect(builder.getByRole('combobox', { name: 'Fact' })).toHaveValue('total_spent')
  await builder.getByRole('button', { name: 'Remove rule' }).press('Enter')
  await expect(builder.getByRole('combobox', { name: 'Fact' })).toHaveCount(0)
  await page.getByRole('button', { name: /^Save( Ctrl S)?$/ }).click()
  await openSaved(page)
})
