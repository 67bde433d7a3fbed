/** What a program can see of WCAG 2.2 AA, in light and in dark colours. */
import { expect, type Page, test } from '@playwright/test'
import axe, { type RunOptions } from 'axe-core'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
/** The page is the same in other colours: only these can say something new. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block']

async function paint(page: Page, mode: 'light' | 'dark'): Promise<void> {
  await page.evaluate((chosen) => {
    localStorage.setItem('color-mode', chosen)
    // What another tab would cause.
    window.dispatchEvent(new Event('storage'))
  }, mode)
  await expect(page.locator('html')).toHaveAttribute('data-theme', mode)
}

const EVERYTHING: RunOptions = { runOnly: { type: 'tag', values: TAGS } }
const BUT_COLOURS: RunOptions = {
  ...EVERYTHING,
  rules: Object.fromEntries(OF_COLOURS.map((rule) => [rule, { enabled: false }])),
}
const COLOURS: RunOptions = { runOnly: { type: 'rule', values: OF_COLOURS } }

/** What axe cannot know. The list of a combobox scrolls around its listbox, by the arrow keys that are pressed in the input. */
const isRight = (rule: string, html: string) =>
  rule === 'scrollable-region-focusable' && html.includes('rc-virtual-list-holder')

async function expectNothing(page: Page, rules: RunOptions, what: string): Promise<void> {
  // It stays in the page until another is loaded. Reading it anew for every look took a fifth of the time.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const violations = await page.evaluate(async (options) => {
    // What passed is not told of: half of the time went there.
    const found = await axe.run(document, { ...options, resultTypes: ['violations'] })
    return found.violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) }))
  }, rules)
  const words = violations.flatMap(({ id, nodes }) => {
    const wrong = nodes.filter((html) => !isRight(id, html))
    return wrong.length > 0 ? [`${id}: ${wrong.map((html) => html.slice(0, 160)).join(' | ')}`] : []
  })
  expect.soft(words, what).toEqual([])
}

/** Nothing to complain about, in neither colours; in light alone, or in none that was not looked at, where only the room is another. */
export const expectAccessible = (
  page: Page,
  what: string,
  colours: 'both' | 'light' | 'known' = 'both',
): Promise<void> =>
  test.step(what, async () => {
    await paint(page, 'light')
    await expectNothing(page, colours === 'known' ? BUT_COLOURS : EVERYTHING, `${what}, light`)
    if (colours !== 'both') return
    await paint(page, 'dark')
    await expectNothing(page, COLOURS, `${what}, dark`)
  })

/** Everything has come, and nothing moves. */
export async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByText('Loading', { exact: true })).toHaveCount(0)
}
