/** The screens that the benchmark opens, and what each may take. */
import type { Locator, Page } from '@playwright/test'
import type { Facts } from './facts.ts'

interface Screen {
  /** By the names of what is measured: milliseconds that the median may take. */
  readonly goals: Readonly<Record<string, number>>
  /** Opens the screen with an empty cache; milliseconds by name. */
  measure(page: Page): Promise<Record<string, number>>
}

/** Waits in the page itself, frame by frame, and answers when the frame that shows it is on the screen. */
const painted = (page: Page, condition: string): Promise<number> =>
  page.evaluate<number>(`new Promise((resolve) => {
    const look = () =>
      requestAnimationFrame(() => (${condition} ? requestAnimationFrame(() => resolve(performance.now())) : look()))
    look()
  })`)

/** From the start of the navigation, as the browser counts, to the frame after `condition` holds. */
async function open(page: Page, path: string, condition: string): Promise<number> {
  await page.goto(`/admin/crm/${path}`, { waitUntil: 'commit' })
  return painted(page, condition)
}

/** From the click, as the page sees it, to the frame after `condition` holds. */
async function afterClick(page: Page, selector: string, condition: string): Promise<number> {
  await page.evaluate(
    `addEventListener('click', () => { window.clickedAt = performance.now() }, { capture: true, once: true })`,
  )
  await page.locator(selector).first().click()
  const end = await painted(page, condition)
  return end - (await page.evaluate<number>('window.clickedAt'))
}

/** From the hand to the frame after it, as the browser counts it for INP: of clicks on these, one after the other, the slowest. */
async function slowestOf(page: Page, targets: readonly Locator[]): Promise<number> {
  await page.evaluate(`window.slowest = 0; new PerformanceObserver((entries) => {
    for (const { interactionId, duration } of entries.getEntries())
      if (interactionId) window.slowest = Math.max(window.slowest, duration)
  }).observe({ type: 'event', durationThreshold: 16 })`)
  for (const target of targets) {
    await target.click()
    await page.waitForTimeout(300)
  }
  return page.evaluate<number>('window.slowest')
}

const ROWS = 50
const rowCount = `document.querySelectorAll('tbody tr').length`
/** By its address: titles may be the same. */
const firstRow = `document.querySelector('tbody tr th a')?.getAttribute('href')`

const list: Screen = {
  goals: {
    'rows after a cold navigation': 1000,
    'rows of the next page': 400,
    'a selected row': 100,
    'the slowest click in a list': 200,
  },
  async measure(page) {
    const cold = await open(page, `leads?size=${ROWS}`, `${rowCount} >= ${ROWS}`)
    const before = JSON.stringify(await page.evaluate(firstRow))
    const other = `${rowCount} >= ${ROWS} && ${firstRow} !== ${before}`
    return {
      'rows after a cold navigation': cold,
      'rows of the next page': await afterClick(page, 'a[aria-label="Next page"]', other),
      'a selected row': await afterClick(
        page,
        'tbody tr:nth-child(3) input[type=checkbox]',
        `document.querySelector('[aria-label="Bulk actions"]')`,
      ),
      'the slowest click in a list': await slowestOf(page, [
        page.getByRole('checkbox', { name: 'Select all on this page' }),
        page.getByRole('columnheader', { name: 'Title' }).getByRole('button').first(),
        page.getByRole('search', { name: 'Filters' }).getByRole('checkbox', { name: 'New' }),
        page.getByRole('button', { name: 'Display' }),
      ]),
    }
  },
}

/** What keeps the page from answering, from now on. */
const watchTasks = `window.longest = 0; new PerformanceObserver((entries) => {
  for (const { duration } of entries.getEntries()) window.longest = Math.max(window.longest, duration)
}).observe({ type: 'longtask' })`
const LETTERS = 'The technician comes tomorrow at ten, with a new fuel filter and the second set of keys.'

const ticket = ({ threads }: Facts): Screen => ({
  goals: {
    'a ticket that can be answered': 1500,
    'longest task while typing': 100,
    'the slowest click in a ticket': 200,
  },
  async measure(page) {
    const composer = `document.querySelector('textarea') && document.querySelectorAll('article').length > 1`
    const cold = await open(page, `tickets/show/${threads[0]}`, composer)
    await page.waitForLoadState('networkidle')
    await page.evaluate(watchTasks)
    await page.locator('textarea').first().pressSequentially(LETTERS, { delay: 15 })
    await page.waitForTimeout(300)
    const longest = await page.evaluate<number>('window.longest')
    return {
      'a ticket that can be answered': cold,
      'longest task while typing': longest,
      'the slowest click in a ticket': await slowestOf(page, [
        page.getByText('Internal note', { exact: true }).first(),
        page.getByRole('button', { name: /^Priority: / }),
        page.getByRole('button', { name: /^Status: / }),
      ]),
    }
  },
})

const board: Screen = {
  goals: { 'the board with its cards': 1500 },
  async measure(page) {
    const lanes = `document.querySelectorAll('[data-deal]').length > 0 && !document.querySelector('[aria-busy=true]')`
    return { 'the board with its cards': await open(page, 'opportunities/board', lanes) }
  },
}

/** From a value in a rule about all rentals of all customers to the number of those for whom it holds. */
const segment: Screen = {
  goals: { 'the count of a changed rule': 500 },
  async measure(page) {
    await open(page, 'customer-segments/create', `document.querySelector('[aria-label="Rules"] button')`)
    await page.getByRole('button', { name: 'Add rule' }).click()
    await page.getByRole('combobox', { name: 'Fact' }).selectOption('total_spent')
    await page.getByRole('combobox', { name: 'How' }).selectOption('>=')
    await page.waitForLoadState('networkidle')
    await page.evaluate(`addEventListener('input', () => { window.typedAt = performance.now() }, { capture: true })`)
    await page.getByRole('textbox', { name: 'Value' }).pressSequentially('5000', { delay: 15 })
    const end = await painted(
      page,
      `/^[\\d,]+ customers? match/.test(document.querySelector('[aria-label="Rules"] [role=status]')?.textContent ?? '')`,
    )
    return { 'the count of a changed rule': end - (await page.evaluate<number>('window.typedAt')) }
  },
}

/** Frames of a list of a hundred rows, while it is scrolled by the wheel from its top to its end. */
const scrolling: Screen = {
  goals: { 'a frame while scrolling 100 rows': 17.5 },
  async measure(page) {
    // Not frame by frame: Chromium remembers how long the frames of a page took while it loaded, and then gives it two
    // for each turn of the wheel, though it needs less than one.
    await page.goto('/admin/crm/leads?size=100')
    await page.locator('tbody tr').nth(99).waitFor()
    await page.waitForLoadState('networkidle')
    await page.mouse.move(500, 500)
    await page.evaluate(`window.frames_ = []; window.going = true; { let last = performance.now()
      const look = (now) => { window.frames_.push(now - last); last = now; if (window.going) requestAnimationFrame(look) }
      requestAnimationFrame(look) }`)
    for (let turn = 0; turn < 30; turn++) {
      await page.mouse.wheel(0, 120)
      await page.waitForTimeout(16)
    }
    const frames = await page.evaluate<number[]>('window.going = false, window.frames_.slice(2)')
    return { 'a frame while scrolling 100 rows': frames.reduce((sum, ms) => sum + ms, 0) / frames.length }
  },
}

export const screens = (facts: Facts): readonly Screen[] => [list, ticket(facts), board, segment, scrolling]
