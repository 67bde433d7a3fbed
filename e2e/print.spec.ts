/** Pages on paper. */
import { expect, type Page, test } from '@playwright/test'
import { settled } from './accessible.ts'
import { BASE, heading, makeLead, signIn, unique, write } from './helpers.ts'

const open = async (page: Page, path: string) => {
  await page.goto(`${BASE}/${path}`)
  await settled(page)
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
}

/** What of the page is cut off, or wider than the sheet. */
const cut = (page: Page) =>
  page.evaluate(() => {
    const wrong: string[] = []
    for (const one of document.querySelectorAll<HTMLElement>('main *')) {
      if (!one.checkVisibility() || one.closest('.visually-hidden, svg')) continue
      const { overflowX, overflowY } = getComputedStyle(one)
      const clips = [overflowX, overflowY].some((how) => how !== 'visible')
      if (clips && (one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1))
        wrong.push(one.className || one.tagName)
    }
    if (document.documentElement.scrollWidth > window.innerWidth) wrong.push('the page')
    return wrong
  })

/** The words that are too light for white paper, and the grounds that are dark. */
const colours = (page: Page) =>
  page.evaluate(() => {
    const light = (colour: string) => {
      const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number)
      return alpha === 0 ? 1 : (0.299 * red + 0.587 * green + 0.114 * blue) / 255
    }
    const wrong: string[] = []
    for (const one of document.querySelectorAll<HTMLElement>('body, main, main *')) {
      if (!one.checkVisibility() || one.closest('.visually-hidden, svg, [aria-hidden]')) continue
      const { color, backgroundColor } = getComputedStyle(one)
      if (one.innerText?.trim() && light(color) > 0.5) wrong.push(`${one.tagName} ${one.className} ${color}`)
      if (light(backgroundColor) < 0.6) wrong.push(`${one.tagName} ${one.className} on ${backgroundColor}`)
    }
    return wrong
  })

async function expectPaper(page: Page, what: string): Promise<void> {
  await expect(page.getByRole('banner')).toBeHidden()
  await expect(page.getByRole('navigation')).toHaveCount(0)
  await expect(
    page.getByRole('main').locator('.ant-btn:visible, input:visible, textarea:visible, select:visible'),
  ).toHaveCount(0)
  await expect(page.getByText(page.url())).toBeVisible()
  expect(await cut(page), `cut off on ${what}`).toEqual([])
  expect(await colours(page), `colours of ${what}`).toEqual([])
}

test('52 a lead, a customer and any other record print without what is pressed, in black on white', async ({
  page,
}) => {
  test.slow()
  await page.addInitScript(() => localStorage.setItem('color-mode', 'dark'))
  await page.setViewportSize({ width: 720, height: 1000 })
  await signIn(page)
  const word = unique()
  const lead = await makeLead(page, `Paper ${word}`, { notes: `Line one\n${'long words of a note '.repeat(40)}` })
  await open(page, `leads/show/${lead.id}`)
  await expect(heading(page)).toHaveText(`Paper ${word}`)
  await expectPaper(page, 'a lead')
  // What is folded on the screen is open on paper.
  await expect(page.getByRole('term').filter({ hasText: 'Metadata' })).toBeVisible()
  for (const name of ['customers', 'opportunities', 'equipment', 'rentals']) {
    const [first] = await (await page.request.get(`/api/admin/${name}?_start=0&_end=1`)).json()
    await page.emulateMedia({ media: 'screen' })
    await open(page, `${name}/show/${first.id}`)
    await expectPaper(page, name)
  }
})

test('52 a ticket prints its whole conversation and its details, and addresses to read', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('color-mode', 'dark'))
  await page.setViewportSize({ width: 720, height: 1000 })
  await signIn(page)
  const [customer] = await (await page.request.get('/api/admin/customers?_start=0&_end=1')).json()
  const word = unique()
  const ticket = await write(page, 'post', 'tickets', {
    title: `Paper ${word}`,
    description: 'It broke.',
    customer: customer.id,
  })
  for (let at = 1; at <= 12; at++)
    await write(page, 'post', `tickets/${ticket.id}/add_comment`, {
      comment: `Message ${at} of ${word}\n${'words '.repeat(80)}\nhttps://example.com/manual-${at}`,
    })
  await open(page, `tickets/show/${ticket.id}`)
  await expectPaper(page, 'a ticket')
  const first = page.getByText(`Message 1 of ${word}`)
  const last = page.getByText(`Message 12 of ${word}`)
  await expect(first).toBeVisible()
  await expect(page.getByText('https://example.com/manual-12')).toBeVisible()
  await expect(page.getByRole('complementary', { name: 'Details' })).toBeVisible()
  // One below the other on the sheets, none in a box that scrolls.
  const [top, bottom] = [await first.boundingBox(), await last.boundingBox()]
  expect((bottom?.y ?? 0) - (top?.y ?? 0)).toBeGreaterThan(1200)
  const pdf = await page.pdf({ format: 'A4' })
  const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
  expect(sheets).toBeGreaterThan(1)
})

test('52 a link with other words than its address is followed by it on paper', async ({ page }) => {
  await signIn(page)
  const lead = await makeLead(page, `Linked ${unique()}`)
  await open(page, `leads/show/${lead.id}`)
  const after = await page.evaluate(() => {
    const link = document.createElement('a')
    link.href = 'https://example.com/somewhere'
    link.textContent = 'The manual'
    document.querySelector('main')?.append(link)
    return getComputedStyle(link, '::after').content
  })
  expect(after).toContain('https://example.com/somewhere')
})
