/** The page of a ticket: reading a conversation and answering in it (admin-ui 35 to 41, 45, 49 to 55). */
import { expect, type Page, test } from '@playwright/test'
import * as bytes from '../server/testing/files.ts'
import { expectAccessible, settled } from './accessible.ts'
import { BASE, choose, complaints, heading, type Made, signIn, unique, write } from './helpers.ts'

test.beforeEach(async ({ page }) => signIn(page))

const makeTicket = (page: Page, values: object = {}): Promise<Made> =>
  write(page, 'post', 'tickets', { customer: 1, title: `Talk ${unique()}`, description: 'It stops', ...values })
const say = (page: Page, ticket: number, comment: string, values: object = {}): Promise<Made> =>
  write(page, 'post', `tickets/${ticket}/add_comment`, { comment, ...values })
const read = async (page: Page, ticket: number) => (await page.request.get(`/api/admin/tickets/${ticket}`)).json()
const show = async (page: Page, ticket: number): Promise<void> => {
  await page.goto(`${BASE}/tickets/show/${ticket}`)
  await settled(page)
}
const thread = (page: Page) => page.getByRole('log', { name: 'Conversation' })
const message = (page: Page, text: string) => thread(page).getByRole('article').filter({ hasText: text })
const reply = (page: Page) => page.getByRole('textbox', { name: 'Reply to customer' })
const note = (page: Page) => page.getByRole('textbox', { name: 'Internal note' })
const toInternal = (page: Page) => page.getByRole('radio', { name: 'Internal note' }).check()
/** Whichever status it leaves the ticket in. */
const send = (page: Page) => page.getByRole('button', { name: /^Send (to customer|and start work|and resolve)/ })

test('35: a public reply and an internal note differ in colour, border, label and button', async ({ page }) => {
  const found = complaints(page)
  const { id } = await makeTicket(page)
  await show(page, id)
  await reply(page).fill('We are on our way')
  await send(page).click()
  await expect(message(page, 'We are on our way')).toContainText('Public reply')
  await toInternal(page)
  await note(page).fill('Known fault')
  await page.getByRole('button', { name: 'Add internal note' }).click()
  const inside = message(page, 'Known fault')
  await expect(inside).toContainText('Internal note · the customer cannot see this')
  const look = (of: ReturnType<typeof message>) =>
    of.evaluate((element) => {
      const { backgroundColor, borderTopStyle } = getComputedStyle(element)
      return [backgroundColor, borderTopStyle]
    })
  const [[ground, edge], [otherGround, otherEdge]] = [
    await look(message(page, 'We are on our way')),
    await look(inside),
  ]
  expect(ground).not.toBe(otherGround)
  expect([edge, otherEdge]).toEqual(['solid', 'dashed'])
  expect((await read(page, id)).public_comments.map(({ comment }: { comment: string }) => comment)).toEqual([
    'We are on our way',
  ])
  await expectAccessible(page, 'a conversation')
  expect(found).toEqual([])
})

test('35: the audience is the one that was used last in that status', async ({ page }) => {
  const first = await makeTicket(page)
  await show(page, first.id)
  await toInternal(page)
  const second = await makeTicket(page)
  await show(page, second.id)
  await expect(note(page)).toBeVisible()
  const other = await makeTicket(page, { status: 'in_progress' })
  await show(page, other.id)
  await expect(reply(page)).toBeVisible()
})

