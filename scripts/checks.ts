// Runs every check, also after a failure, and counts: the last line is the verdict.
import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { playwrightTally, type Tally, vitestTally } from './reports.ts'
import { provideChromium, providePostgres, withoutChromium } from './test-programs.ts'

interface Check {
  name: string
  command: string[]
  minutes: number
  /** Reads what the runner counted itself; a check without it counts as one. */
  tally?: () => Tally
}

const checks: Check[] = [
  { name: 'lint', command: ['biome', 'check', '.'], minutes: 2 },
  { name: 'types', command: ['tsc', '--noEmit'], minutes: 2 },
  { name: 'vitest', command: ['vitest', 'run', '--allowOnly=false'], minutes: 12, tally: vitestTally },
  { name: 'build', command: ['vite', 'build', '--logLevel', 'warn'], minutes: 2 },
  { name: 'bundle budget', command: ['node', 'scripts/bundle-budget.ts'], minutes: 1 },
  { name: 'playwright', command: ['playwright', 'test', '--forbid-only'], minutes: 16, tally: playwrightTally },
]

const chromium = provideChromium()
if (!chromium) {
  console.error(withoutChromium)
  process.exit(1)
}
process.env.CHROMIUM = chromium
providePostgres()
// Yesterday's report must not speak for a runner that crashes today.
rmSync('test-results', { recursive: true, force: true })

const total: Tally = { passed: 0, failed: 0, skipped: 0 }
const lines: string[] = []
let interrupted = false
for (const check of checks) {
  console.log(`\n── ${check.name}`)
  const code = await execute(check)
  if (interrupted) process.exit(130)
  const tally = count(check, code)
  total.passed += tally.passed
  total.failed += tally.failed
  const skipped = tally.skipped > 0 ? `, ${tally.skipped} skipped` : ''
  lines.push(`${check.name.padEnd(14)} ${tally.passed} passed, ${tally.failed} failed${skipped}`)
}
console.log(`\n${lines.join('\n')}\n`)
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exit(total.failed > 0 ? 1 : 0)

function count({ tally }: Check, code: number): Tally {
  const counted = tally ? tally() : { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }
  // A runner may fail with no failed test to show: a crash, a timeout, an error outside of the tests.
  return code !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted
}

function execute({ name, command: [program = '', ...args], minutes }: Check): Promise<number> {
  const file = program === 'node' ? process.execPath : `node_modules/.bin/${program}`
  const child = spawn(file, args, { stdio: 'inherit', shell: process.platform === 'win32' })
  const end = () => {
    // The signal on which Playwright ends its server too, and of which it ignores a second one.
    child.kill('SIGINT')
    setTimeout(() => child.kill('SIGKILL'), 15_000).unref()
  }
  const limit = setTimeout(() => {
    console.error(`${name} did not end within ${minutes} minutes.`)
    end()
  }, minutes * 60_000)
  const interrupt = () => {
    interrupted = true
    end()
  }
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt)
  return new Promise<number>((resolve) => {
    child.once('error', (error) => {
      console.error(error.message)
      resolve(1)
    })
    child.once('close', (code) => resolve(code ?? 1))
  }).finally(() => {
    clearTimeout(limit)
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt)
  })
}
