import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { defineConfig } from '@playwright/test'
import { findChromium } from './scripts/chromium.ts'

// Another port lets two copies of the project be tested side by side.
const port = Number(process.env.E2E_PORT ?? 4173)
const baseURL = `http://127.0.0.1:${port}`

// Every worker reads this file again, with the environment of the process that started it.
if (!process.env.E2E_DATA) {
  const folder = mkdtempSync(path.join(tmpdir(), 'tezrent-e2e-'))
  process.env.E2E_DATA = folder
  process.env.CHROMIUM ??= findChromium()
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
}
const data = process.env.E2E_DATA

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/playwright',
  reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
  workers: 2,
  // One server for all of them, on two busy cores: what passes at the second try is listed as flaky, and is to be looked at.
  retries: 1,
  globalTimeout: 18 * 60_000,
  use: {
    baseURL,
    locale: 'en-GB',
    timezoneId: 'Asia/Dubai',
    reducedMotion: 'reduce',
    // Recording every test takes a third of the time of all.
    trace: 'on-first-retry',
    launchOptions: {
      executablePath: process.env.CHROMIUM,
      // No sandbox: containers run as root. The rest keeps the browser from talking to anybody but us.
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'desktop', grepInvert: /@phone/, use: { viewport: { width: 1440, height: 900 } } },
    {
      name: 'phone',
      grep: /@phone/,
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    },
  ],
  webServer: {
    command: `"${process.execPath}" server/main.ts --demo`,
    url: `${baseURL}/health/`,
    timeout: 120_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
    env: {
      PORT: String(port),
      HOST: '127.0.0.1',
      DATABASE_URL: `file:${path.join(data, 'crm.db')}`,
      MEDIA_DIR: path.join(data, 'media'),
      PUBLIC_URL: baseURL,
      LOGIN_RATE_LIMIT: '0',
    },
  },
})
