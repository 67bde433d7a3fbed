/** Deleting: what is said before, what stands in the way, what is left. */
import { expect, type Page, test } from '@playwright/test'
import { BASE, heading, makeLead, makeStaff, rows, signIn, unique, write } from '../helpers.ts'

test.beforeEach(async ({ page }) => signIn(page))

/** From the page of the record. */
async function askToDelete(page: Page, path: string) {
  await page.goto(`${BASE}/${path}`)
  await page.getByRole('main').getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Delete…' }).click()
  return page.getByRole('dialog')
}
const call = (page: Page, lead: number, subject: string, more: object = {}) =>
  write(page, 'post', 'interactions', { interaction_type: 'call', subject, related_to_lead: lead, ...more })

test('A9-99 the dialog counts what goes along, names it with links, and keeps all on Keep it', async ({ page }) => {
  const lead = await makeLead(page, `Doomed ${unique()}`)
  for (let at = 1; at <= 7; at++) await call(page, lead.id, `Call ${at}`)
  const dialog = await askToDelete(page, `leads/show/${lead.id}`)
  await expect(dialog).toContainText('Delete this lead?')
  const removed = dialog.getByRole('region', { name: 'These are deleted with it' })
  await expect(removed).toContainText('7 interactions')
  await expect(removed.getByRole('link')).toHaveCount(5)
  await expect(removed).toContainText('…and 2 more')
  await expect(removed.getByRole('link').first()).toHaveAttribute('href', /\/interactions\/show\/\d+$/)
  // The key that opened the dialog must not confirm it.
  await expect(dialog.getByRole('button', { name: 'Keep it' })).toBeFocused()
  await dialog.getByRole('button', { name: 'Keep it' }).click()
  await expect(dialog).toBeHidden()
  expect((await page.request.get(`/api/admin/leads/${lead.id}`)).status()).toBe(200)
  const left = await page.request.get(`/api/admin/interactions?related_to_lead=${lead.id}`)
  expect(await left.json()).toHaveLength(7)
})

test('A9-99 no address deletes: asking is not doing', async ({ page }) => {
  const lead = await makeLead(page, `Asked ${unique()}`)
  for (const path of ['delete-preview', 'delete', 'remove', 'bulk/remove'])
    await page.request.get(`/api/admin/leads/${lead.id}/${path}`)
  await page.goto(`${BASE}/leads/delete/${lead.id}`)
  await expect(heading(page)).toHaveText('There is no such page')
  expect((await page.request.get(`/api/admin/leads/${lead.id}`)).status()).toBe(200)
})

test('A9-100 what refers to it protects it: names, no button, and the server refuses too', async ({ page }) => {
  const word = unique()
  const company = await write(page, 'post', 'companies', { company_name: `Protected ${word}` })
  await write(page, 'post', 'equipment', { name: `Crane ${word}`, daily_rate: 100, company: company.id })
  const dialog = await askToDelete(page, `companies/show/${company.id}`)
  await expect(dialog).toContainText('You cannot delete this company')
  const reasons = dialog.getByRole('region', { name: 'These refer to it and stand in the way' })
  await expect(reasons).toContainText('1 equipment')
  await expect(reasons.getByRole('link', { name: `Crane ${word}` })).toBeVisible()
  await expect(dialog.getByRole('button', { name: /^Delete/ })).toHaveCount(0)
  const headers = { Origin: new URL(page.url()).origin }
  const answer = await page.request.delete(`/api/admin/companies/${company.id}`, { headers })
  expect([answer.status(), (await answer.json()).related[0].count]).toEqual([409, 1])
})

test('A9-100 who cannot be deleted can be switched off instead', async ({ page }) => {
  const lead = await makeLead(page, `Talked to ${unique()}`)
  const member = await makeStaff(page, [])
  await call(page, lead.id, 'A call', { performed_by: member.id })
  const dialog = await askToDelete(page, `users/show/${member.id}`)
  await expect(dialog).toContainText('You cannot delete this user')
  await dialog.getByRole('button', { name: 'Switch off instead' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'was switched off.' })).toBeVisible()
  await expect(dialog).toBeHidden()
  const user = await (await page.request.get(`/api/admin/users/${member.id}`)).json()
  expect(user.is_active).toBe(false)
})

