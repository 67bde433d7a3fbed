// The programs that the tests need and npm does not bring: found, else installed where we may.
import { spawnSync } from 'node:child_process'
import { findPostgres } from '../server/testing/postgres.ts'
import { findChromium } from './chromium.ts'

/** Debian's; the shell is younger than the browser. */
const browserPackages = ['chromium-headless-shell', 'chromium']
const fontPackages = ['fonts-liberation', 'fonts-noto-core']

export function provideChromium(): string | undefined {
  const { CHROMIUM } = process.env
  const found = findChromium()
  if (found || !CHROMIUM) return found ?? installChromium()
  console.error(`CHROMIUM names ${CHROMIUM}, which does not run.`)
  return undefined
}

function installChromium(): string | undefined {
  console.log('Installing Chromium …')
  for (const browser of browserPackages) {
    const installed = aptInstall([browser, ...fontPackages]) ? findChromium() : undefined
    if (installed) return installed
  }
  const playwright = ['install', ...(isRoot() ? ['--with-deps'] : []), 'chromium']
  quietly('node_modules/.bin/playwright', playwright)
  return findChromium()
}

export const withoutChromium = `The browser tests need a Chromium. Do one of these, then run npm test again:
  apt-get install ${[...browserPackages.slice(-1), ...fontPackages].join(' ')}
  npx playwright install --with-deps chromium
  set CHROMIUM to the path of a Chromium or Chrome
(npm run check runs the checks that need no browser.)`

/** Not having it is no failure: the tests of its dialect then run on PGlite alone. */
export function providePostgres(): void {
  if (process.env.TEST_DATABASE_URL || findPostgres()) return
  console.log('Installing PostgreSQL …')
  if (aptInstall(['postgresql']) && findPostgres()) return
  console.log('No PostgreSQL server here (apt-get install postgresql): its tests run on PGlite only.')
}

function aptInstall(packages: string[]): boolean {
  if (!isRoot() || spawnSync('apt-get', ['--version']).status !== 0) return false
  // One broken source among several is no reason to give up.
  quietly('apt-get', ['update'])
  return quietly('apt-get', ['install', '-y', '--no-install-recommends', ...packages])
}

function isRoot(): boolean {
  return process.getuid?.() === 0
}

/** Their pages of progress are read by nobody; the reason of a failure is. */
function quietly(command: string, args: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const { status, stdout, stderr, error } = spawnSync(command, args, { env, encoding: 'utf8', timeout: 5 * 60_000 })
  if (status === 0) return true
  const reason = error?.message ?? (stderr.trim() || stdout.trim())
  console.error(`${command} ${args.join(' ')} failed:\n${reason.split('\n').slice(-3).join('\n')}`)
  return false
}
