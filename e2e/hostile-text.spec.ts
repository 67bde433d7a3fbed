/** Scripts, markup and characters that turn the order of a line around, typed into every text there is: shown, never followed. */
import { expect, type Page, test } from '@playwright/test'
import { registry } from '../shared/resources/index.ts'
import { settled } from './accessible.ts'
import { ADMIN, BASE, complaints, originOf, PASSWORD, SALES, signIn, unique, visit, write } from './helpers.ts'

const HOSTILE =
  '<script>pwned=1</script><img src=x onerror="pwned=1">\'"><svg onload=pwned=1> javascript:pwned=1 https://a.example/?"onclick=pwned=1 {{7*7}} '
const TURNED = '\u202Egnp.exe'
const text = (word: string) => `${HOSTILE}${TURNED} ${word}`

/** The texts of a resource that a person types. */
const texts = (name: string, word: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(registry.get(name)?.fields ?? {})
      .filter(([, field]) => field.kind === 'text' && !field.readonly && !('format' in field && field.format))
      .map(([field]) => [field, text(word)]),
  )

/** A record of every kind that people write, all of them about each other. */
async function makeAll(page: Page, word: string): Promise<Record<string, number>> {
  const made: Record<string, number> = {}
  const make = async (name: string, path: string, values: object) => {
    made[path] = (await write(page, 'post', path, { ...texts(name, word), ...values })).id
  }
  const email = `${word}@example.com`
  await make('users', 'users', { email, password: PASSWORD, user_type: 'customer' })
  await make('customers', 'customers', { user: made.users })
  await make('companies', 'companies', {})
  await make('equipment', 'equipment', { company: made.companies, daily_rate: 100 })
  const [customer, company, equipment] = [made.customers, made.companies, made.equipment]
  const dates = { start_date: '2026-03-01', end_date: '2026-03-04' }
  await make('rentals', 'rentals', { customer, equipment, ...dates })
  const metadata = { [HOSTILE]: text(word), utm_source: [text(word)] }
  await make('leads', 'leads', { contact_email: email, customer, company, metadata })
  await make('opportunities', 'opportunities', { customer, company, equipment, estimated_amount: 5 })
  await make('interactions', 'interactions', {
    interaction_type: 'call',
    related_to_lead: made.leads,
    related_to_customer: customer,
  })
  await make('tickets', 'tickets', { customer, company })
  await make('ticket_comments', 'ticket-comments', { ticket: made.tickets })
  await make('customer_notes', 'customer-notes', { customer, is_important: true })
  const criteria = { combinator: 'and', rules: [{ field: 'city', operator: '=', value: text(word) }] }
  await make('customer_segments', 'customer-segments', { criteria, added_customers: [customer] })
  await make('saved_replies', 'saved-replies', {})
  await make('groups', 'groups', { name: text(word).slice(-140), permissions: [] })
  await make('saved_views', 'saved-views', {
    name: `<img src=x onerror="pwned=1">${TURNED} ${word}`,
    resource: 'leads',
    query: `q=${word}`,
  })
  return made
}

/** What was followed instead of shown, and lines whose order a name of somebody turns around. */
const wrongIn = (page: Page) =>
  page.evaluate(() => {
    const wrong: string[] = []
    if ('pwned' in window) wrong.push('a script ran')
    for (const one of document.querySelectorAll(
      'img[src="x"], [onerror], [onload], [onclick], a[href^="javascript" i]',
    ))
      wrong.push(one.outerHTML.slice(0, 120))
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const node = walker.currentNode
      const parent = node.parentElement
      if (!node.nodeValue?.includes('\u202E') || !parent || parent.closest('script, style, textarea, title')) continue
      if (!parent.checkVisibility()) continue
      let around: Element | null = parent
      while (
        around &&
        getComputedStyle(around).display === 'inline' &&
        !/isolate|plaintext/.test(getComputedStyle(around).unicodeBidi)
      )
        around = around.parentElement
      const after = document.createRange()
      after.setStartAfter(node)
      if (around) after.setEnd(around, around.childNodes.length)
      // What follows it in the same line is turned around with it.
      const rest = after.toString().split('\n')[0]?.trim()
      if (rest && !/isolate|plaintext/.test(getComputedStyle(parent).unicodeBidi))
        wrong.push(`turned: ${rest.slice(0, 40)} after ${parent.outerHTML.slice(0, 100)}`)
    }
    return wrong
  })

async function expectHarmless(page: Page, what: string): Promise<void> {
  await settled(page)
  expect.soft(await wrongIn(page), what).toEqual([])
}

/** What opens above a page: the search through everything, the question before a deletion, the news. */
async function expectDialogsHarmless(page: Page, made: Record<string, number>, word: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Search everything' }).fill(word)
  const hits = page.getByRole('listbox').getByRole('group')
  await expect(hits.filter({ hasText: word }).nth(3)).toBeVisible()
  await expectHarmless(page, 'the search')
  await page.keyboard.press('Escape')
  // What goes along with it, and what stands in its way.
  for (const name of ['leads', 'customers']) {
    await visit(page, `${name}/show/${made[name]}`)
    await page.getByRole('main').getByRole('button', { name: 'More', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Delete…' }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByRole('region').getByRole('link').first()).toContainText(word)
    await expectHarmless(page, `the deletion of ${name}`)
    await dialog
      .getByRole('button', { name: /^(Keep it|Close)$/ })
      .last()
      .click()
    await expect(dialog).toBeHidden()
  }
  await page
    .getByRole('banner')
    .getByRole('link', { name: /^Notifications/ })
    .last()
    .click()
  await expect(page.getByRole('dialog').getByRole('listitem').filter({ hasText: word }).first()).toBeVisible()
  await expectHarmless(page, 'the news')
  await page.keyboard.press('Escape')
}

test('every page of every kind of record shows hostile text as it was typed', async ({ page }) => {
  test.setTimeout(180_000)
  const found = complaints(page)
  page.on('dialog', (dialog) => {
    found.push(dialog.message())
    void dialog.dismiss()
  })
  await signIn(page)
  const word = unique()
  const [{ id: me }] = await (await page.request.get(`/api/admin/users?email=${ADMIN}`)).json()
  const made = await makeAll(page, word)
  // Of what one does oneself there are no news.
  await signIn(page, SALES)
  await write(page, 'patch', `leads/${made.leads}`, { assigned_to: me })
  await signIn(page)
  await page.goto(`${BASE}/`)
  for (const [name, id] of Object.entries(made)) {
    await visit(page, `${name}/show/${id}`)
    await expectHarmless(page, `${name}/show`)
    await expect(page.getByRole('main').getByText(word).first(), name).toBeVisible()
    for (const path of [`edit/${id}`, `history/${id}`]) {
      await visit(page, `${name}/${path}`)
      await expectHarmless(page, `${name}/${path}`)
    }
    await visit(page, `${name}?q=${word}`)
    await expect(page.locator('tbody tr').first(), name).toBeVisible()
    await expectHarmless(page, name)
  }
  for (const path of [
    '',
    `opportunities/board?q=${word}`,
    'notifications',
    `leads?q=${word}&peek=${made.leads}`,
    'mails',
  ]) {
    await visit(page, path)
    await expectHarmless(page, path)
  }
  await expectDialogsHarmless(page, made, word)
  expect(found).toEqual([])
  // The menu of other tests is without it.
  await page.request.delete(`/api/admin/saved-views/${made['saved-views']}`, { headers: { Origin: originOf() } })
})
