/** Dates and times: shortcuts, whose clock it is, and the same moment in every zone. */
import { expect, type Page, test } from '@playwright/test'
import { BASE, LIST, makeLead, signIn, unique, write } from '../helpers.ts'

test.beforeEach(async ({ page }) => signIn(page))

const save = (page: Page) => page.getByRole('button', { name: /^Save( Ctrl S)?$/ })
const field = (page: Page, name: string) =>
  page.locator('.ant-form-item', { has: page.getByLabel(name, { exact: true }) })

test('A7-91 a day is chosen with one press', async ({ page }) => {
  await page.goto(`${BASE}/leads/create`)
  const close = page.getByLabel('Expected close', { exact: true })
  const values: number[] = []
  for (const word of ['Yesterday', 'Today', 'Tomorrow']) {
    const before = await close.inputValue()
    await field(page, 'Expected close').getByRole('button', { name: word }).click()
    await expect(close).not.toHaveValue(before)
    values.push(Date.parse(`${await close.inputValue()} UTC`) / 86_400_000)
  }
  const [yesterday = 0, today = 0, tomorrow = 0] = values
  expect([today - yesterday, tomorrow - today]).toEqual([1, 1])
  const there = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Dubai' }).format(Date.now())
  expect(today).toBe(Date.parse(`${there}T00:00:00Z`) / 86_400_000)
  await close.press('ControlOrMeta+a')
  await close.press('Delete')
  await expect(close).toHaveValue('')
})

test('A7-91 a time is chosen with one press, on the day that is chosen', async ({ page }) => {
  await page.goto(`${BASE}/interactions/create?performed_at=2026-03-04T10:30`)
  const performed = page.getByLabel('Performed', { exact: true })
  for (const [word, clock] of [
    ['Midnight', '00:00'],
    ['6 a.m.', '06:00'],
    ['Noon', '12:00'],
    ['6 p.m.', '18:00'],
  ] as const) {
    await field(page, 'Performed').getByRole('button', { name: word }).click()
    await expect(performed).toHaveValue(`4 Mar 2026, ${clock}`)
  }
  await field(page, 'Performed').getByRole('button', { name: 'Now' }).click()
  await expect(performed).not.toHaveValue(/4 Mar 2026/)
  // Who sits where the server is needs no note about zones.
  await expect(page.getByText(/^Times are in/)).toBeHidden()
})

for (const [timezoneId, words] of [
  ['Asia/Tashkent', 'You are 1 hour ahead.'],
  ['Asia/Kolkata', 'You are 1½ hours ahead.'],
  ['America/New_York', 'You are 9 hours behind.'],
  ['Europe/Berlin', 'You are 3 hours behind.'],
] as const)
  test.describe(`in ${timezoneId}`, () => {
    test.use({ timezoneId })
    test(`A7-91 in ${timezoneId} the value that is typed is the one that is shown`, async ({ page }) => {
      const lead = await makeLead(page, `Zone ${unique()}`)
      const made = await write(page, 'post', 'interactions', {
        interaction_type: 'call',
        subject: 'Zone',
        related_to_lead: lead.id,
        // On this night at two the clocks of Berlin go to three, and there is no half past two there.
        performed_at: '2026-03-28T22:30:00Z',
      })
      await page.goto(`${BASE}/interactions/edit/${made.id}`)
      const performed = page.getByLabel('Performed', { exact: true })
      await expect(performed).toHaveValue('29 Mar 2026, 02:30')
      await expect(page.getByText('Times are in Asia/Dubai.')).toContainText(
        timezoneId === 'America/New_York' ? 'You are 8 hours behind.' : words,
      )
      await field(page, 'Performed').getByRole('button', { name: '6 p.m.' }).click()
      await save(page).click()
      await expect(page).toHaveURL(LIST)
      const saved = await (await page.request.get(`/api/admin/interactions/${made.id}`)).json()
      expect(saved.performed_at).toBe('2026-03-29T14:00:00.000Z')
      await page.goto(`${BASE}/interactions/edit/${made.id}`)
      await expect(performed).toHaveValue('29 Mar 2026, 18:00')
    })
  })