test('A9-101 what goes along and may not be deleted by this user keeps all of it', async ({ page }) => {
  const lead = await makeLead(page, `Kept ${unique()}`)
  await call(page, lead.id, 'Not theirs to delete')
  const { email } = await makeStaff(page, ['leads.view', 'leads.remove', 'interactions.view'])
  await signIn(page, email)
  const dialog = await askToDelete(page, `leads/show/${lead.id}`)
  await expect(dialog).toContainText('You cannot delete this lead')
  const reasons = dialog.getByRole('region', { name: 'These would be deleted too, and you may not delete them' })
  await expect(reasons.getByRole('link', { name: 'Not theirs to delete' })).toBeVisible()
  await expect(dialog.getByRole('button', { name: /^Delete/ })).toHaveCount(0)
  const headers = { Origin: new URL(page.url()).origin }
  expect((await page.request.delete(`/api/admin/leads/${lead.id}`, { headers })).status()).toBe(403)
})

test('A9-102 what only loses its link is told apart', async ({ page }) => {
  const lead = await makeLead(page, `Origin ${unique()}`, { status: 'qualified' })
  await write(page, 'post', `leads/${lead.id}/convert_to_opportunity`, {})
  const dialog = await askToDelete(page, `leads/show/${lead.id}`)
  await expect(dialog.getByRole('region', { name: 'These stay, but lose the link to it' })).toContainText(
    '1 opportunity',
  )
})

test('A9-103 afterwards there is a message, and the list as it was', async ({ page }) => {
  const word = unique()
  await makeLead(page, `One ${word} <b>bold</b>`)
  const other = await makeLead(page, `Other ${word}`)
  await page.goto(`${BASE}/leads?q=${word}&status=new&sort=title`)
  await page.getByRole('link', { name: `One ${word}` }).click()
  await page.getByRole('main').getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Delete…' }).click()
  await page.getByRole('button', { name: 'Delete lead' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'was deleted' })).toHaveText(
    `The lead “One ${word} <b>bold</b>” was deleted.`,
  )
  await expect(page).toHaveURL(new RegExp(`/leads\\?q=${word}&status=new&sort=title$`))
  await expect(rows(page)).toHaveCount(1)
  await page.getByRole('button', { name: `More for Other ${word}` }).click()
  await page.getByRole('menuitem', { name: 'Delete…' }).click()
  await page.getByRole('button', { name: 'Delete lead' }).click()
  await expect(page.getByText(/^No lead matches/)).toBeVisible()
  await expect(page).toHaveURL(/status=new/)
  const history = await (await page.request.get(`/api/admin/leads/${other.id}/history`)).json()
  expect(history[0]).toMatchObject({ action: 'remove', label: `Other ${word}` })
})

test('A9-103 somebody else was faster: changed, protected or deleted meanwhile', async ({ page }) => {
  const lead = await makeLead(page, `Race ${unique()}`)
  const dialog = await askToDelete(page, `leads/show/${lead.id}`)
  await expect(dialog.getByRole('button', { name: 'Delete lead' })).toBeEnabled()
  await write(page, 'patch', `leads/${lead.id}`, { title: 'Renamed meanwhile' })
  await dialog.getByRole('button', { name: 'Delete lead' }).click()
  await expect(dialog.getByRole('alert')).toContainText('Somebody changed this lead after you opened it.')
  await expect(dialog).toContainText('Renamed meanwhile')
  expect((await page.request.get(`/api/admin/leads/${lead.id}`)).status()).toBe(200)

  await write(page, 'post', 'leads/bulk/remove', { ids: [lead.id] })
  await dialog.getByRole('button', { name: 'Delete lead' }).click()
  await expect(dialog).toContainText('This lead is already deleted')
  await dialog.getByRole('button', { name: 'Close' }).last().click()
  await expect(page).toHaveURL(/\/leads$/)
})
