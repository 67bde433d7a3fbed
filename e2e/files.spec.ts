/** Files in the admin: shown with what they came with, and sent along with what is new. */
import { expect, type Locator, type Page, test } from '@playwright/test'
import * as bytes from '../server/testing/files.ts'
import { expectAccessible } from './accessible.ts'
import { BASE, choose, complaints, heading, type Made, openSaved, signIn, unique, write } from './helpers.ts'

test.beforeEach(async ({ page }) => signIn(page))

const png = { name: 'engine.png', mimeType: 'image/png', buffer: bytes.png }
const pdf = { name: 'service log.pdf', mimeType: 'application/pdf', buffer: bytes.pdf }
const liar = { name: 'photo.pdf', mimeType: 'application/pdf', buffer: bytes.png }

const makeTicket = async (page: Page): Promise<Made> =>
  write(page, 'post', 'tickets', { customer: 1, title: `Files ${unique()}`, description: 'One\nTwo' })
/** With a file, as the apps send it. */
async function comment(page: Page, ticket: number, file: typeof png, fields: Record<string, string>): Promise<void> {
  const answer = await page.request.post(`/api/admin/tickets/${ticket}/add_comment`, {
    multipart: { ...fields, attachment: file },
    headers: { Origin: new URL(page.url()).origin },
  })
  expect(answer.status(), await answer.text()).toBe(201)
}
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Add comment' })
const open = async (page: Page, id: number): Promise<Locator> => {
  const { title } = await (await page.request.get(`/api/admin/tickets/${id}`)).json()
  await page.goto(`${BASE}/tickets?q=${title.split(' ').at(-1)}`)
  await page.getByRole('button', { name: `More for ${title}` }).click()
  await page.getByRole('menuitem', { name: 'Add comment' }).click()
  await expect(dialog(page).getByRole('textbox', { name: 'Comment' })).toBeFocused()
  return dialog(page)
}
const picker = (page: Page) => page.locator('input[type="file"]')
const chosen = (page: Page) => page.getByRole('list', { name: 'Chosen files' }).getByRole('listitem')
const comments = (page: Page) => page.getByRole('log', { name: 'Conversation' })
const openTicket = (page: Page, id: number) => page.goto(`${BASE}/tickets/show/${id}`)

/** What a person drags, or copies, into the page. */
async function bring(page: Page, how: 'drop' | 'paste', text = ''): Promise<void> {
  await page.evaluate(
    ([type, words, content]) => {
      const data = new DataTransfer()
      const raw = Uint8Array.from(atob(content ?? ''), (letter) => letter.charCodeAt(0))
      data.items.add(new File([raw], `${type}ped.png`, { type: 'image/png' }))
      if (words) data.setData('text/plain', words)
      const event =
        type === 'drop'
          ? new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })
          : new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
      document.querySelector('textarea')?.dispatchEvent(event)
    },
    [how, text, png.buffer.toString('base64')],
  )
}

test('files are shown with what they came with, and downloaded', async ({ page }) => {
  const found = complaints(page)
  await page.goto(BASE)
  const ticket = await makeTicket(page)
  await comment(page, ticket.id, png, { comment: 'A photo' })
  await comment(page, ticket.id, pdf, { comment: 'Known issue', is_internal: 'true' })
  await page.goto(`${BASE}/tickets/show/${ticket.id}`)
  const photo = comments(page).getByRole('link', { name: 'engine.png' })
  await expect.poll(() => photo.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1)

  const note = comments(page).getByRole('article').filter({ hasText: 'Known issue' })
  await expect(note).toContainText('Internal note · the customer cannot see this')
  const log = note.getByRole('link', { name: 'service log.pdf' })
  await expect(log).toContainText('PDF')
  const [download] = await Promise.all([page.waitForEvent('download'), log.click()])
  expect(download.suggestedFilename()).toBe('service log.pdf')
  await expect(comments(page).getByText('Internal note', { exact: false })).toHaveCount(1)
  await expectAccessible(page, 'a ticket with files and an internal note')

  await page.goto(`${BASE}/tickets/edit/${ticket.id}`)
  await expect(page.getByRole('region', { name: /^Comment 2/ })).toContainText('the customer cannot see this')
  await expect(page.getByRole('region', { name: /^Comment 1/ }).getByRole('link', { name: 'engine.png' })).toBeVisible()
  await page.goto(`${BASE}/ticket-comments?ticket=${ticket.id}`)
  await expect(page.getByRole('row').filter({ hasText: 'A photo' })).toContainText('1 file')
  // Tickets of one title are told apart by their numbers.
  await expect(page.getByRole('list', { name: 'Active filters' })).toContainText(/ · TKT-\d{8}-\d{4}/)
  await expect(page.getByRole('search').getByRole('checkbox', { name: /TKT-\d{8}-\d{4}/, checked: true })).toHaveCount(
    1,
  )
  await expectAccessible(page, 'comments')
  expect(found).toEqual([])
})

