// One migrated database with its people per kind of database; every world starts as a copy.
import { copyFileSync, readFileSync, rmSync } from 'node:fs'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import pg from 'pg'
import { migrate } from '../db/migrate.ts'
import { type Database, openDatabase } from '../db/open.ts'
import { overPglite, pgliteOptions } from '../db/open-pglite.ts'
import { addPeople, type Ids } from './people.ts'

export type DatabaseKind = 'sqlite' | 'postgres' | 'pglite'

/** Where the templates are; handed from the run's setup to the test files. */
export interface Templates {
  readonly ids: Ids
  readonly sqlite: string
  readonly pglite: string
  /** Null without a PostgreSQL server: its tests then run on PGlite. */
  readonly postgres: { readonly url: string; readonly name: string } | null
}

const withName = (url: string, name: string): string => {
  const copy = new URL(url)
  copy.pathname = `/${name}`
  return copy.toString()
}

/** Runs one statement as the server's owner. */
export async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(statement).finally(() => client.end())
}

async function fill(database: Database): Promise<Ids> {
  await migrate(database)
  return addPeople(database)
}

/** Makes all templates in a folder. */
export async function makeTemplates(folder: string, server: string | null): Promise<Templates> {
  const sqlite = path.join(folder, 'template.db')
  const lite = await openDatabase(`file:${sqlite}`)
  const ids = await fill(lite)
  await lite.close()

  const inside = await PGlite.create(pgliteOptions)
  await inside.exec('set timezone to UTC')
  await fill(overPglite(inside))
  const pglite = path.join(folder, 'template.tar')
  await writeFile(pglite, Buffer.from(await (await inside.dumpDataDir('none')).arrayBuffer()))
  await inside.close()

  if (server === null) return { ids, sqlite, pglite, postgres: null }
  const name = `tezrent_template_${process.pid}`
  await onServer(server, `drop database if exists ${name}`)
  await onServer(server, `create database ${name}`)
  const database = await openDatabase(withName(server, name))
  await fill(database)
  await database.close()
  return { ids, sqlite, pglite, postgres: { url: server, name } }
}

/** A database of one's own, and how to be rid of it. */
export interface Copy {
  readonly database: Database
  readonly url: string
  remove(): Promise<void>
}

let copies = 0
const removing = (database: Database, after: () => unknown) => async () => {
  await database.close()
  await after()
}

async function copySqlite(template: string): Promise<Copy> {
  const folder = await mkdtemp(path.join(tmpdir(), 'tezrent-world-'))
  const file = path.join(folder, 'crm.db')
  copyFileSync(template, file)
  const database = await openDatabase(`file:${file}`)
  const remove = removing(database, () => rmSync(folder, { recursive: true, force: true }))
  return { database, url: `file:${file}`, remove }
}

async function copyPglite(template: string): Promise<Copy> {
  const loadDataDir = new Blob([new Uint8Array(readFileSync(template))])
  const inside = await PGlite.create({ loadDataDir, ...pgliteOptions })
  await inside.exec('set timezone to UTC')
  const database = overPglite(inside)
  return { database, url: 'pglite:', remove: removing(database, () => undefined) }
}

async function copyPostgres({ url: server, name }: { url: string; name: string }): Promise<Copy> {
  const own = `tezrent_world_${process.pid}_${++copies}`
  await onServer(server, `create database ${own} template ${name}`)
  const url = withName(server, own)
  const database = await openDatabase(url)
  return { database, url, remove: removing(database, () => onServer(server, `drop database ${own} with (force)`)) }
}

/** A fresh copy of the template. */
export function copyTemplate(templates: Templates, kind: DatabaseKind): Promise<Copy> {
  if (kind === 'sqlite') return copySqlite(templates.sqlite)
  return kind === 'postgres' && templates.postgres ? copyPostgres(templates.postgres) : copyPglite(templates.pglite)
}

/** An empty database without any table: for the tests of migrations. */
export async function emptyDatabase(templates: Templates, kind: DatabaseKind): Promise<Copy> {
  if (kind === 'sqlite') {
    const folder = await mkdtemp(path.join(tmpdir(), 'tezrent-empty-'))
    const url = `file:${path.join(folder, 'crm.db')}`
    const database = await openDatabase(url)
    return { database, url, remove: removing(database, () => rmSync(folder, { recursive: true, force: true })) }
  }
  if (kind === 'postgres' && templates.postgres) {
    const { url: server } = templates.postgres
    const own = `tezrent_empty_${process.pid}_${++copies}`
    await onServer(server, `create database ${own}`)
    const url = withName(server, own)
    const database = await openDatabase(url)
    return { database, url, remove: removing(database, () => onServer(server, `drop database ${own} with (force)`)) }
  }
  const database = await openDatabase('pglite:')
  return { database, url: 'pglite:', remove: removing(database, () => undefined) }
}
