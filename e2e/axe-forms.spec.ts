/** Every state of a form that the pages of the resources do not show by themselves. */
import { expect, type Page, test } from '@playwright/test'
import { expectAccessible, settled } from './accessible.ts'
import { BASE, makeLead, signIn, unique, write } from './helpers.ts'

test.describe.configure({ mode: 'parallel' })
test.beforeEach(async ({ page }) => {
  test.slow()
  await signIn(page)
})

const save = (page: Page) => page.getByRole('button', { name: /^Save( Ctrl S)?$/ })
const dropdown = (page: Page) => page.locator('.ant-select-dropdown:visible')

async function makeDeal(page: Page) {
  const deal = await write(page, 'post', 'opportunities', { title: `Axe ${unique()}` })
  const child = await write(page, 'post', 'interactions', {
    interaction_type: 'call',
    subject: 'one',
    related_to_opportunity: deal.id,
  })
  return { deal: deal.id, child: child.id }
}

test('A11-114 rows: deleted, wrong, changed by somebody else', async ({ page }) => {
  const { deal, child } = await makeDeal(page)
  await page.goto(`${BASE}/opportunities/edit/${deal}`)
  await page.getByRole('button', { name: 'Delete Interaction 1' }).click()
  await page.getByRole('textbox', { name: 'Interaction 2: Outcome' }).fill('No subject')
  await save(page).click()
  await expect(page.getByText('Nothing was saved')).toBeVisible()
  await expectAccessible(page, 'a deleted row and a wrong one')
  await page.getByRole('button', { name: /^Undo/ }).click()
  await page.getByRole('button', { name: 'Remove Interaction 2' }).click()
  await page.getByRole('textbox', { name: 'Interaction 1: Subject' }).fill('Mine')
  await write(page, 'patch', `interactions/${child}`, { subject: 'Theirs' })
  await save(page).click()
  await expect(page.getByRole('note')).toBeVisible()
  await expectAccessible(page, 'a row that somebody else changed')
})

test('A11-114 stacked rows on a phone', async ({ page }) => {
  const lead = await makeLead(page, `Axe ${unique()}`)
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`${BASE}/leads/edit/${lead.id}`)
  await page.getByRole('button', { name: 'Add another interaction' }).click()
  await settled(page)
  await expectAccessible(page, 'stacked rows', 'light')
})

test('A11-114 the question who was right, and the line before it', async ({ page }) => {
  const lead = await makeLead(page, `Axe ${unique()}`)
  await page.goto(`${BASE}/leads/edit/${lead.id}`)
  await page.getByLabel('Company name').fill('Mine LLC')
  await write(page, 'patch', `leads/${lead.id}`, { company_name: 'Theirs LLC', notes: 'Theirs' })
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })))
  await expect(page.getByRole('button', { name: 'Keep mine' })).toBeVisible()
  await expectAccessible(page, 'somebody else was faster')
  await save(page).click()
  await expect(page.getByRole('button', { name: 'Save with my choices' })).toBeVisible()
  await expectAccessible(page, 'the choice')
})

test('A11-114 a drawer with a form, and its errors', async ({ page }) => {
  await page.goto(`${BASE}/leads/create`)
  await page.getByRole('button', { name: 'Add customer' }).click()
  const drawer = page.getByRole('dialog', { name: 'Add customer' })
  await drawer.getByRole('button', { name: /^Save/ }).click()
  await expect(drawer.getByText('Nothing was saved')).toBeVisible()
  await expectAccessible(page, 'a drawer')
})

test('A11-114 two boxes with something in both', async ({ page }) => {
  await page.goto(`${BASE}/groups/create`)
  await page.getByRole('listbox', { name: 'Available permissions' }).getByRole('option').first().dblclick()
  await page.getByRole('listbox', { name: 'Available permissions' }).getByRole('option').first().click()
  await page.getByRole('textbox', { name: 'Find chosen permissions' }).fill('nothing')
  await expect(page.getByText('1 chosen is hidden by the filter')).toBeVisible()
  await expectAccessible(page, 'two boxes')
})

test('A11-114 pickers and choices that are open, searched and empty', async ({ page }) => {
  await page.goto(`${BASE}/leads/create`)
  const open = async (label: string) => {
    const box = page.getByRole('combobox', { name: label, exact: true })
    await page.locator('.ant-select', { has: box }).click()
    await expect(dropdown(page).locator('.ant-select-item').first()).toBeVisible()
    return box
  }
  await open('Source')
  await expectAccessible(page, 'open choices')
  await page.keyboard.press('Escape')
  const box = await open('Customer')
  await page.keyboard.press('ArrowDown')
  await expectAccessible(page, 'an open picker')
  await box.fill('nothing is like it')
  await expect(page.getByText('Nothing found')).toBeVisible()
  await expectAccessible(page, 'a picker that found nothing')
  await page.keyboard.press('Escape')
  await open('Assigned to')
  await expectAccessible(page, 'an open picker of people')
  await dropdown(page).locator('.ant-select-item-option').last().click()
  await open('Assigned to')
  await expectAccessible(page, 'an open picker with something chosen')
})

test('A11-114 a picker in a cell of a list, and one in a dialog', async ({ page }) => {
  const word = unique()
  await makeLead(page, `Axe ${word}`)
  await page.goto(`${BASE}/leads?q=${word}`)
  await settled(page)
  await page.getByRole('button', { name: `edit Assigned to of Axe ${word}` }).dblclick()
  await expect(dropdown(page)).toBeVisible()
  await expectAccessible(page, 'a picker in a cell')
  await page.keyboard.press('Escape')
  await page.getByRole('checkbox', { name: 'Select all on this page' }).check()
  await page.getByRole('button', { name: 'Assign to…' }).click()
  await page.locator('.ant-modal .ant-select').click()
  await expect(dropdown(page)).toBeVisible()
  await expectAccessible(page, 'a picker in a dialog')
})

test('A11-114 an open calendar', async ({ page }) => {
  await page.goto(`${BASE}/leads/create`)
  await page.getByRole('textbox', { name: 'Expected close' }).click()
  await expect(page.locator('.ant-picker-dropdown:visible')).toBeVisible()
  await expectAccessible(page, 'a calendar')
  await page.goto(`${BASE}/interactions/create`)
  await page.getByRole('textbox', { name: 'Performed', exact: true }).click()
  await expect(page.locator('.ant-picker-dropdown:visible')).toBeVisible()
  await expectAccessible(page, 'a calendar with a clock')
})

test('A11-114 signing in again above a form', async ({ page, context }) => {
  const lead = await makeLead(page, `Axe ${unique()}`)
  await page.goto(`${BASE}/leads/edit/${lead.id}`)
  await page.getByLabel('Company name').fill('Typed')
  await context.clearCookies()
  await save(page).click()
  await expect(page.getByRole('dialog', { name: 'You were signed out' }).getByLabel('Password')).toBeFocused()
  await expectAccessible(page, 'signing in again')
})
