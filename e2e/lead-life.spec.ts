import { expect, test } from '@playwright/test'
import { BASE, choose, complaints, heading, SALES, signIn, unique } from './helpers.ts'

test('a lead goes from the first call to an opportunity', async ({ page }) => {
  const found = complaints(page)
  const title = `Excavator for ${unique()}`
  await signIn(page, SALES)
  await page.goto(`${BASE}/leads`)

  await test.step('it is added', async () => {
    await page.getByRole('link', { name: 'Add lead' }).click()
    await expect(heading(page)).toHaveText('Add lead')
    await page.getByLabel('Title').fill(title)
    await page.getByLabel('Contact name').fill('Khalid Al Suwaidi')
    await page.getByLabel('Email').fill('khalid@burjhorizon.example')
    await page.getByRole('textbox', { name: 'Phone' }).fill('+971 50 555 0148')
    await choose(page, 'Source', 'Phone')
    await page.getByLabel('Estimated value').fill('50000')
    await page.getByRole('button', { name: 'Save', exact: false }).first().click()
    await expect(page).toHaveURL(`${BASE}/leads`)
    await page.getByRole('status').filter({ hasText: 'was added' }).getByRole('link', { name: title }).click()
    await expect(heading(page)).toHaveText(title)
    await expect(page.getByText('AED 50,000')).toBeVisible()
  })

  await test.step('a call is logged from its page', async () => {
    await page.getByRole('link', { name: 'Add interaction' }).click()
    await expect(heading(page)).toHaveText('Add interaction')
    await expect(page.getByRole('region', { name: 'Related to' }).getByText(title)).toBeVisible()
    await page.getByLabel('Subject').fill('Asked about the site')
    await page.getByRole('button', { name: 'Save', exact: false }).first().click()
    await expect(heading(page)).toHaveText(title)
    const interactions = page.getByRole('region', { name: /^Interactions/ })
    await expect(interactions.getByRole('link', { name: 'Asked about the site' })).toBeVisible()
  })

  await test.step('it is marked as contacted', async () => {
    await page.getByRole('button', { name: 'Mark as contacted' }).click()
    await page.getByRole('dialog').getByRole('textbox', { name: 'What was said' }).fill('Wants 20 t from 1 November')
    await page.getByRole('dialog').getByRole('button', { name: 'Mark as contacted' }).click()
    await expect(page.locator('h1 + span')).toHaveText('Contacted')
    await expect(page.getByRole('heading', { name: /^Interactions 2/ })).toBeVisible()
    await expect(page.getByRole('status').filter({ hasText: 'Marked as contacted:' }).getByRole('link')).toHaveText(
      `“${title}”`,
    )
  })

  await test.step('it is qualified', async () => {
    await page.getByRole('button', { name: 'Mark as qualified' }).click()
    await expect(page.locator('h1 + span')).toHaveText('Qualified')
  })

  await test.step('it becomes an opportunity', async () => {
    await page.getByRole('button', { name: 'Convert to opportunity' }).click()
    const question = page.getByRole('dialog', { name: 'Convert to opportunity' })
    await expect(question).toContainText('cannot be undone')
    await question.getByRole('button', { name: 'Convert to opportunity' }).click()
    await expect(page).toHaveURL(/\/opportunities\/show\/\d+/)
    await expect(heading(page)).toHaveText(title)
    await expect(page).toHaveTitle(`${title} | Opportunity | TezRent CRM`)
    await page.getByRole('main').getByRole('link', { name: title }).first().click()
    await expect(page.locator('h1 + span')).toHaveText('Converted')
    await expect(page.getByRole('button', { name: 'Convert to opportunity' })).toBeHidden()
  })
  expect(found).toEqual([])
})
