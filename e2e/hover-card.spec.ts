/** The card of a record that something points at, for whoever rests on the link to it. */
import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { BASE, complaints, heading, makeLead, makeStaff, rows, signIn, unique, write } from './helpers.ts'

const card = (page: Page) => page.getByRole('tooltip')
const link = (page: Page, name: string) => page.getByRole('main').getByRole('link', { name }).first()

/** A company, and a lead that points at it. */
async function make(page: Page) {
  const word = unique()
  const values = { company_name: `Crane ${word}`, city: 'Ajman', company_type: 'llc', phone: '+971501234567' }
  const company = await write(page, 'post', 'companies', values)
  const lead = await makeLead(page, `Points ${word}`, { company: company.id })
  return { word, company, lead, name: `Crane ${word}` }
}

/** How often a record was asked for. */
function asked(page: Page, path: string): string[] {
  const found: string[] = []
  page.on('request', (request) => {
    if (request.url().endsWith(`/api/admin/${path}`)) found.push(request.method())
  })
  return found
}

test('whoever rests on a link to a record sees what it is, asked for once', async ({ page }) => {
  const found = complaints(page)
  await signIn(page)
  const { company, lead, name } = await make(page)
  const requests = asked(page, `companies/${company.id}`)
  await page.goto(`${BASE}/leads/show/${lead.id}`)
  await link(page, name).hover()
  // Whoever passes over it has not asked.
  await page.waitForTimeout(150)
  expect(requests).toEqual([])
  await page.mouse.move(5, 5)
  await page.waitForTimeout(500)
  expect(requests).toEqual([])
  await expect(card(page)).toHaveCount(0)

  await link(page, name).hover()
  await expect(card(page)).toContainText(name)
  await expect(card(page)).toContainText('Company')
  const lines = await card(page).locator('dt').count()
  expect(lines).toBeGreaterThanOrEqual(3)
  expect(lines).toBeLessThanOrEqual(5)
  await expect(card(page)).toContainText('Ajman')
  await expect(card(page).getByRole('link')).toHaveCount(0)
  await expect(link(page, name)).toHaveAccessibleDescription(/Ajman/)
  await expectAccessible(page, 'the card of a record')
  // It stays for whoever comes to it, and goes with the pointer.
  await card(page).hover()
  await page.waitForTimeout(400)
  await expect(card(page)).toBeVisible()
  await page.mouse.move(5, 5)
  await expect(card(page)).toHaveCount(0)
  await link(page, name).hover()
  await expect(card(page)).toBeVisible()
  expect(requests).toEqual(['GET'])
  // A click follows the link, and takes no card along.
  await link(page, name).click()
  await expect(heading(page)).toHaveText(name)
  await page.mouse.move(5, 5)
  await expect(card(page)).toHaveCount(0)
  expect(found).toEqual([])
})

test('by keyboard, too; Escape closes the card and nothing below it', async ({ page }) => {
  await signIn(page)
  const { word, lead, name } = await make(page)
  await page.goto(`${BASE}/leads?q=${word}&peek=${lead.id}`)
  const panel = page.getByRole('dialog', { name: `Points ${word}` })
  await expect(panel.getByRole('link', { name })).toBeVisible()
  await panel.focus()
  for (let at = 0; at < 20 && !(await panel.getByRole('link', { name }).evaluate((a) => a.matches(':focus'))); at++)
    await page.keyboard.press('Tab')
  await expect(panel.getByRole('link', { name })).toBeFocused()
  await expect(card(page)).toContainText('Ajman')
  await page.keyboard.press('Escape')
  await expect(card(page)).toHaveCount(0)
  await expect(panel).toBeVisible()
  await expect(panel.getByRole('link', { name })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(panel).toHaveCount(0)
})

test('a list has such links in its cells, and one card for all of them', async ({ page }) => {
  await signIn(page)
  const { word, company, lead } = await make(page)
  const requests = asked(page, `companies/${company.id}`)
  await page.goto(`${BASE}/leads?q=${word}&columns=title,company,status`)
  const cell = rows(page)
    .getByRole('cell')
    .getByRole('link', { name: `Crane ${word}` })
  await cell.hover()
  await expect(card(page)).toContainText('Ajman')
  expect(requests).toEqual(['GET'])
  const [box, at] = [await card(page).boundingBox(), await cell.boundingBox()]
  expect(box && at && box.y >= at.y + at.height).toBe(true)
  // The row goes on being looked at by a click beside the link, and opened by its title.
  await page.mouse.move(5, 5)
  await rows(page)
    .getByRole('cell')
    .last()
    .click({ position: { x: 2, y: 2 } })
  await expect(page).toHaveURL(new RegExp(`peek=${lead.id}$`))
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await cell.click()
  await expect(heading(page)).toHaveText(`Crane ${word}`)
})

test('what may not be seen, or is gone, has no card', async ({ page }) => {
  const found = complaints(page)
  await signIn(page)
  const { word, company, lead, name } = await make(page)
  await page.goto(`${BASE}/leads/show/${lead.id}`)
  const record = `**/api/admin/companies/${company.id}`
  for (const status of [403, 404, 500]) {
    await page.route(record, (route) => route.fulfill({ status, json: { detail: 'No.' } }))
    const answered = page.waitForResponse((response) => response.status() === status)
    await link(page, name).hover()
    await answered
    await page.waitForTimeout(200)
    await expect(card(page)).toHaveCount(0)
    await expect(page.getByRole('alert')).toHaveCount(0)
    await page.mouse.move(5, 5)
    await page.waitForTimeout(300)
    await page.unroute(record)
  }
  await signIn(page, (await makeStaff(page, ['leads.view'])).email)
  await page.goto(`${BASE}/leads?q=${word}&columns=title,company,status`)
  await expect(rows(page).getByRole('cell', { name })).toBeVisible()
  await expect(rows(page).getByRole('cell').getByRole('link')).toHaveCount(0)
  const requests = asked(page, `companies/${company.id}`)
  await rows(page).getByText(name).hover()
  await page.waitForTimeout(600)
  expect(requests).toEqual([])
  expect(found).toEqual([])
})

test('a finger follows the link at once @phone', async ({ page }) => {
  await signIn(page)
  const { company, lead, name } = await make(page)
  await page.goto(`${BASE}/leads/show/${lead.id}`)
  const rest = (pointerType: string) =>
    link(page, name).evaluate(
      (element, pointerType) => element.dispatchEvent(new PointerEvent('pointerover', { pointerType, bubbles: true })),
      pointerType,
    )
  await rest('touch')
  await page.waitForTimeout(800)
  await expect(card(page)).toHaveCount(0)
  // The phone has a mouse.
  await rest('mouse')
  await expect(card(page)).toBeVisible()
  await link(page, name).tap()
  await expect(page).toHaveURL(new RegExp(`/companies/show/${company.id}$`))
  await page.waitForTimeout(600)
  await expect(card(page)).toHaveCount(0)
})
