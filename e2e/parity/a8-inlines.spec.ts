/** Records that are edited in the form of the one they belong to, and saved with it. */
import { expect, type Locator, type Page, test } from '@playwright/test'
import { BASE, heading, LIST, makeLead, makeStaff, openSaved, signIn, unique, write } from '../helpers.ts'

test.beforeEach(async ({ page }) => signIn(page))

const save = (page: Page) => page.getByRole('button', { name: /^Save( Ctrl S)?$/ })
const card = (page: Page, name = 'Interactions'): Locator =>
  page.getByRole('region', { name: new RegExp(`^${name}`) }).filter({ has: page.getByRole('heading', { level: 2 }) })
const another = (page: Page) => page.getByRole('button', { name: 'Add another interaction' })
const subject = (page: Page, row: number) => page.getByRole('textbox', { name: `Interaction ${row}: Subject` })
const summary = (page: Page) => page.getByRole('alert').filter({ hasText: 'Nothing was saved' })

interface Found {
  readonly id: number
  readonly subject: string
  readonly outcome: string
}
const childrenOf = async (page: Page, by: string, id: number): Promise<Found[]> =>
  (await page.request.get(`/api/admin/interactions?${by}=${id}&_sort=id&_order=asc`)).json()

/** An opportunity with interactions, the first of them shown first. */
async function makeDeal(page: Page, subjects: readonly string[]) {
  const deal = await write(page, 'post', 'opportunities', { title: `Deal ${unique()}` })
  const children = []
  for (const [index, words] of subjects.entries())
    children.push(
      await write(page, 'post', 'interactions', {
        interaction_type: 'call',
        subject: words,
        related_to_opportunity: deal.id,
        performed_at: `2026-03-${String(20 - index).padStart(2, '0')}T10:00:00Z`,
      }),
    )
  return { id: deal.id, children }
}
const openDeal = async (page: Page, id: number) => {
  await page.goto(`${BASE}/opportunities/edit/${id}`)
  await expect(another(page)).toBeVisible()
}

test('A8-97 rows are added, changed and deleted with one save, and one line of history', async ({ page }) => {
  const { id } = await makeDeal(page, ['call', 'old'])
  await openDeal(page, id)
  await page.getByLabel('Description').fill('With rows')
  await subject(page, 1).fill('call edited')
  await page.getByRole('button', { name: 'Delete Interaction 2' }).click()
  await expect(page.getByText('Will be deleted when you save.')).toBeVisible()
  // The blank row that is there anyway, and one more.
  await subject(page, 3).fill('second')
  await another(page).click()
  await subject(page, 4).fill('third')
  await expect(page.getByText('5 unsaved changes')).toBeVisible()
  const requests: string[] = []
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    // That somebody leaves the form is told as well, and saves nothing.
    if (request.method() !== 'GET' && !pathname.endsWith('/presence')) requests.push(`${request.method()} ${pathname}`)
  })
  await save(page).click()
  await expect(page).toHaveURL(LIST)
  expect(requests).toEqual([`PATCH /api/admin/opportunities/${id}`])
  const children = await childrenOf(page, 'related_to_opportunity', id)
  expect(children.map((child) => child.subject)).toEqual(['call edited', 'second', 'third'])
  const [entry] = await (await page.request.get(`/api/admin/opportunities/${id}/history`)).json()
  expect(entry.summary).toBe(
    'Changed Description. Added interaction “second”. Added interaction “third”. Changed Subject for interaction “call edited”. Deleted interaction “old”.',
  )
})

test('A8-97 a new record is created together with its rows', async ({ page }) => {
  const word = unique()
  await page.goto(`${BASE}/leads/create?title=With rows ${word}&contact_name=N&contact_email=n@example.com`)
  await another(page).click()
  const first = page.getByRole('region', { name: 'Interaction 1' })
  await expect(first.getByRole('combobox', { name: 'Type' })).toBeFocused()
  await first.getByLabel('Subject').fill('First call')
  await save(page).click()
  await openSaved(page)
  await expect(heading(page)).toHaveText(`With rows ${word}`)
  // Among the interactions and on the timeline.
  await expect(page.getByRole('main').getByRole('link', { name: 'First call' })).toHaveCount(2)
})