test('36: a draft waits for its ticket and its audience, with the list of its files', async ({ page }) => {
  const first = await makeTicket(page)
  const second = await makeTicket(page)
  await show(page, first.id)
  await reply(page).fill('Half a sent')
  await page.locator('input[type="file"]').setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: bytes.png })
  await toInternal(page)
  await note(page).fill('Ask the yard')
  await show(page, second.id)
  await expect(page.getByRole('textbox', { name: /Reply|note/ })).toHaveValue('')
  await show(page, first.id)
  await page.getByRole('radio', { name: 'Internal note' }).check()
  await expect(note(page)).toHaveValue('Ask the yard')
  await page.getByRole('radio', { name: 'Reply to customer' }).check()
  await expect(reply(page)).toHaveValue('Half a sent')
  await expect(page.getByText('Choose these files again, they were not kept: a.png')).toBeVisible()
  await page.getByRole('button', { name: 'Without them' }).click()
  await send(page).click()
  await expect(message(page, 'Half a sent')).toBeVisible()
  await expect(reply(page)).toHaveValue('')
  await show(page, first.id)
  await page.getByRole('radio', { name: 'Reply to customer' }).check()
  await expect(reply(page)).toHaveValue('')
})

test('37: a reply that crossed with a newer one asks before it is sent', async ({ page, browser }) => {
  const { id } = await makeTicket(page)
  await show(page, id)
  const others = await browser.newContext()
  const colleague = await others.newPage()
  await signIn(colleague, 'sales@tezrent.demo')
  await reply(page).fill('My answer')
  await say(colleague, id, 'An answer by somebody else')
  await send(page).click()
  const asked = page.getByRole('dialog')
  await expect(asked).toContainText('An answer by somebody else')
  await expect(asked).toContainText('Nothing was sent yet')
  await expectAccessible(page, 'a reply that crossed', 'light')
  await asked.getByRole('button', { name: 'Keep writing' }).click()
  await expect(reply(page)).toHaveValue('My answer')
  expect((await read(page, id)).comments).toHaveLength(1)
  await say(colleague, id, 'And another one')
  await send(page).click()
  await asked.getByRole('button', { name: 'Send anyway' }).click()
  await expect(message(page, 'My answer')).toBeVisible()
  expect((await read(page, id)).comments).toHaveLength(3)
  await others.close()
})

test('38: a reply and the status that it leaves are one request', async ({ page }) => {
  const { id } = await makeTicket(page)
  await show(page, id)
  await reply(page).fill('Does it work now?')
  const requests: string[] = []
  page.on('request', (request) => request.method() === 'POST' && requests.push(new URL(request.url()).pathname))
  await page.getByRole('button', { name: 'Send and set the status' }).click()
  await page.getByRole('menuitem', { name: 'Send and wait for the customer' }).click()
  await expect(page.getByRole('button', { name: 'Status: Waiting for customer' })).toBeVisible()
  await expect(message(page, 'Does it work now?')).toBeVisible()
  expect(requests.filter((path) => path.endsWith('/reply'))).toHaveLength(1)
  await expect(thread(page)).toContainText('Open → Waiting for customer')
})

test('38: the first reply takes the ticket and begins the work; the next ones go as this person sent them last', async ({
  page,
}) => {
  const { id } = await makeTicket(page)
  await show(page, id)
  const take = page.getByRole('checkbox', { name: 'Assign to me' })
  await expect(take).toBeChecked()
  await reply(page).fill('I look into it')
  await reply(page).press('Control+Enter')
  await expect(message(page, 'I look into it')).toBeVisible()
  const me = (await (await page.request.get('/api/admin/session/')).json()).user.id
  expect(await read(page, id)).toMatchObject({ status: 'in_progress', assigned_to: me })
  await expect(take).toHaveCount(0)
  // What is at work stays so, unless it is told otherwise.
  await expect(send(page)).toHaveText(/^Send to customer/)
  await reply(page).fill('It runs again')
  await page.getByRole('button', { name: 'Send and set the status' }).click()
  await page.getByRole('menuitem', { name: 'Send and resolve' }).click()
  await expect.poll(async () => (await read(page, id)).status).toBe('resolved')

  // Not taken over where that is unchecked; both choices are remembered.
  const other = await makeTicket(page)
  await show(page, other.id)
  await take.uncheck()
  await reply(page).fill('A colleague will answer')
  await page.getByRole('button', { name: 'Send and set the status' }).click()
  await page.getByRole('menuitem', { name: 'Send', exact: true }).click()
  await expect(message(page, 'A colleague will answer')).toBeVisible()
  expect(await read(page, other.id)).toMatchObject({ status: 'open', assigned_to: null })
  await page.reload()
  await expect(take).not.toBeChecked()
  await expect(send(page)).toHaveText(/^Send to customer/)
  const worked = await makeTicket(page, { status: 'in_progress' })
  await show(page, worked.id)
  await expect(send(page)).toHaveText(/^Send and resolve/)
})

