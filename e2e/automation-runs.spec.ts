/** What the system did by itself: of which cause, what came of it, and how to try again. */
import path from 'node:path'
import { expect, test } from '@playwright/test'
import Database from 'better-sqlite3'
import { expectAccessible } from './accessible.ts'
import { BASE, complaints, heading, signIn, unique, write } from './helpers.ts'

test('a failed run says why, is run again, and leads to what it made', async ({ page }) => {
  const found = complaints(page)
  await signIn(page)
  const word = unique()
  const machine = await write(page, 'post', 'equipment', { name: `Crane ${word}`, company: 1, daily_rate: 900 })
  const db = new Database(path.join(process.env.E2E_DATA ?? '', 'crm.db'))
  db.exec(
    `create trigger ${word} before insert on opportunities when new.title like '%${word}%' begin select raise(abort, 'The cupboard is empty.'); end`,
  )
  const rental = await write(page, 'post', 'rentals', {
    customer: 1,
    equipment: machine.id,
    start_date: '2026-12-01',
    end_date: '2027-02-01',
  })
  const { rental_reference: reference } = await (await page.request.get(`/api/admin/rentals/${rental.id}`)).json()

  await page.goto(`${BASE}/automation-runs?rule=large-rental&status=failed`)
  const row = page.getByRole('row').filter({ hasText: reference })
  await expect(row).toContainText('Large rental becomes an opportunity')
  await expect(row).toContainText('The cupboard is empty.')
  await row.getByRole('link', { name: reference }).first().click()
  await expect(page.getByRole('main')).toContainText('Failed')
  await expectAccessible(page, 'a failed run')
  const again = page.getByRole('button', { name: 'Run again' })
  await again.click()
  await expect(page.getByRole('status').filter({ hasText: 'It failed again. The cupboard is empty.' })).toBeVisible()

  db.exec(`drop trigger ${word}`)
  db.close()
  await again.click()
  await expect(page.getByRole('status').filter({ hasText: `It is done. Opportunity “Crane ${word}` })).toBeVisible()
  await expect(again).toHaveCount(0)
  await page.getByRole('main').getByRole('button', { name: 'More', exact: true }).click()
  await expect(page.getByRole('menuitem', { name: 'Run again Only a failed run can be run again.' })).toBeDisabled()
  await page.keyboard.press('Escape')
  const links = page.getByRole('region', { name: 'Cause and effect' })
  await expect(links.getByRole('link', { name: reference })).toHaveAttribute(
    'href',
    new RegExp(`/rentals/show/${rental.id}$`),
  )
  await links.getByRole('link', { name: /^Opportunity \d+$/ }).click()
  await expect(heading(page)).toContainText(word)
  expect(found).toEqual([])
})