test('A8-97 a deleted row comes back with Undo, and a new one goes at once', async ({ page }) => {
  const { id } = await makeDeal(page, ['stays'])
  await openDeal(page, id)
  await page.getByRole('button', { name: 'Delete Interaction 1' }).click()
  await expect(page.getByText('1 unsaved change')).toBeVisible()
  await page.getByRole('button', { name: /^Undo/ }).click()
  await expect(page.getByText(/unsaved change/)).toBeHidden()
  await expect(subject(page, 1)).toHaveValue('stays')
  await another(page).click()
  await subject(page, 3).fill('goes')
  await page.getByRole('button', { name: 'Remove Interaction 3' }).click()
  await expect(subject(page, 3)).toHaveCount(0)
  await expect(page.getByText(/unsaved change/)).toBeHidden()
})

test('A8-98 blank rows that were left blank are ignored', async ({ page }) => {
  const { id } = await makeDeal(page, [])
  await openDeal(page, id)
  await expect(subject(page, 1)).toHaveValue('')
  await page.getByLabel('Description').fill('Only this')
  await save(page).click()
  await expect(page).toHaveURL(LIST)
  expect(await childrenOf(page, 'related_to_opportunity', id)).toEqual([])
})

test('A8-98 errors stand at their rows, all at once, and nothing is saved', async ({ page }) => {
  const { id } = await makeDeal(page, ['one', 'two'])
  await openDeal(page, id)
  await page.getByLabel('Title').fill('')
  await subject(page, 1).fill('good')
  await subject(page, 2).fill('')
  await page.getByRole('textbox', { name: 'Interaction 3: Outcome' }).fill('No subject')
  await save(page).click()
  await expect(summary(page)).toContainText('3 problems')
  await expect(summary(page).getByRole('button')).toHaveText([
    /^Title: /,
    /^Interaction 2: Subject: /,
    /^Interaction 3: Subject: /,
  ])
  await expect(page).toHaveTitle(/^Error: /)
  await expect(subject(page, 2)).toHaveAttribute('aria-invalid', 'true')
  await summary(page)
    .getByRole('button', { name: /Interaction 3/ })
    .click()
  await expect(subject(page, 3)).toBeFocused()
  await expect(page.getByRole('textbox', { name: 'Interaction 3: Outcome' })).toHaveValue('No subject')
  await page.keyboard.type('Now there')
  await expect(summary(page)).toContainText('2 problems')
  expect((await childrenOf(page, 'related_to_opportunity', id)).map((child) => child.subject)).toEqual(['one', 'two'])
})

test('A8-98 rows that cannot be deleted have no button for it, and a link to their page', async ({ page }) => {
  const lead = await makeLead(page, `Inline ${unique()}`)
  const child = await write(page, 'post', 'interactions', {
    interaction_type: 'call',
    subject: 'Kept',
    related_to_lead: lead.id,
  })
  await page.goto(`${BASE}/leads/edit/${lead.id}`)
  const row = page.getByRole('region', { name: 'Interaction 1' })
  await expect(row.getByLabel('Subject')).toHaveValue('Kept')
  await expect(row.getByRole('button', { name: /Delete|Remove/ })).toHaveCount(0)
  await expect(row.getByRole('link', { name: 'Open Interaction 1' })).toHaveAttribute(
    'href',
    `${BASE}/interactions/show/${child.id}`,
  )
})

test('A8-98 fixed rows are texts in a group that is closed at first', async ({ page }) => {
  const [rental] = await (await page.request.get('/api/admin/rentals?_start=0&_end=1')).json()
  await page.goto(`${BASE}/customers/edit/${rental.customer}`)
  const rentals = card(page, 'Rentals')
  const reference = rentals.getByText(rental.rental_reference)
  await expect(rentals.getByRole('button', { name: /^Rentals/ })).toHaveAttribute('aria-expanded', 'false')
  await expect(reference).toBeHidden()
  await rentals.getByRole('button', { name: /^Rentals/ }).click()
  await expect(reference).toBeVisible()
  await expect(rentals.getByRole('textbox')).toHaveCount(0)
  await expect(rentals.getByRole('button', { name: /Add another/ })).toHaveCount(0)
})