test('41: what the server would refuse is said before it is sent; pasted and dropped files go along', async ({
  page,
}) => {
  const { id } = await makeTicket(page)
  await show(page, id)
  const png = { name: 'engine.png', mimeType: 'image/png', buffer: bytes.png }
  await page.locator('input[type="file"]').setInputFiles([png, { ...png, name: 'setup.exe' }])
  await expect(page.getByRole('alert')).toContainText('“setup.exe” is not of a type that is accepted.')
  for (const how of ['drop', 'paste'])
    await page.evaluate(
      ([type, content]) => {
        const data = new DataTransfer()
        const raw = Uint8Array.from(atob(content ?? ''), (letter) => letter.charCodeAt(0))
        data.items.add(new File([raw], `${type}.png`, { type: 'image/png' }))
        const options = { bubbles: true, cancelable: true }
        const event =
          type === 'drop'
            ? new DragEvent('drop', { dataTransfer: data, ...options })
            : new ClipboardEvent('paste', { clipboardData: data, ...options })
        document.querySelector('textarea')?.dispatchEvent(event)
      },
      [how, png.buffer.toString('base64')],
    )
  const chosen = page.getByRole('list', { name: 'Chosen files' })
  await expect(chosen).toContainText(['engine.png'])
  await expect(chosen.getByRole('listitem')).toHaveCount(3)
  await page.getByRole('button', { name: 'Remove drop.png' }).click()
  // A file needs no words.
  await send(page).click()
  await expect(thread(page).getByRole('link', { name: 'engine.png' })).toBeVisible()
  await expect(thread(page).getByRole('link', { name: 'paste.png' }).locator('img')).toBeVisible()
})

