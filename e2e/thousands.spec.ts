/** Records with ten thousand others that belong to them: their pages stay quick, and draw a few. */
import { expect, type Locator, type Page, test } from '@playwright/test'
import { BASE, heading, makeLead, signIn, unique, write } from './helpers.ts'
import { copy } from './many.ts'

const MANY = 10_000

test.beforeEach(async ({ page }) => signIn(page))

/** Usable means that its heading and `ready` are there; counted from the start of the navigation. */
async function expectQuick(page: Page, path: string, ready: Locator): Promise<void> {
  const start = Date.now()
  await page.goto(`${BASE}/${path}`, { waitUntil: 'commit' })
  await expect(heading(page)).toBeVisible({ timeout: 20_000 })
  await expect(ready).toBeVisible({ timeout: 20_000 })
  const took = Date.now() - start
  const nodes = await page.evaluate(() => document.getElementsByTagName('*').length)
  // Two workers and the server share two cores; ten thousand drawn ones would take ten times as long.
  expect.soft(took, path).toBeLessThan(4000)
  expect.soft(nodes, path).toBeLessThan(4000)
}

test('a ticket with ten thousand comments', async ({ page }) => {
  test.slow()
  const { id } = await write(page, 'post', 'tickets', {
    customer: 1,
    title: `Long ${unique()}`,
    description: 'It stops',
  })
  const comment = await write(page, 'post', `tickets/${id}/add_comment`, { comment: 'We look into it' })
  copy('ticket_comments', comment.id, MANY - 1, { comment: `'Message ' || n` })
  const log = page.getByRole('log', { name: 'Conversation' })
  await expectQuick(page, `tickets/show/${id}`, log.getByText(`Message ${MANY - 1}`, { exact: true }))
  await page.getByRole('textbox', { name: 'Reply to customer' }).fill('Here')
  await expectQuick(page, `tickets/edit/${id}`, page.getByLabel('Title'))
  await expectQuick(page, `tickets/history/${id}`, page.getByRole('main').getByText('Added').first())
})

test('a lead with ten thousand interactions', async ({ page }) => {
  test.slow()
  const { id } = await makeLead(page, `Talkative ${unique()}`)
  const talk = { interaction_type: 'call', subject: 'First', performed_at: '2026-01-01T08:00:00.000Z' }
  const { id: first } = await write(page, 'post', 'interactions', { ...talk, related_to_lead: id })
  copy('interactions', first, MANY - 1, { subject: `'Call ' || n` })
  await expectQuick(page, `leads/show/${id}`, page.getByRole('heading', { name: /^Interactions 10,000$/ }))
  await expectQuick(page, `leads/edit/${id}`, page.getByLabel('Title', { exact: true }))
  await expectQuick(page, `interactions?related_to_lead=${id}`, page.locator('tbody tr').first())
})

test('a customer with ten thousand notes', async ({ page }) => {
  test.slow()
  const user = { first_name: 'Noted', last_name: unique(), email: `${unique()}@example.com` }
  const made = await write(page, 'post', 'users', { ...user, password: 'long-enough-42', user_type: 'customer' })
  const { id } = await write(page, 'post', 'customers', { user: made.id })
  const note = await write(page, 'post', 'customer-notes', { customer: id, title: 'First', note: 'Pays on time' })
  copy('customer_notes', note.id, MANY - 1, { title: `'Note ' || n` })
  await expectQuick(page, `customers/show/${id}`, page.getByRole('heading', { name: /notes 10,000/i }))
  await expectQuick(page, `customers/edit/${id}`, page.getByLabel('City'))
})