const parent = ['opportunities.view', 'opportunities.change']
for (const { name, rights, check } of [
  {
    name: 'nothing without the right to view',
    rights: [],
    check: async (page: Page) => expect(card(page)).toHaveCount(0),
  },
  {
    name: 'texts with the right to view alone',
    rights: ['interactions.view'],
    check: async (page: Page) => {
      await expect(card(page).getByText('one', { exact: true })).toBeVisible()
      await expect(card(page).getByRole('textbox')).toHaveCount(0)
      await expect(card(page).getByRole('button')).toHaveCount(0)
    },
  },
  {
    name: 'inputs, but no new rows and no deletion, with the right to change',
    rights: ['interactions.view', 'interactions.change'],
    check: async (page: Page) => {
      await expect(subject(page, 1)).toHaveValue('one')
      await expect(subject(page, 2)).toHaveCount(0)
      await expect(card(page).getByRole('button', { name: /Add another|Delete/ })).toHaveCount(0)
    },
  },
  {
    name: 'new rows beside texts with the right to add',
    rights: ['interactions.view', 'interactions.add'],
    check: async (page: Page) => {
      await expect(another(page)).toBeVisible()
      await expect(subject(page, 1)).toHaveCount(0)
      await expect(subject(page, 2)).toHaveValue('')
    },
  },
  {
    name: 'a mark for deletion with the right to delete',
    rights: ['interactions.view', 'interactions.remove'],
    check: async (page: Page) => {
      await expect(subject(page, 1)).toHaveCount(0)
      await page.getByRole('button', { name: 'Delete Interaction 1' }).click()
      await save(page).click()
      await expect(page).toHaveURL(LIST)
    },
  },
])
  test(`A8-98 ${name}`, async ({ page }) => {
    const { id } = await makeDeal(page, ['one'])
    const { email } = await makeStaff(page, [...parent, ...rights])
    await signIn(page, email)
    await page.goto(`${BASE}/opportunities/edit/${id}`)
    await expect(page.getByLabel('Title')).toBeVisible()
    await page.waitForLoadState('networkidle')
    await check(page)
  })

test('A8-97 long ones are read by pages, and what was typed before stays', async ({ page }) => {
  test.slow()
  const lead = await write(page, 'post', 'leads', {
    title: `Long ${unique()}`,
    contact_name: 'N',
    contact_email: 'n@example.com',
    _inlines: {
      'interactions.related_to_lead': Array.from({ length: 25 }, (_, index) => ({
        interaction_type: 'note',
        subject: `Note ${index}`,
        performed_at: new Date(Date.UTC(2026, 0, 1, 0, 25 - index)).toISOString(),
      })),
    },
  })
  await page.goto(`${BASE}/leads/edit/${lead.id}`)
  await expect(page.getByRole('heading', { name: 'Interactions 25' })).toBeVisible()
  const row = (number: number) => page.getByRole('region', { name: new RegExp(`^Interaction ${number}\\b`) })
  await expect(row(10)).toBeVisible()
  await expect(row(11)).toHaveCount(0)
  await row(2).getByLabel('Outcome').fill('Typed before')
  await page.getByRole('button', { name: 'Show 10 more of 25' }).click()
  await expect(row(20)).toBeVisible()
  await expect(row(2).getByLabel('Outcome')).toHaveValue('Typed before')
  await row(19).getByLabel('Outcome').fill('Typed after')
  await page.getByRole('button', { name: 'Show 5 more of 25' }).click()
  await expect(row(25)).toBeVisible()
  await save(page).click()
  await expect(page).toHaveURL(LIST)
  const outcomes = (await childrenOf(page, 'related_to_lead', lead.id)).filter((child) => child.outcome !== '')
  expect(outcomes.map((child) => [child.subject, child.outcome])).toEqual([
    ['Note 1', 'Typed before'],
    ['Note 18', 'Typed after'],
  ])
})

test('A7-85 a copy has copies of all rows, also of those that were not on the screen', async ({ page }) => {
  test.slow()
  const { id } = await makeDeal(page, [])
  await write(page, 'patch', `opportunities/${id}`, {
    _inlines: {
      'interactions.related_to_opportunity': Array.from({ length: 30 }, (_, index) => ({
        interaction_type: 'note',
        subject: `Note ${index}`,
      })),
    },
  })
  await openDeal(page, id)
  await subject(page, 31 - 5).fill('And a new one')
  await page.getByRole('button', { name: 'Delete Interaction 1', exact: true }).click()
  await page.getByRole('button', { name: 'Save as new' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'This is the copy' })).toBeVisible()
  const copy = Number(page.url().split('/').at(-1))
  expect(copy).not.toBe(id)
  const [before, after] = [
    await childrenOf(page, 'related_to_opportunity', id),
    await childrenOf(page, 'related_to_opportunity', copy),
  ]
  expect(before).toHaveLength(30)
  expect(after.map((child) => child.subject)).toContain('And a new one')
  expect(after).toHaveLength(30)
  expect(after.some((child) => before.some((old) => old.id === child.id))).toBe(false)
})