test('41: pictures are looked at one after the other, without leaving the ticket', async ({ page }) => {
  const { id } = await makeTicket(page)
  await show(page, id)
  const png = { mimeType: 'image/png', buffer: bytes.png }
  await page.locator('input[type="file"]').setInputFiles([
    { ...png, name: 'front.png' },
    { ...png, name: 'back.png' },
  ])
  await reply(page).fill('Two pictures')
  await reply(page).press('Control+Enter')
  const front = message(page, 'Two pictures').getByRole('link', { name: 'front.png' })
  await front.press('Enter')
  const box = page.getByRole('dialog', { name: 'front.png' })
  await expect(box.getByRole('img', { name: 'front.png' })).toBeVisible()
  await expect(box.getByRole('status')).toHaveText('1 of 2')
  await settled(page)
  await expectAccessible(page, 'a picture')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('dialog', { name: 'back.png' }).getByRole('img', { name: 'back.png' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Next picture' })).toBeDisabled()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(front).toBeFocused()
})

test('39: a opens the people, me first; i assigns to me; status and priority change at once', async ({ page }) => {
  const { id } = await makeTicket(page, { priority: 'low' })
  await show(page, id)
  await page.keyboard.press('i')
  await expect(page.getByRole('button', { name: /^Assigned to: (?!Unassigned)/ })).toBeVisible()
  await expect.poll(async () => (await read(page, id)).assigned_to).not.toBeNull()
  await page.keyboard.press('a')
  const people = page.locator('.ant-select-dropdown:visible .ant-select-item-option')
  await expect(people.first()).toContainText('Me (')
  await people.filter({ hasText: 'Unassigned' }).click()
  await expect.poll(async () => (await read(page, id)).assigned_to).toBeNull()
  await expect(thread(page)).toContainText('Assigned to: Nobody → ')
  await page.getByRole('button', { name: 'Priority: Low' }).click()
  await page.getByRole('menuitem', { name: 'Urgent' }).click()
  await expect(page.getByRole('button', { name: 'Priority: Urgent' })).toBeVisible()
  await expect.poll(async () => (await read(page, id)).priority).toBe('urgent')
})

test('45: a status shows at once, has an Undo, and goes back with the reason where it is refused', async ({ page }) => {
  const { id } = await makeTicket(page)
  await show(page, id)
  const status = (name: string) => page.getByRole('button', { name: `Status: ${name}` })
  const setTo = async (name: string) => {
    await page.getByRole('button', { name: /^Status: / }).click()
    await page.getByRole('menuitem', { name }).click()
  }
  // The answer does not come before it is let through: what shows does not wait for it.
  const answered = Promise.withResolvers<void>()
  await page.route(`**/api/admin/tickets/${id}`, async (route) => {
    if (route.request().method() !== 'PATCH') return route.fallback()
    await answered.promise
    return route.fallback()
  })
  await page.getByRole('button', { name: /^Status: / }).click()
  await page.getByRole('menuitem', { name: 'In progress' }).waitFor()
  const took = await page.evaluate(async () => {
    const button = document.querySelector('[aria-label="Status: Open"]')
    const item = [...document.querySelectorAll<HTMLElement>('[role=menuitem]')].find((one) =>
      one.textContent?.includes('In progress'),
    )
    const start = performance.now()
    item?.click()
    while (button?.getAttribute('aria-label') !== 'Status: In progress' && performance.now() - start < 2000)
      await new Promise(requestAnimationFrame)
    return performance.now() - start
  })
  // Fifty milliseconds on a quiet machine.
  expect(took).toBeLessThan(200)
  answered.resolve()
  await expect(page.getByRole('status').filter({ hasText: 'Status: In progress' })).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(status('Open')).toBeVisible()
  await expect.poll(async () => (await read(page, id)).status).toBe('open')
  await page.unrouteAll()
  await page.route(`**/api/admin/tickets/${id}`, (route) =>
    route.request().method() === 'PATCH'
      ? route.fulfill({ status: 400, json: { detail: 'Not today.' } })
      : route.fallback(),
  )
  await setTo('Closed')
  await expect(page.getByRole('alert').filter({ hasText: 'Not today.' })).toBeVisible()
  await expect(status('Open')).toBeVisible()
})

test('39: a status that somebody else has changed meanwhile is not overwritten unseen', async ({ page }) => {
  const { id, _version } = await makeTicket(page)
  await show(page, id)
  await write(page, 'patch', `tickets/${id}`, { status: 'waiting_seller', priority: 'high' })
  expect((await read(page, id))._version).toBeGreaterThan(_version)
  await page.getByRole('button', { name: 'Status: Open' }).click()
  await page.getByRole('menuitem', { name: 'Resolved' }).click()
  await expect(page.getByRole('dialog')).toContainText('Nothing is lost and nothing was saved.')
  await page.getByRole('dialog').getByRole('button', { name: 'Save with my choices' }).click()
  await expect.poll(async () => (await read(page, id)).status).toBe('resolved')
  expect((await read(page, id)).priority).toBe('high')
})

test('51: the whole of it is done with the keyboard', async ({ page }) => {
  const { id } = await makeTicket(page)
  await show(page, id)
  await page.keyboard.press('r')
  await page.keyboard.type('Typed and sent')
  await page.keyboard.press('Control+Enter')
  await expect(message(page, 'Typed and sent')).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: 'Sent to the customer.' })).toHaveCount(1)
  await expect(reply(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await page.keyboard.press('n')
  await page.keyboard.type('For us')
  await page.keyboard.press('Control+Enter')
  await expect(message(page, 'For us')).toContainText('the customer cannot see this')
  await page.keyboard.press('Escape')
  const title = await heading(page).innerText()
  await page.keyboard.press('j')
  await expect(heading(page)).not.toHaveText(title)
})

test('49, 50: a failed or lost request keeps the text and says why', async ({ page, context }) => {
  const { id } = await makeTicket(page)
  await show(page, id)
  await reply(page).fill('Precious')
  await page.route('**/reply', (route) =>
    route.fulfill({ status: 500, json: { detail: 'Something went wrong on our side.', request_id: 'abc-123' } }),
  )
  await send(page).click()
  await expect(page.getByRole('alert')).toContainText('abc-123')
  await expect(reply(page)).toHaveValue('Precious')
  await page.unroute('**/reply')
  await context.setOffline(true)
  await send(page).click()
  await expect(page.getByRole('alert')).toContainText('The server cannot be reached')
  await expect(reply(page)).toHaveValue('Precious')
  await context.setOffline(false)
  await send(page).click()
  await expect(message(page, 'Precious')).toHaveCount(1)
})

test('50: a ticket that is gone, or never was, has a page that says so', async ({ page }) => {
  const { id } = await makeTicket(page)
  await show(page, id)
  await reply(page).fill('Too late')
  const origin = new URL(page.url()).origin
  expect((await page.request.delete(`/api/admin/tickets/${id}`, { headers: { Origin: origin } })).status()).toBe(204)
  await send(page).click()
  await expect(page.getByRole('alert').filter({ hasText: 'It is not there any more.' })).toBeVisible()
  await expect(reply(page)).toHaveValue('Too late')
  await show(page, id)
  await expect(page.getByText(/does not exist/)).toBeVisible()
  await expect(page.getByRole('region', { name: 'Queue' })).toBeVisible()
})

test('54: a session that ends while one types is begun anew in place, and the text is sent', async ({ page }) => {
  const { id } = await makeTicket(page)
  await show(page, id)
  await reply(page).fill('Written before the night')
  await page.context().clearCookies()
  await send(page).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Password').fill('tezrent-demo')
  await dialog.getByRole('button', { name: 'Sign in' }).click()
  await expect(message(page, 'Written before the night')).toBeVisible()
})

test('53: on a phone one pane at a time, and nothing wider than it @phone', async ({ page }) => {
  const { id } = await makeTicket(page)
  await say(page, id, 'A long word: '.padEnd(300, 'x'))
  await show(page, id)
  const wide = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(await wide()).toBeLessThanOrEqual(0)
  await reply(page).fill('Kept')
  await page.getByRole('button', { name: 'Details' }).click()
  await expect(page.getByRole('complementary', { name: 'Details' })).toBeVisible()
  expect(await wide()).toBeLessThanOrEqual(0)
  await page.getByRole('button', { name: /^Queue/ }).click()
  await expect(page.getByRole('region', { name: 'Queue' })).toBeVisible()
  await page.getByRole('button', { name: 'Conversation' }).click()
  await expect(reply(page)).toHaveValue('Kept')
  await expectAccessible(page, 'a ticket on a phone', 'light')
})

test('37, 46: another agent is seen while he writes; what he sends appears, and moves nothing', async ({
  page,
  browser,
}) => {
  const { id } = await makeTicket(page)
  for (let at = 0; at < 12; at++) await say(page, id, `Line ${at}\n\n\n`)
  const others = await browser.newContext({ reducedMotion: 'reduce' })
  const colleague = await others.newPage()
  await signIn(colleague, 'sales@tezrent.demo')
  await show(page, id)
  await show(colleague, id)
  await expect(page.getByRole('status').filter({ hasText: /is here too/ })).toBeVisible()
  await reply(colleague).fill('Half')
  await expect(page.getByRole('status').filter({ hasText: /is replying…/ })).toBeVisible()
  await reply(page).fill('Mine, not sent')
  // The reader has gone back to something older.
  await thread(page).hover()
  await page.mouse.wheel(0, -300)
  await expect
    .poll(() => thread(page).evaluate((box) => box.scrollHeight - box.scrollTop - box.clientHeight))
    .toBeGreaterThan(100)
  const before = await thread(page).evaluate((box) => box.scrollTop)
  await say(colleague, id, 'Here while you read')
  await reply(colleague).fill('')
  await expect(message(page, 'Here while you read')).toContainText('New')
  await expect(page.getByRole('button', { name: '1 new message' })).toBeVisible()
  expect(await thread(page).evaluate((box) => box.scrollTop)).toBe(before)
  await expect(reply(page)).toHaveValue('Mine, not sent')
  await page.getByRole('button', { name: '1 new message' }).click()
  await expect(message(page, 'Here while you read')).toBeInViewport()
  await colleague.close()
  await expect(page.getByRole('status').filter({ hasText: /is here too|is replying/ })).toHaveCount(0)
  await others.close()
})

test('40: who waits longest stands first in the queue, and for how long he has waited', async ({ page }) => {
  const { id } = await makeTicket(page)
  await show(page, id)
  const queue = page.getByRole('region', { name: 'Queue' })
  await expect(queue.getByRole('link').nth(1)).toBeVisible()
  const times = await queue.locator('time').evaluateAll((all) => all.map((time) => time.getAttribute('datetime')))
  expect(times.length).toBeGreaterThan(1)
  expect(times).toEqual(times.toSorted())
  await expect(heading(page).locator('xpath=ancestor::header')).toContainText('Customer waits: now')
  await reply(page).fill('Here is the answer')
  await send(page).click()
  await expect(page.getByText('Customer waits: now')).toHaveCount(0)
  // From a list, the queue is that list.
  await page.goto(`${BASE}/tickets?status=closed`)
  await page.getByRole('row').nth(1).getByRole('link').first().click()
  await expect(queue.getByRole('heading', { name: 'From your list' })).toBeVisible()
  await expect(queue.locator('[aria-current]')).toContainText('Closed')
  // Wherever it stands in it.
  const last = queue.getByRole('link').last()
  const address = await last.getAttribute('href')
  await page.goto(address ?? '')
  await expect(queue.locator('[aria-current]')).toHaveAttribute('href', address ?? '')
  await expect(queue.locator('[aria-current]')).toBeInViewport()
  await page.goBack()
  const title = await heading(page).innerText()
  await page.keyboard.press('j')
  await expect(heading(page)).not.toHaveText(title)
  await page.keyboard.press('k')
  await expect(heading(page)).toHaveText(title)
})

test('40: in the queue a long name gives way, and how long the customer waits stays in sight', async ({ page }) => {
  const word = unique()
  const user = await write(page, 'post', 'users', {
    email: `${word}@example.com`,
    first_name: `${word} ${'Lifting Services and Trading '.repeat(4)}`,
    password: 'long-enough-42',
    user_type: 'customer',
  })
  const { id: customer } = await write(page, 'post', 'customers', { user: user.id })
  const title = `Talk ${word}`
  const { id } = await makeTicket(page, { title, customer })
  await show(page, id)
  const row = page.getByRole('link', { name: title }).filter({ has: page.locator('time') })
  await expect(row).toBeVisible()
  const queue = page.getByRole('region', { name: 'Queue' })
  const [outside, inside] = [await queue.boundingBox(), await row.locator('time').boundingBox()]
  expect(outside && inside && inside.x + inside.width <= outside.x + outside.width).toBe(true)
})

test('40: in the list a title has room, and nothing of a column is cut off', async ({ page }) => {
  await page.goto(`${BASE}/tickets`)
  const head = (name: string) => page.getByRole('columnheader', { name })
  await expect(head('Title')).toBeVisible()
  expect((await head('Title').boundingBox())?.width).toBeGreaterThan(200)
  const table = page.getByRole('table')
  expect(await table.evaluate((one) => one.scrollWidth - (one.parentElement?.clientWidth ?? 0))).toBeLessThanOrEqual(0)
  await expect(head('Waiting')).toBeInViewport({ ratio: 1 })
})

test('55: a long thread comes in pages, and typing in it waits for nothing', async ({ page }) => {
  test.slow()
  const { id } = await makeTicket(page)
  for (let at = 1; at <= 90; at++) await say(page, id, `Message number ${at}. ${'Words and words. '.repeat(20)}`)
  await show(page, id)
  const count = () => thread(page).getByRole('article').count()
  expect(await count()).toBe(30)
  await page.getByRole('button', { name: 'Show 40 earlier' }).click()
  expect(await count()).toBe(70)
  await page.getByRole('button', { name: /^Show 21 earlier/ }).click()
  expect(await count()).toBe(91)
  await reply(page).click()
  await page.evaluate(() => {
    const tasks: number[] = []
    Object.assign(window, { tasks })
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
    })
  })
  await page.keyboard.type('Typing into a long thread must not wait for anything at all', { delay: 15 })
  await expect(reply(page)).toHaveValue(/at all$/)
  const longest = await page.evaluate(() => Math.max(0, ...(Reflect.get(window, 'tasks') as number[])))
  expect(longest).toBeLessThan(100)
})

