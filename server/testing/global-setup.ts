// Before the first test file: the one PostgreSQL server of the run, and the templates that every world is copied from.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { startPostgres } from './postgres.ts'
import { makeTemplates, onServer, type Templates } from './templates.ts'

declare module 'vitest' {
  interface ProvidedContext {
    templates: Templates
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'tezrent-tests-'))
  const server = await startPostgres()
  const templates = await makeTemplates(folder, server?.url ?? null).catch(async (error: unknown) => {
    await server?.stop()
    rmSync(folder, { recursive: true, force: true })
    throw error
  })
  project.provide('templates', templates)
  return async () => {
    // A server that was there before us keeps nothing of ours.
    if (templates.postgres) await onServer(templates.postgres.url, `drop database if exists ${templates.postgres.name}`)
    await server?.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
