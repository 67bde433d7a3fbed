import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, it, vi } from 'vitest'
import { playwrightTally, vitestTally } from './reports.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'tezrent-reports-'))
afterAll(() => rmSync(folder, { recursive: true }))

function file(content: string): string {
  const name = path.join(folder, 'report.json')
  writeFileSync(name, content)
  return name
}

it('a test file that cannot be loaded counts as a failure', () => {
  const testResults = [
    { status: 'failed', assertionResults: [] },
    { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] },
  ]
  const report = { numPassedTests: 1, numFailedTests: 1, numPendingTests: 2, testResults }
  expect(vitestTally(file(JSON.stringify(report)))).toEqual({ passed: 1, failed: 2, skipped: 2 })
})

it('a browser test that passed at the second try has passed', () => {
  const stats = { expected: 3, unexpected: 1, flaky: 1, skipped: 0 }
  expect(playwrightTally(file(JSON.stringify({ stats })))).toEqual({ passed: 4, failed: 1, skipped: 0 })
})

it('a runner without a whole report has failed once', () => {
  const crashed = { passed: 0, failed: 1, skipped: 0 }
  const complaint = vi.spyOn(console, 'error').mockReturnValue()
  expect(vitestTally(path.join(folder, 'none.json'))).toEqual(crashed)
  expect(vitestTally(file('{"numPassedTests": 4'))).toEqual(crashed)
  expect(complaint).toHaveBeenCalledOnce()
  complaint.mockRestore()
})