test('38: a saved reply says on the button in which status it leaves the ticket, for this reply alone', async ({
  page,
}) => {
  const word = unique()
  await page.goto(`${BASE}/saved-replies/create`)
  await page.getByLabel('Title').fill(`Solved ${word}`)
  await page.getByRole('textbox', { name: 'Text' }).fill('It is solved, {customer}.')
  await choose(page, 'Leaves the ticket', 'Resolved')
  await page.getByRole('button', { name: /^Save( Ctrl S)?$/ }).click()
  await expect(page.getByRole('status').filter({ hasText: 'was added' })).toBeVisible()
  const { id } = await makeTicket(page, { status: 'in_progress' })
  await show(page, id)
  const before = await send(page).innerText()
  await reply(page).focus()
  await page.keyboard.press('/')
  const dialog = page.getByRole('dialog', { name: 'Saved replies' })
  await dialog.getByRole('combobox').fill(word)
  await expect(dialog).toContainText('Leaves the ticket: Resolved')
  await page.keyboard.press('Enter')
  await expect(send(page)).toHaveText(/^Send and resolve/)
  await page.keyboard.press('Control+Enter')
  await expect.poll(async () => (await read(page, id)).status).toBe('resolved')
  // The next ticket is answered as before.
  const other = await makeTicket(page, { status: 'in_progress' })
  await show(page, other.id)
  await expect(send(page)).toContainText(before.split('\n')[0] ?? '')
})

