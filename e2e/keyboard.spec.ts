/** A whole day's work without a mouse. */
import { expect, type Locator, type Page, test } from '@playwright/test'
import { BASE, heading, makeLead, PASSWORD, rows, SALES, signIn, unique } from './helpers.ts'

/** Presses Tab until it is there: what cannot be reached is not there for some. */
async function reach(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(target).toBeVisible()
  for (let at = 0; at < 150; at++) {
    if (await target.evaluate((one) => one === document.activeElement)) return
    await page.keyboard.press(key)
  }
  throw new Error(`The keyboard does not lead to ${String(target)}.`)
}
async function press(page: Page, target: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await reach(page, target)
  await page.keyboard.press(key)
}
/** In an open menu, once the focus has come there. */
async function chooseLast(page: Page, name: string): Promise<void> {
  await expect(page.locator('[role=menuitem]:focus')).toHaveCount(1)
  await page.keyboard.press('ArrowUp')
  await expect(page.getByRole('menuitem', { name })).toBeFocused()
  await page.keyboard.press('Enter')
}

test('A11-114 sign in, filter, choose, act, edit and delete by keys alone', async ({ page, browser }) => {
  test.slow()
  const word = unique()
  const other = await browser.newPage()
  await signIn(other)
  await makeLead(other, `Keys ${word}`)
  await makeLead(other, `Lost ${word}`, { status: 'lost' })
  await other.close()

  await page.goto(`${BASE}/leads`)
  await reach(page, page.getByLabel('Email'))
  await page.keyboard.type(SALES)
  await reach(page, page.getByLabel('Password', { exact: true }))
  await page.keyboard.type(PASSWORD)
  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText('Leads')

  await reach(page, page.getByRole('searchbox', { name: 'Search leads' }))
  await page.keyboard.type(word)
  await expect(rows(page)).toHaveCount(2)
  const filters = page.getByRole('search', { name: 'Filters' })
  await press(page, filters.getByRole('checkbox', { name: /^New/ }).first(), 'Space')
  await expect(page).toHaveURL(/status=new/)
  await expect(rows(page)).toHaveCount(1)

  await reach(page, rows(page).getByRole('checkbox').first(), 'Shift+Tab')
  await page.keyboard.press('Space')
  await press(page, page.getByRole('region', { name: 'Bulk actions' }).getByRole('button', { name: 'Assign to me' }))
  await expect(page.getByRole('status').filter({ hasText: '1 lead' }).first()).toBeVisible()

  const link = rows(page).getByRole('link', { name: `Keys ${word}` })
  await expect(rows(page)).toContainText('Omar')
  await reach(page, link, 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText(`Keys ${word}`)
  await press(page, page.getByRole('main').getByRole('link', { name: 'Edit' }))
  await reach(page, page.getByLabel('Company name'))
  await page.keyboard.type('Typed LLC')
  await page.keyboard.press('Control+s')
  await expect(page).toHaveURL(/\/leads\?q=/)
  await reach(page, link)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Typed LLC').first()).toBeVisible()

  const more = page.getByRole('main').getByRole('button', { name: 'More', exact: true })
  const question = page.getByRole('dialog')
  await press(page, more)
  await chooseLast(page, 'Delete…')
  await expect(question.getByRole('button', { name: 'Keep it' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(more).toBeFocused()
  await page.keyboard.press('Enter')
  await chooseLast(page, 'Delete…')
  await press(page, question.getByRole('button', { name: 'Delete lead' }))
  await expect(page.getByRole('status').filter({ hasText: `“Keys ${word}” was deleted.` })).toBeVisible()
  await expect(page).toHaveURL(new RegExp(`/leads\\?q=${word}&status=new$`))
})

test('whatever the keyboard leads to can be seen to have the focus', async ({ page, browser }) => {
  test.slow()
  const other = await browser.newPage()
  await signIn(other)
  const lead = await makeLead(other, `Seen ${unique()}`)
  await other.close()
  await signIn(page, SALES)
  for (const path of ['leads', `leads/show/${lead.id}`, `leads/edit/${lead.id}`, 'opportunities/board', '']) {
    await page.goto(`${BASE}/${path}`)
    await expect(heading(page)).toBeVisible()
    await page.waitForLoadState('networkidle')
    const unseen: string[] = []
    for (let at = 0; at < 60; at++) {
      await page.keyboard.press('Tab')
      const found = await page.evaluate(async () => {
        const one = document.activeElement
        if (!(one instanceof HTMLElement) || one === document.body || one.id === 'main') return null
        const drawn = (element: Element | null) => {
          if (!element) return ''
          const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor, backgroundColor } =
            getComputedStyle(element)
          return [outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor, backgroundColor].join()
        }
        // What the look of the thing itself, or of the box around it, is with the focus and without.
        const parts = [
          one,
          one.parentElement,
          one.closest('.ant-select'),
          one.closest('label'),
          one.closest('.ant-picker'),
        ]
        const of = () =>
          parts.map((part) => drawn(part) + (part ? drawn(part.querySelector('.ant-select-selector')) : '')).join(';')
        // The box around a combobox gets its look, and loses it, a moment later.
        if (one.closest('.ant-select')) await new Promise((done) => setTimeout(done, 150))
        const withFocus = of()
        one.blur()
        for (let turn = 0; turn < 10 && of() === withFocus; turn++) await new Promise((done) => setTimeout(done, 30))
        const without = of()
        one.focus()
        return withFocus === without ? one.outerHTML.slice(0, 120) : null
      })
      if (found) unseen.push(found)
    }
    expect.soft(unseen, path).toEqual([])
  }
})
