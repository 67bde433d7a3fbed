// The document about automations says what their descriptions say.
import { expect, it } from 'vitest'
import { automationsDocument } from './automations-table.ts'

it('the table of automations is up to date', () => {
  const { is, wanted } = automationsDocument()
  expect(is === wanted, 'Run `node scripts/automations-table.ts` and commit docs/automations.md.').toBe(true)
})
