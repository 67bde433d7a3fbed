import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    environment: 'node',
    include: ['{shared,server,seed,bench,scripts}/**/*.test.ts', 'admin/**/*.test.ts'],
    // Processes: a native addon that crashes in a thread would take the whole run with it, without a report.
    pool: 'forks',
    // A module is read once per process and not once per file, which took a third of the time. A test gives back what it
    // changes of the process: environment, globals, language.
    isolate: false,
    // Left alone, Vitest takes one worker on two cores, while half of the time goes into waiting for databases.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // One PostgreSQL server for the whole run, and databases to copy from.
    globalSetup: ['server/testing/global-setup.ts'],
    testTimeout: 30_000,
    // A test file's first hook may start a database server.
    hookTimeout: 60_000,
    reporters: ['default', 'json'],
    outputFile: { json: 'test-results/vitest.json' },
  },
})
