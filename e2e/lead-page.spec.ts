/** The page of a lead: steps, a line that logs, duplicates, the way to an opportunity, and one timeline of it all. */
import { expect, type Locator, type Page, test } from '@playwright/test'
import { expectAccessible, settled } from './accessible.ts'
import { BASE, complaints, heading, makeLead, SALES, signIn, unique, write } from './helpers.ts'

const open = async (page: Page, id: number): Promise<void> => {
  await page.goto(`${BASE}/leads/show/${id}`)
  await settled(page)
}
const timeline = (page: Page): Locator => page.getByRole('region', { name: 'Timeline' })
const steps = (page: Page): Locator => page.getByRole('region', { name: 'Steps' })
const mail = (word: string) => ({ contact_email: `${word}@example.com`, contact_name: `Name ${word}` })

test.describe('35 the page of a lead', () => {
  test('steps lead on, out and back', async ({ page }) => {
    const found = complaints(page)
    const word = unique()
    await signIn(page)
    const { id } = await makeLead(page, `Steps ${word}`, mail(word))
    await open(page, id)
    const current = steps(page).locator('[aria-current=step]')
    await expect(current).toContainText('New')
    await page.getByRole('button', { name: 'Mark as contacted' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Mark as contacted' }).click()
    await expect(current).toContainText('Contacted')
    await page.getByRole('button', { name: 'Mark as qualified' }).click()
    await expect(current).toContainText('Qualified')
    await steps(page).getByRole('button', { name: 'Mark as lost' }).click()
    await expect(current).toContainText('Lost')
    // Its own message: it comes after the step itself, and the messages before it can be undone, too.
    const told = page.getByRole('status').filter({ hasText: ': Lost' })
    await told.getByRole('button', { name: 'Undo' }).click()
    await expect(current).toContainText('Qualified')
    await steps(page).getByRole('button', { name: 'Disqualify' }).click()
    await expect(current).toContainText('Disqualified')
    await steps(page).getByRole('button', { name: 'Open again' }).click()
    await expect(current).toContainText('Contacted')
    await page.getByRole('main').getByRole('button', { name: 'More', exact: true }).click()
    await expect(page.getByRole('menuitem', { name: 'History' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Mark as contacted' })).toHaveCount(0)
    await expect(page.getByRole('menuitem', { name: 'Mark as contacted' })).toHaveCount(0)
    expect(found).toEqual([])
  })

  test('a call is logged in one line, by keys alone', async ({ page }) => {
    const word = unique()
    await signIn(page)
    const { id } = await makeLead(page, `Log ${word}`, mail(word))
    await open(page, id)
    await page.keyboard.press('l')
    await expect(page.getByLabel('What happened')).toBeFocused()
    await page.keyboard.type('Asked about the crane')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Wants a price')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('status').filter({ hasText: 'Call logged.' })).toBeVisible()
    await expect(page.getByRole('region', { name: /^Interactions 1/ })).toContainText('Asked about the crane')
    await expect(timeline(page)).toContainText('Wants a price')
    await expect(page.getByLabel('What happened')).toHaveValue('')
    await expect(page.getByLabel('What happened')).toBeFocused()
    await page.getByRole('radio', { name: 'Note' }).check({ force: true })
    await page.getByLabel('What happened').fill('Gate 3 only')
    await page.getByRole('button', { name: 'Log', exact: true }).click()
    await expect(page.getByRole('status').filter({ hasText: 'Note logged.' })).toBeVisible()
  })

  test('what is not saved says why, and what was typed stays', async ({ page }) => {
    const word = unique()
    await signIn(page)
    const { id } = await makeLead(page, `Refused ${word}`, mail(word))
    await open(page, id)
    await page.route('**/api/admin/interactions', (route) =>
      route.fulfill({ status: 403, json: { detail: 'You may not do this.' } }),
    )
    await page.getByLabel('What happened').fill('Nobody hears')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alert').filter({ hasText: 'You may not do this.' })).toBeVisible()
    await expect(page.getByLabel('What happened')).toHaveValue('Nobody hears')
  })

  test('two leads are compared side by side, told apart for everybody, and may be duplicates again', async ({
    page,
  }) => {
    const found = complaints(page)
    const contact = { contact_name: `Twin ${unique()}`, contact_email: `${unique()}@twins.test` }
    await signIn(page)
    const one = await makeLead(page, 'Crane wanted', { ...contact, notes: 'Two weeks' })
    const two = await makeLead(page, 'Crane needed', { ...contact, notes: 'Three weeks' })
    await page.goto(`${BASE}/leads/show/${one.id}`)
    const line = page.getByRole('region', { name: 'Possible duplicates' })
    await line.getByRole('button', { name: 'Compare' }).first().click()
    const drawer = page.getByRole('dialog', { name: 'Compare' })
    await expect(drawer.getByRole('row', { name: /^Notes \(differs\)/ })).toContainText('Three weeks')
    await expect(drawer.getByRole('row', { name: /^Email/ })).not.toHaveAttribute('data-differs')
    await expectAccessible(page, 'two leads side by side')
    await drawer.getByRole('button', { name: 'Not a duplicate' }).click()
    await expect(drawer).toBeHidden()
    await expect(page.getByRole('status').filter({ hasText: /Crane needed.* is not a duplicate\./ })).toBeVisible()
    await signIn(page, SALES)
    await page.goto(`${BASE}/leads/show/${two.id}`)
    await expect(page.getByText('Not duplicates, as somebody said:')).toBeVisible()
    await expect(page.getByRole('main')).toContainText('Not a duplicate of')
    await page.getByRole('main').getByRole('button', { name: 'Crane wanted' }).click()
    await drawer.getByRole('button', { name: 'May be a duplicate' }).click()
    await expect(page.getByText('Not duplicates, as somebody said:')).toHaveCount(0)
    expect(found).toEqual([])
  })

  test('possible duplicates are named with what is the same', async ({ page }) => {
    const word = unique()
    await signIn(page)
    const first = await makeLead(page, `Before ${word}`, { ...mail(word), contact_name: 'Other Person' })
    const { id } = await makeLead(page, `After ${word}`, mail(word))
    await open(page, id)
    const line = page.getByRole('region', { name: 'Possible duplicates' })
    await expect(line).toContainText('1 possible duplicate')
    await expect(line).toContainText('Same email:')
    await line.getByRole('link', { name: `Before ${word}` }).click()
    await expect(page).toHaveURL(new RegExp(`/leads/show/${first.id}$`))
    await expect(heading(page)).toHaveText(`Before ${word}`)
    for (const name of ['One', 'Two', 'Three'])
      await makeLead(page, `${name} ${word}`, { ...mail(word), contact_name: 'Other Person' })
    await open(page, id)
    await line.getByRole('link', { name: 'and 1 more' }).click()
    await expect(page.getByRole('link', { name: `Before ${word}` })).toBeVisible()
  })

  test('the conversion shows what the opportunity gets, before it is made', async ({ page }) => {
    const word = unique()
    await signIn(page)
    const { id } = await makeLead(page, `Convert ${word}`, {
      ...mail(word),
      status: 'qualified',
      estimated_value: 5000,
    })
    await open(page, id)
    await page.getByRole('button', { name: 'Convert to opportunity' }).click()
    const gets = page.getByRole('dialog').getByRole('region', { name: 'What the opportunity gets' })
    await expect(page.getByRole('dialog')).toContainText('gets the status “Converted”')
    await expect(gets).toContainText('Estimated amountAED 5,000')
    await expect(gets).toContainText(`Contact nameName ${word}`)
    await page.getByRole('dialog').getByRole('button', { name: 'Convert to opportunity' }).click()
    await expect(page).toHaveURL(/\/opportunities\/show\/\d+/)
    // An opportunity has a timeline, too.
    await expect(timeline(page)).toContainText('Added by')
    await open(page, id)
    await expect(steps(page).locator('[aria-current=step]')).toContainText('Converted')
    await expect(timeline(page).getByRole('link', { name: `Convert ${word}` })).toBeVisible()
  })

  test('the timeline is filtered by type, and loads what is older', async ({ page }) => {
    const word = unique()
    await signIn(page)
    const { id } = await makeLead(page, `Told ${word}`, mail(word))
    for (let at = 0; at < 24; at++)
      await write(page, 'post', 'interactions', {
        interaction_type: 'call',
        subject: `Call ${at}.`,
        related_to_lead: id,
        performed_at: `2026-01-${String(at + 1).padStart(2, '0')}T08:00:00Z`,
      })
    await open(page, id)
    await expect(timeline(page).getByRole('listitem').first()).toBeVisible()
    await timeline(page).getByLabel('What is shown').selectOption('Interactions')
    await expect(timeline(page).getByRole('listitem').first()).toContainText('Call 23.')
    await timeline(page).getByRole('listitem').last().scrollIntoViewIfNeeded()
    await expect(timeline(page).getByRole('listitem')).toHaveCount(24)
    await expect(timeline(page).getByRole('button', { name: 'Load older' })).toHaveCount(0)
    await timeline(page).getByLabel('What is shown').selectOption('Changes')
    await expect(timeline(page)).not.toContainText('Call 23.')
    await expect(timeline(page)).toContainText('Last contacted:')
    // What follows from a call is no news beside it.
    await timeline(page).getByLabel('What is shown').selectOption('All')
    await expect(timeline(page)).toContainText('Call 23.')
    await expect(timeline(page)).not.toContainText('Last contacted:')
  })

  test('there is nothing to complain about', async ({ page }) => {
    const word = unique()
    await signIn(page)
    await makeLead(page, `Before ${word}`, mail(word))
    const { id } = await makeLead(page, `Good ${word}`, { ...mail(word), status: 'qualified' })
    await open(page, id)
    await expect(page.getByRole('region', { name: 'Possible duplicates' })).toBeVisible()
    await expectAccessible(page, 'a lead')
    await page.getByRole('button', { name: 'Convert to opportunity' }).click()
    await expect(page.getByRole('region', { name: 'What the opportunity gets' })).toBeVisible()
    await expectAccessible(page, 'the conversion', 'light')
  })
})

test('35 a lead on a phone @phone', async ({ page }) => {
  const word = unique()
  await signIn(page)
  const contact_email = `${word}.longer@example.com`
  const { id } = await makeLead(page, `Phone ${word}`, { ...mail(word), contact_email })
  await open(page, id)
  // What does not fit in a line goes on at the “@”.
  const shown = page.getByRole('link', { name: contact_email }).locator('bdi')
  const lineCounts = await shown.evaluate((bdi) =>
    [...bdi.childNodes].flatMap((node) => {
      const range = document.createRange()
      range.selectNode(node)
      return node.nodeType === Node.TEXT_NODE ? [range.getClientRects().length] : []
    }),
  )
  expect(lineCounts).toEqual([1, 1])
  await page.getByLabel('What happened').fill('Called back')
  await page.getByRole('button', { name: 'Log', exact: true }).tap()
  await expect(page.getByRole('region', { name: /^Interactions 1/ })).toContainText('Called back')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await expectAccessible(page, 'a lead on a phone', 'known')
})