test('A8-97 after save and continue the rows are those of the server', async ({ page }) => {
  const { id } = await makeDeal(page, [])
  await openDeal(page, id)
  await subject(page, 1).fill('Once')
  await page.getByRole('button', { name: 'Save and continue' }).click()
  await expect(page.getByRole('link', { name: 'Open Interaction 1' })).toBeVisible()
  await expect(subject(page, 1)).toHaveValue('Once')
  await expect(subject(page, 2)).toHaveValue('')
  await page.getByLabel('Description').fill('Again')
  await save(page).click()
  await expect(page).toHaveURL(LIST)
  expect(await childrenOf(page, 'related_to_opportunity', id)).toHaveLength(1)
})

test('A7-96 a row that somebody else changed shows theirs, and nothing is overwritten unasked', async ({ page }) => {
  const { id, children } = await makeDeal(page, ['one', 'two'])
  const [first, second] = children
  await openDeal(page, id)
  await subject(page, 1).fill('Mine')
  await subject(page, 2).fill('Mine, too')
  await write(page, 'patch', `interactions/${first?.id}`, { subject: 'Theirs', outcome: 'Reached' })
  await write(page, 'patch', `interactions/${second?.id}`, { outcome: 'No answer' })
  await save(page).click()
  await expect(summary(page)).toContainText('2 problems')
  await expect(subject(page, 1)).toHaveValue('Mine')
  const notes = page.getByRole('note').filter({ hasText: 'Somebody else changed this row.' })
  await expect(notes.first()).toContainText('Theirs')
  await notes.first().getByRole('button', { name: 'Theirs' }).click()
  await expect(subject(page, 1)).toHaveValue('Theirs')
  await expect(page.getByRole('textbox', { name: 'Interaction 1: Outcome' })).toHaveValue('Reached')
  // One is not decided yet.
  await save(page).click()
  await expect(summary(page)).toContainText('Interaction 2: Somebody else changed this row. Choose what to keep.')
  await notes.getByRole('button', { name: 'Mine' }).click()
  await save(page).click()
  await expect(page).toHaveURL(LIST)
  expect(await childrenOf(page, 'related_to_opportunity', id)).toMatchObject([
    { subject: 'Theirs', outcome: 'Reached' },
    { subject: 'Mine, too', outcome: 'No answer' },
  ])
})

test('A8-98 a row that somebody else deleted can be added again', async ({ page }) => {
  const { id, children } = await makeDeal(page, ['gone'])
  await openDeal(page, id)
  await subject(page, 1).fill('Typed into it')
  const origin = new URL(page.url()).origin
  await page.request.delete(`/api/admin/interactions/${children[0]?.id}`, { headers: { Origin: origin } })
  await save(page).click()
  await expect(summary(page)).toContainText('Interaction 1: This row was deleted by somebody else.')
  await page.getByRole('button', { name: 'Add it again' }).click()
  await expect(summary(page)).toBeHidden()
  await save(page).click()
  await expect(page).toHaveURL(LIST)
  expect((await childrenOf(page, 'related_to_opportunity', id)).map((child) => child.subject)).toEqual([
    'Typed into it',
  ])
})

test('A8-97 a row whose answer was lost is not added twice', async ({ page }) => {
  const { id } = await makeDeal(page, [])
  await openDeal(page, id)
  await subject(page, 1).fill('Once')
  let lost = 0
  await page.route(`**/api/admin/opportunities/${id}`, async (route) => {
    if (route.request().method() !== 'PATCH' || lost > 0) return route.fallback()
    lost++
    await route.fetch()
    await route.abort('connectionreset')
  })
  await save(page).click()
  await expect(page.getByRole('alert').filter({ hasText: 'The answer was lost' })).toBeVisible()
  await save(page).click()
  await expect(page).toHaveURL(LIST)
  expect(await childrenOf(page, 'related_to_opportunity', id)).toHaveLength(1)
})

test('A7-95 what was typed into rows is not left without a question either', async ({ page }) => {
  const { id } = await makeDeal(page, [])
  await openDeal(page, id)
  await subject(page, 1).fill('Typed')
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Users' }).click()
  await expect(page.getByRole('dialog', { name: 'Leave without saving?' })).toBeVisible()
})

test('A8-97 on a phone rows are small forms, and nothing scrolls sideways @phone', async ({ page }) => {
  const { id } = await makeDeal(page, ['one'])
  await openDeal(page, id)
  const [type, words] = [
    await page.getByRole('combobox', { name: 'Interaction 1: Type' }).boundingBox(),
    await subject(page, 1).boundingBox(),
  ]
  expect(words?.y).toBeGreaterThan((type?.y ?? 0) + (type?.height ?? 0))
  expect(words?.width).toBeGreaterThan(250)
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
})
