import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { BASE, complaints, heading, makeLead, rows, signIn, unique } from './helpers.ts'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const resources = ['leads', 'opportunities', 'interactions', 'rentals', 'equipment', 'customers', 'companies', 'users']

/** Nothing of WCAG 2.2 AA that a program can see. */
async function expectAccessible(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze()
  const words = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`)
  expect(words, what).toEqual([])
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme })

    test('the login is accessible, with its error', async ({ page }) => {
      const found = complaints(page)
      await page.goto(`${BASE}/login`)
      await expectAccessible(page, 'login')
      await page.getByLabel('Email').fill('nobody@example.com')
      await page.getByLabel('Password').fill('nothing-right')
      await page.getByRole('button', { name: 'Sign in' }).click()
      await expect(page.getByRole('alert')).toBeVisible()
      await expectAccessible(page, 'login with an error')
      expect(found).toEqual([])
    })

    for (const name of resources) {
      test(`${name}: list, page and form are accessible`, async ({ page }) => {
        // Four times the whole of axe.
        test.slow()
        const found = complaints(page)
        await signIn(page)
        await page.goto(`${BASE}/${name}`)
        await expect(rows(page).first()).toBeVisible()
        await expectAccessible(page, 'list')
        await rows(page).first().getByRole('link').click()
        await expect(page.getByRole('heading', { name: 'History' })).toBeVisible()
        await page.waitForLoadState('networkidle')
        await expectAccessible(page, 'show')
        await page.getByRole('link', { name: 'Edit' }).click()
        await expect(page.getByRole('button', { name: /^Save/ }).first()).toBeVisible()
        await expectAccessible(page, 'edit')
        await page.goto(`${BASE}/${name}/create`)
        await page.getByRole('button', { name: /^Save/ }).first().click()
        await expect(page.getByText('Nothing was saved')).toBeVisible()
        await expectAccessible(page, 'create with errors')
        expect(found).toEqual([])
      })
    }

    test('states and dialogs are accessible', async ({ page }) => {
      test.slow()
      await signIn(page)
      const word = unique()
      const lead = await makeLead(page, `Dialogs ${word}`)
      await page.goto(`${BASE}/leads?q=${word}none&status=new`)
      await expect(page.getByText('No lead matches')).toBeVisible()
      await expectAccessible(page, 'nothing matches')
      await page.goto(`${BASE}/leads/show/99999999`)
      await expect(page.getByText('does not exist')).toBeVisible()
      await expectAccessible(page, 'missing record')
      await page.goto(`${BASE}/nowhere`)
      await expect(heading(page)).toHaveText('There is no such page')
      await expectAccessible(page, 'missing page')

      await page.goto(`${BASE}/leads?q=${word}`)
      await page.getByRole('checkbox', { name: 'Select all on this page' }).check()
      await page.getByRole('button', { name: `More for Dialogs ${word}` }).click()
      await expect(page.getByRole('menuitem', { name: 'Edit' })).toBeVisible()
      await expectAccessible(page, 'selection and menu')
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Assign to…' }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
      await expectAccessible(page, 'action dialog')

      await page.goto(`${BASE}/leads/show/${lead.id}`)
      await page.getByRole('button', { name: 'More' }).click()
      await page.getByRole('menuitem', { name: 'Delete…' }).click()
      await expect(page.getByRole('button', { name: 'Delete lead' })).toBeEnabled()
      await expectAccessible(page, 'delete dialog')
    })
  })
}