test('a comment takes files that are chosen, dropped and pasted', async ({ page }) => {
  const found = complaints(page)
  const { id } = await makeTicket(page)
  const box = await open(page, id)
  await expect(box).toContainText('At most 10, each up to 10 MB')
  await picker(page).setInputFiles([png, pdf])
  await bring(page, 'drop')
  await bring(page, 'paste')
  await expect(chosen(page)).toContainText(['engine.png', 'service log.pdf', 'dropped.png', 'pasteped.png'])
  // The picture that an office program puts beside the text that is meant.
  await bring(page, 'paste', 'Only words')
  await expect(chosen(page)).toHaveCount(4)
  await box.getByRole('button', { name: 'Remove service log.pdf' }).click()
  await expect(chosen(page)).toHaveCount(3)
  await expectAccessible(page, 'chosen files')
  // A file needs no words.
  await box.getByRole('button', { name: /^Send (to customer|and start work)/ }).click()
  await expect(dialog(page)).toBeHidden()
  await openTicket(page, id)
  await expect(comments(page).getByRole('list', { name: 'Files' }).getByRole('listitem')).toHaveCount(3)
  expect(found).toEqual([])
})

test('what the server would refuse is said before it is sent, and what it does refuse at the files', async ({
  page,
}) => {
  const { id } = await makeTicket(page)
  const box = await open(page, id)
  await box.getByRole('textbox', { name: 'Comment' }).fill('Typed')
  const large = { name: 'large.png', mimeType: 'image/png', buffer: Buffer.alloc(10 * 1_048_576 + 1) }
  await picker(page).setInputFiles([large, { ...png, name: 'setup.exe' }, { ...png, buffer: Buffer.alloc(0) }])
  await expect(box.getByRole('alert')).toContainText('“large.png” is larger than 10 MB.')
  await expect(box.getByRole('alert')).toContainText('“setup.exe” is not of a type that is accepted.')
  await expect(box.getByRole('alert')).toContainText('“engine.png” is empty.')
  await picker(page).setInputFiles(Array.from({ length: 11 }, (_, at) => ({ ...png, name: `${at}.png` })))
  await expect(box.getByRole('alert')).toHaveText('At most 10 files at once.')
  await expect(chosen(page)).toHaveCount(10)
  await expect(box.getByRole('button', { name: 'Choose files' })).toBeDisabled()
  for (let at = 0; at < 10; at++) await box.getByRole('button', { name: `Remove ${at}.png` }).click()

  await picker(page).setInputFiles(liar)
  await box.getByRole('checkbox').check()
  await expect(box).toContainText('the customer cannot see this')
  await box.getByRole('button', { name: 'Add internal note' }).click()
  await expect(box.getByRole('alert')).toContainText('“photo.pdf” is not of a type that is accepted')
  await expect(box.getByRole('textbox', { name: 'Comment' })).toHaveValue('Typed')
  await expectAccessible(page, 'a refused file')
  await box.getByRole('button', { name: 'Remove photo.pdf' }).click()
  await expect(box.getByRole('alert')).toHaveCount(0)
  await picker(page).setInputFiles(png)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Keep editing' }).click()
  await box.getByRole('button', { name: 'Add internal note' }).click()
  await expect(dialog(page)).toBeHidden()
  await openTicket(page, id)
  await expect(comments(page)).toContainText('Typed')
})

