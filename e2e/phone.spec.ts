import { expect, type Page, test } from '@playwright/test'
import { BASE, heading, makeLead, signIn, unique, write } from './helpers.ts'

const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)

test('on a phone the list is made of cards, and nothing scrolls sideways @phone', async ({ page }) => {
  await signIn(page)
  const word = unique()
  const lead = await makeLead(page, `A very long title that no phone has the room for, ${word}`, {
    estimated_value: 9_999_999,
  })
  await page.goto(`${BASE}/leads?q=${word}`)
  await expect(page.getByRole('table')).toBeHidden()
  await expect(page.getByText('AED 9,999,999')).toBeVisible()
  expect(await fits(page)).toBe(true)

  await page.getByRole('combobox', { name: 'Order' }).selectOption({ label: 'Title, Z to A' })
  await expect(page).toHaveURL(/sort=-title/)
  await page.getByRole('checkbox', { name: 'Select all on this page' }).check()
  await page.getByRole('checkbox', { name: 'Select all on this page' }).uncheck()
  await page.getByRole('checkbox', { name: /^Select A very long/ }).check()
  await expect(page.getByRole('region', { name: 'Bulk actions' })).toBeInViewport()
  await page.getByRole('button', { name: 'Filters' }).click()
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Status' })).toBeVisible()
  await page.getByRole('dialog').getByRole('button', { name: 'Close', exact: true }).click()

  for (const path of [
    `leads/show/${lead.id}`,
    `leads/edit/${lead.id}`,
    'leads/create',
    'users',
    'opportunities',
    'interactions',
  ]) {
    await page.goto(`${BASE}/${path}`)
    await expect(heading(page)).toBeVisible()
    expect(await fits(page), path).toBe(true)
  }
})

test('on a phone a card tells no number without its name, and no line of it is empty @phone', async ({ page }) => {
  await signIn(page)
  const word = unique()
  await write(page, 'post', 'opportunities', {
    title: word,
    contact_name: 'Ann',
    estimated_amount: 100,
    probability: 37,
    expected_close_date: '2099-01-05',
  })
  await page.goto(`${BASE}/opportunities?q=${word}`)
  const card = page.getByRole('main').getByRole('listitem').filter({ hasText: word })
  await expect(card).toContainText('AED 100')
  await expect(card).not.toContainText('37')
  await expect(card.getByText('5 Jan 2099')).toHaveCount(1)
  await page.goto(`${BASE}/favorites`)
  const first = page.getByRole('main').getByRole('listitem').first()
  await expect(first).toBeVisible()
  expect((await first.boundingBox())?.height).toBeLessThan(80)
})

test('on a phone a long name in a card gives way to its badges @phone', async ({ page }) => {
  await signIn(page)
  const word = unique()
  const user = await write(page, 'post', 'users', {
    email: `${word}@example.com`,
    first_name: `${word} ${'Abu Dhabi Marine Crane and Lifting Services '.repeat(2)}`,
    password: 'long-enough-42',
    user_type: 'customer',
  })
  const customer = await write(page, 'post', 'customers', { user: user.id })
  await write(page, 'post', 'tickets', { title: `Short ${word}`, description: 'x', customer: customer.id })
  await page.goto(`${BASE}/tickets?q=${word}`)
  const card = page.getByRole('listitem').filter({ hasText: `Short ${word}` })
  await expect(card).toContainText('Open')
  expect((await card.boundingBox())?.height).toBeLessThan(110)
})

test('on a phone a text in another writing loses its end, not its beginning @phone', async ({ page }) => {
  await signIn(page)
  const word = unique()
  const body = 'شكرًا لتواصلكم معنا، وسنعود إليكم اليوم برد مفصل عن كل ما سألتم عنه في رسالتكم الأخيرة.'
  await write(page, 'post', 'saved-replies', { title: word, body, shared: true })
  await page.goto(`${BASE}/saved-replies?q=${word}`)
  const text = page.getByRole('listitem').filter({ hasText: word }).getByText(body)
  const box = await text.boundingBox()
  const first = await text.evaluate((element) => {
    const range = document.createRange()
    range.setStart(element.firstChild ?? element, 0)
    range.setEnd(element.firstChild ?? element, 1)
    return range.getBoundingClientRect().right
  })
  expect(box && first <= box.x + box.width + 1 && box.x + box.width <= 390).toBe(true)
})

test('on a phone the bar at the bottom leads everywhere @phone', async ({ page }) => {
  await signIn(page)
  await page.goto(`${BASE}/leads`)
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Customers' }).click()
  await expect(heading(page)).toHaveText('Customers')
  await page.getByRole('navigation', { name: 'Main' }).getByRole('button', { name: 'More' }).click()
  await page.getByRole('navigation', { name: 'All pages' }).getByRole('link', { name: 'Companies' }).click()
  await expect(heading(page)).toHaveText('Companies')
})

test('on a phone a drawer takes the whole screen @phone', async ({ page }) => {
  await signIn(page)
  const lead = await makeLead(page, `Drawer ${unique()}`)
  const whole = async (open: () => Promise<void>) => {
    await open()
    const box = page.locator('.ant-drawer-content-wrapper:visible')
    await expect.poll(async () => (await box.boundingBox())?.x).toBe(0)
    expect((await box.boundingBox())?.width).toBe(390)
    await page.getByRole('dialog').getByRole('button', { name: 'Close', exact: true }).first().click()
    await expect(box).toHaveCount(0)
  }
  await page.goto(`${BASE}/leads`)
  await whole(() => page.getByRole('button', { name: /^Filters/ }).tap())
  await page.goto(`${BASE}/leads/edit/${lead.id}`)
  await whole(() => page.getByRole('button', { name: 'Add company' }).tap())
})
