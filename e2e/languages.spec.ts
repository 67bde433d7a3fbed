// The languages of the admin: whose they are, and what changes with them.
import { expect, type Page, test } from '@playwright/test'
import { expectAccessible, settled } from './accessible.ts'
import {
  BASE,
  HOME,
  heading,
  type Member,
  makeLead,
  makeStaff,
  PASSWORD,
  signIn,
  typeLogin,
  unique,
  write,
} from './helpers.ts'

const html = (page: Page) => page.locator('html')
const chooseInMenu = async (page: Page, name: string) => {
  await page.getByRole('button', { name: /^Account of/ }).click()
  await page.getByRole('menuitem', { name: 'Language' }).hover()
  await page.getByRole('menuitem', { name }).click()
}

test('the language is the user’s: it follows him to another browser, and stays when he signs out', async ({
  page,
  browser,
}) => {
  await signIn(page)
  const { email } = await makeStaff(page, ['leads.view'])
  await signIn(page, email)
  await page.goto(`${BASE}/`)
  await expect(html(page)).toHaveAttribute('lang', 'en')
  await expect(html(page)).toHaveAttribute('dir', 'ltr')
  await chooseInMenu(page, 'العربية')
  await expect(html(page)).toHaveAttribute('lang', 'ar')
  await expect(html(page)).toHaveAttribute('dir', 'rtl')

  const elsewhere = await browser.newPage()
  await elsewhere.goto(`${BASE}/login`)
  await expect(html(elsewhere)).toHaveAttribute('lang', 'en')
  await typeLogin(elsewhere, email)
  await expect(elsewhere).toHaveURL(HOME)
  await expect(html(elsewhere)).toHaveAttribute('lang', 'ar')
  await elsewhere.close()
})

test('before the login it is the one used last, else the browser’s; who chooses one there keeps it', async ({
  page,
  browser,
}) => {
  await signIn(page)
  const { email } = await makeStaff(page, ['leads.view'])
  const russian = await browser.newContext({ locale: 'ru-RU' })
  const there = await russian.newPage()
  await there.goto(`${BASE}/login`)
  await expect(there.getByRole('button', { name: 'Войти' })).toBeVisible()
  await there.getByRole('textbox').first().fill(email)
  await there.getByRole('button', { name: 'Oʻzbekcha' }).click()
  await expect(there.getByRole('button', { name: 'Kirish', exact: true })).toBeVisible()
  await expect(there.getByRole('textbox').first()).toHaveValue(email)
  await there.locator('input[type=password]').fill(PASSWORD)
  await there.getByRole('button', { name: 'Kirish', exact: true }).click()
  await expect(there).toHaveURL(HOME)
  await expect(html(there)).toHaveAttribute('lang', 'uz')
  const { user } = await (await there.request.get('/api/admin/session/')).json()
  expect(user).toMatchObject({ email, language: 'uz' })
  await russian.close()
})

/** A member of staff of this test alone, signed in, whose pages are in that language. */
async function speaking(page: Page, language: string): Promise<Member> {
  await signIn(page)
  const rights = ['leads.view', 'leads.add', 'leads.change', 'companies.view', 'customers.view', 'users.view']
  const member = await makeStaff(page, rights, { language })
  await signIn(page, member.email)
  return member
}

test('a list and a form in Arabic are mirrored, complete and accessible', async ({ page }) => {
  test.slow()
  await signIn(page)
  const { id } = await makeLead(page, `Crane ${unique()}`, {
    contact_phone: '+971 50 123 4567',
    expected_close_date: '2026-10-21',
  })
  await speaking(page, 'ar')
  await page.goto(`${BASE}/leads`)
  await expect(heading(page)).toHaveText('العملاء المحتملون')
  await expect(page.getByRole('columnheader', { name: 'جهة الاتصال' })).toBeVisible()
  const [rail, main] = await Promise.all([
    page.getByRole('navigation', { name: 'الرئيسية' }).boundingBox(),
    page.getByRole('main').boundingBox(),
  ])
  expect(rail?.x).toBeGreaterThan(main?.x ?? 0)
  await settled(page)
  await expectAccessible(page, 'list in Arabic')
  await page.goto(`${BASE}/leads/edit/${id}`)
  const phone = page.getByLabel('الهاتف')
  await expect(phone).toHaveCSS('direction', 'ltr')
  await expect(page.getByLabel('الإغلاق المتوقع')).toHaveValue('21 أكتوبر 2026')
  await page.getByLabel('العنوان').fill('')
  await page.getByRole('button', { name: 'حفظ', exact: true }).click()
  await expect(page.getByText('مشكلة واحدة. لم يُحفظ شيء.')).toBeVisible()
  await expect(page.getByText('لا يمكن ترك هذا الحقل فارغًا.').first()).toBeVisible()
  await settled(page)
  await expectAccessible(page, 'form in Arabic, with an error')
})

test('Russian has words for one, for few and for many, and commas in its numbers', async ({ page }) => {
  const word = unique()
  await signIn(page)
  for (let at = 0; at < 5; at += 1) await makeLead(page, `${word} n${at}`, { estimated_value: 1234.5 })
  await speaking(page, 'ru')
  for (const [q, count] of [
    [`${word} n0`, '1 результат'],
    [`"${word}"`, '5 результатов'],
  ]) {
    await page.goto(`${BASE}/leads?q=${q}`)
    await expect(page.getByRole('status').filter({ hasText: 'результат' })).toContainText(count ?? '')
  }
  await expect(page.getByRole('cell', { name: '1 234,50' }).first()).toBeVisible()
  await page.locator('tbody').getByRole('checkbox').nth(0).check()
  await page.locator('tbody').getByRole('checkbox').nth(1).check()
  await page.getByRole('button', { name: 'Назначить…' }).click()
  await expect(page.getByRole('dialog')).toContainText('Назначить: 2 лида')
})