test('a new ticket is saved with its files; a refused one is named on top, and nothing is lost', async ({ page }) => {
  const word = unique()
  await page.goto(`${BASE}/tickets/create`)
  await choose(page, 'Customer', 'Khalid', 'Khalid')
  await page.getByLabel('Title').fill(`With files ${word}`)
  await page.getByLabel('Description').fill('One\nTwo')
  await picker(page).setInputFiles([png, liar])
  await expect(page.getByText('5 unsaved changes')).toBeVisible()
  const save = page.getByRole('button', { name: /^Save( Ctrl S)?$/ })
  await save.click()
  await expect(page.getByText('Nothing was saved')).toBeVisible()
  await page
    .getByRole('alert')
    .getByRole('button', { name: /^Files/ })
    .click()
  await expect(page.getByRole('button', { name: 'Choose files' })).toBeFocused()
  await expectAccessible(page, 'a form with a refused file')
  await page.getByRole('button', { name: 'Remove photo.pdf' }).click()
  await save.click()
  await openSaved(page)
  await expect(heading(page)).toHaveText(`With files ${word}`)
  await expect(comments(page).getByRole('link', { name: 'engine.png' })).toBeVisible()
  const [ticket] = await (await page.request.get(`/api/admin/tickets?q=${word}`)).json()
  expect(ticket.description).toBe('One\nTwo')
})

/** Lets so few bytes per second through that a person can change his mind. */
async function slow(page: Page): Promise<() => Promise<void>> {
  const network = await page.context().newCDPSession(page)
  const limit = async (uploadThroughput: number) => {
    const conditions = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput }
    await network.send('Network.emulateNetworkConditions', conditions)
  }
  await limit(100_000)
  return () => limit(-1)
}
const large = { name: 'large.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b\n'.repeat(500_000)) }

test('the sending of files is stopped: nothing is saved, nothing that was typed is lost', async ({ page }) => {
  const word = unique()
  await page.goto(`${BASE}/tickets/create`)
  await choose(page, 'Customer', 'Khalid', 'Khalid')
  await page.getByLabel('Title').fill(`Stopped ${word}`)
  await page.getByLabel('Description').fill('Typed')
  await picker(page).setInputFiles(large)
  const fast = await slow(page)
  const save = page.getByRole('button', { name: /^Save( Ctrl S)?$/ })
  await save.click()
  await expect(page.getByRole('progressbar', { name: 'Sending the files' })).toBeVisible()
  await page.getByRole('button', { name: 'Stop sending' }).click()
  await expect(page.getByRole('alert')).toContainText('Nothing was saved')
  await expect(page.getByRole('alert')).toContainText('You stopped the sending.')
  await expect(page.getByRole('progressbar')).toHaveCount(0)
  await expect(page.getByLabel('Description')).toHaveValue('Typed')
  await expect(chosen(page)).toContainText(['large.csv'])
  expect(await (await page.request.get(`/api/admin/tickets?q=${word}`)).json()).toEqual([])
  await fast()
  await page.getByRole('button', { name: 'Remove large.csv' }).click()
  await picker(page).setInputFiles(png)
  await save.click()
  await openSaved(page)
  const found = await (await page.request.get(`/api/admin/tickets?q=${word}`)).json()
  expect(found.map((one: { attachments: { name: string }[] }) => one.attachments.map(({ name }) => name))).toEqual([
    ['engine.png'],
  ])
})

test('the sending from a dialog is stopped, too', async ({ page }) => {
  const { id } = await makeTicket(page)
  const box = await open(page, id)
  await box.getByRole('textbox', { name: 'Comment' }).fill('Typed')
  await picker(page).setInputFiles(large)
  const fast = await slow(page)
  await box.getByRole('button', { name: /^Send (to customer|and start work)/ }).click()
  await box.getByRole('button', { name: 'Stop', exact: true }).click()
  await expect(box.getByRole('alert')).toContainText('You stopped the sending.')
  await expect(box.getByRole('button', { name: 'Choose files' })).toBeFocused()
  await expect(box.getByRole('textbox', { name: 'Comment' })).toHaveValue('Typed')
  await fast()
  await box.getByRole('button', { name: 'Remove large.csv' }).click()
  await box.getByRole('button', { name: /^Send (to customer|and start work)/ }).click()
  await expect(dialog(page)).toBeHidden()
  const sent = await (await page.request.get(`/api/admin/ticket-comments?ticket=${id}`)).json()
  expect(sent.map((one: { comment: string }) => one.comment)).toEqual(['Typed'])
})