test('38: a saved reply is found, seen as it will be read, and filled in; what has no value is not sent', async ({
  page,
}) => {
  const word = unique()
  await write(page, 'post', 'saved-replies', {
    title: `On the way ${word}`,
    body: 'Hello {customer}, about {rental}: {agent} is on the way ({ticket_number}).',
  })
  const { id } = await makeTicket(page)
  const { customer_name, ticket_number } = await read(page, id)
  await show(page, id)
  await reply(page).focus()
  await page.keyboard.press('/')
  const dialog = page.getByRole('dialog', { name: 'Saved replies' })
  await expect(dialog.getByRole('combobox')).toBeFocused()
  await page.keyboard.type(word)
  await expect(dialog.getByRole('option')).toHaveText([`On the way ${word}`])
  await expect(dialog).toContainText(`Hello ${customer_name}`)
  await expectAccessible(page, 'saved replies')
  await page.keyboard.press('Enter')
  await expect(reply(page)).toHaveValue(
    new RegExp(`^Hello ${customer_name}, about {rental}: .* \\(${ticket_number}\\)\\.$`),
  )
  await expect(page.getByText('There is no value for {rental}')).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('alert')).toContainText('Fill in or take away: {rental}')
  // It is selected: the next words take its place.
  await page.keyboard.type('the crane')
  await page.keyboard.press('Control+Enter')
  await expect(message(page, `Hello ${customer_name}, about the crane:`)).toBeVisible()
})