test('dates are those of the language', async ({ page }) => {
  await signIn(page)
  const { id } = await makeLead(page, `Dates ${unique()}`, { expected_close_date: '2026-10-21' })
  for (const [language, date] of [
    ['en', '21 Oct 2026'],
    ['ar', '21 أكتوبر 2026'],
    ['ru', '21 окт. 2026'],
    ['uz', '21-okt, 2026'],
  ] as const) {
    await speaking(page, language)
    await page.goto(`${BASE}/leads/show/${id}`)
    await expect(page.locator('time[datetime="2026-10-21"]').first()).toHaveText(date)
  }
})

/** Without the marks that keep a value to its side of a text from right to left. */
const bare = (text: string): string => text.replaceAll(/[\u2066-\u2069]/g, '')

test('news that the server tells in English are Arabic in the bell, the list and on a page', async ({
  page,
  browser,
}) => {
  const { id } = await speaking(page, 'ar')
  const colleague = await (await browser.newContext()).newPage()
  await signIn(colleague)
  const title = `Crane ${unique()}`
  const lead = await makeLead(colleague, title, { assigned_to: id })
  await page.goto(`${BASE}/companies`)
  const bell = page
    .getByRole('banner')
    .getByRole('link', { name: /^الإشعارات/ })
    .last()
  await bell.click()
  const news = page.getByRole('link').filter({ hasText: title })
  expect(bare(await news.innerText())).toContain('أُسند إليك: عميل محتمل')

  // The same again makes it one that says how often.
  await write(colleague, 'patch', `leads/${lead.id}`, { assigned_to: null })
  await write(colleague, 'patch', `leads/${lead.id}`, { assigned_to: id })
  await page.goto(`${BASE}/notifications`)
  const row = page.getByRole('row').filter({ hasText: title })
  await expect.poll(async () => bare(await row.innerText())).toContain('أُسند إليك مرتين: عميل محتمل')
  await row.getByRole('link').first().click()
  await expect.poll(async () => bare(await heading(page).innerText())).toBe('أُسند إليك مرتين: عميل محتمل')
  await colleague.context().close()
})

test('what was refused, and what was done, is said in Russian', async ({ page }) => {
  const word = unique()
  await signIn(page)
  await makeLead(page, `Good ${word}`)
  await makeLead(page, `Lost ${word}`, { status: 'lost' })
  await speaking(page, 'ru')
  await page.goto(`${BASE}/leads?q=${word}`)
  await page.getByRole('checkbox', { name: 'Выбрать все на странице' }).check()
  const bar = page.getByRole('region', { name: 'Групповые действия' })
  await bar.getByRole('button', { name: 'Отметить: связались' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Отметить: связались' }).click()
  await expect(page.getByText('Отмечено: связались — 1 лид, пропущено: 1.')).toBeVisible()
  await page.getByRole('button', { name: 'Показать пропущенные' }).click()
  await expect(page.getByRole('dialog').getByRole('listitem')).toContainText(
    'Конвертированный, отклонённый или проигранный лид нельзя отметить как «связались».',
  )
})

test('what is wrong with a form is said in Uzbek, whatever the server fills in', async ({ page }) => {
  await speaking(page, 'uz')
  await page.goto(`${BASE}/leads/create`)
  await page.getByLabel('Sarlavha').fill('a'.repeat(300))
  await page.getByRole('button', { name: 'Saqlash', exact: true }).click()
  await expect(page.getByText('Bu maydonda 255 tadan koʻp belgi boʻlmasin.').first()).toBeVisible()
  await expect(page.getByText('Ensure')).toHaveCount(0)
})

test('words that are half as long again are not cut off, and make no page wider', async ({ page }) => {
  test.slow()
  await signIn(page)
  const { id } = await makeLead(page, `Long ${unique()}`)
  for (const path of [
    '',
    'leads',
    `leads/show/${id}`,
    `leads/edit/${id}`,
    'opportunities/board',
    'tickets/show/1',
    'settings',
  ]) {
    await page.goto(`${BASE}/${path}`)
    await settled(page)
    const cut = await page.evaluate(() => {
      const ours = 'button, label, h1, h2, h3, nav a, [role=tab], dt, legend, header a'
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      const grown: Text[] = []
      while (walker.nextNode()) {
        const node = walker.currentNode
        const parent = node.parentElement
        // What people typed is cut where it must be, and told whole by its title.
        if (
          !(node instanceof Text) ||
          !parent?.closest(ours) ||
          parent.closest('bdi, h1, .visually-hidden, td, .clipped')
        )
          continue
        if (/\p{L}{3}/u.test(node.data)) grown.push(node)
      }
      for (const node of grown) {
        const words = node.data.trim()
        node.data += ` ${words.slice(0, Math.ceil(words.length * 0.4)).trim()}`
      }
      const wrong: string[] = []
      for (const { parentElement: one } of grown) {
        for (let around = one; around && around !== document.body; around = around.parentElement) {
          const { overflowX, display } = getComputedStyle(around)
          if (display === 'inline' || overflowX === 'visible') continue
          if (/auto|scroll/.test(overflowX)) break
          if (around.scrollWidth > around.clientWidth + 1 && !around.closest('[title]'))
            wrong.push(`${around.tagName} ${around.className}: ${one?.textContent?.slice(0, 40)}`)
          break
        }
      }
      if (document.documentElement.scrollWidth > window.innerWidth) wrong.push('the page')
      return [...new Set(wrong)]
    })
    expect.soft(cut, path).toEqual([])
  }
})
