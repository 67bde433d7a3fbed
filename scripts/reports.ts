// What the test runners counted, from the reports that their configurations write.
import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'

export interface Tally {
  passed: number
  failed: number
  skipped: number
}

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) })),
})

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
})

export function vitestTally(file = 'test-results/vitest.json'): Tally {
  return read(file, vitestReport, (report) => {
    // A file that cannot be loaded has failed without a single failed test in it.
    const brokenFiles = report.testResults.filter(
      ({ status, assertionResults }) =>
        status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
    )
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests + brokenFiles.length,
      skipped: report.numPendingTests,
    }
  })
}

export function playwrightTally(file = 'test-results/playwright.json'): Tally {
  return read(file, playwrightReport, ({ stats }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
  }))
}

/** A runner that left no report, or half of one, has crashed: that is one failure. */
function read<Report>(file: string, schema: z.ZodType<Report>, tally: (report: Report) => Tally): Tally {
  const crashed = { passed: 0, failed: 1, skipped: 0 }
  if (!existsSync(file)) return crashed
  try {
    return tally(schema.parse(JSON.parse(readFileSync(file, 'utf8'))))
  } catch (error) {
    console.error(`${file} cannot be read: ${error instanceof Error ? error.message : error}`)
    return crashed
  }
}
