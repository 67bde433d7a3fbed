// The direction of dependencies and the size of files, as the compiler cannot say them.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { automations } from '../shared/automations/index.ts'
import { registry } from '../shared/resources/index.ts'
import { served } from './resources/index.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

function filesIn(folder: string): string[] {
  if (!existsSync(path.join(root, folder))) return []
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => path.posix.join(folder, name.replaceAll(path.sep, '/')))
    .filter(
      (name) =>
        /\.tsx?$/.test(name) &&
        !/\.test\.tsx?$/.test(name) &&
        !name.endsWith('.d.ts') &&
        !name.startsWith('server/testing/') &&
        // The tools of the demo's own tests.
        name !== 'seed/testing.ts',
    )
}
const read = (file: string) => readFileSync(path.join(root, file), 'utf8')
const sources = ['shared', 'server', 'admin', 'seed'].flatMap(filesIn)

interface Import {
  readonly from: string
  /** A file of ours, or a package. */
  readonly to: string
}
function importsOf(file: string): Import[] {
  const found = read(file).matchAll(
    /(?:^|\n)\s*(?:import|export)\b[^'"\n]*(?:\n[^'"]*?)?from\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)import\s+['"]([^'"]+)['"]/g,
  )
  return [...found].map(([, a, b, c]) => {
    const to = a ?? b ?? c ?? ''
    return {
      from: file,
      to: to.startsWith('.') ? path.posix.normalize(path.posix.join(path.posix.dirname(file), to)) : to,
    }
  })
}
const imports = sources.flatMap(importsOf)
const own = (to: string) => /^(shared|server|admin|seed|scripts|bench)\//.test(to)

/** A folder, and what it may name: folders and files of ours, and packages. */
const rules: readonly (readonly [string, readonly string[], readonly string[] | 'any'])[] = [
  ['shared/', ['shared/'], ['zod']],
  ['shared/kernel/', ['shared/kernel/'], ['zod']],
  ['admin/', ['admin/', 'shared/'], 'any'],
  ['admin/locales/', ['admin/locales/'], 'any'],
  ['admin/providers/', ['admin/providers/', 'admin/locales/', 'shared/kernel/'], 'any'],
  ['admin/kernel/', ['admin/kernel/', 'admin/providers/', 'admin/locales/', 'shared/'], 'any'],
  ['admin/screens/', ['admin/screens/', 'admin/kernel/', 'admin/providers/', 'admin/locales/', 'shared/'], 'any'],
  ['admin/resources/', ['admin/resources/', 'admin/screens/', 'admin/kernel/', 'admin/locales/', 'shared/'], 'any'],
  ['server/db/', ['server/db/', 'server/folders.ts', 'shared/'], 'any'],
  ['server/records/', ['server/records/', 'server/db/', 'shared/'], 'any'],
  [
    'server/files/',
    ['server/files/', 'server/records/', 'server/db/', 'server/folders.ts', 'server/services.ts', 'shared/'],
    'any',
  ],
  ['server/auth/', ['server/auth/', 'server/mail/', 'server/records/', 'server/db/', 'shared/'], 'any'],
  // Written by whoever has something to say, it knows none of them.
  ['server/mail/', ['server/mail/', 'server/db/', 'server/config.ts', 'server/services.ts', 'shared/'], 'any'],
  [
    'server/resources/',
    [
      'server/resources/',
      'server/automations/',
      'server/reports/',
      'server/segments/',
      'server/auth/',
      'server/records/',
      'server/db/',
      'server/time.ts',
      'shared/',
    ],
    'any',
  ],
  [
    'server/automations/',
    ['server/automations/', 'server/auth/', 'server/mail/', 'server/records/', 'server/db/', 'shared/'],
    'any',
  ],
  [
    'server/live/',
    ['server/live/', 'server/auth/', 'server/records/', 'server/db/', 'server/services.ts', 'shared/'],
    'any',
  ],
  ['server/segments/', ['server/segments/', 'server/records/', 'server/db/', 'server/time.ts', 'shared/'], 'any'],
  ['server/reports/', ['server/reports/', 'server/records/', 'server/db/', 'server/time.ts', 'shared/'], 'any'],
  [
    'server/http/',
    [
      'server/http/',
      'server/records/',
      'server/db/',
      'server/auth/',
      'server/files/',
      'server/services.ts',
      'server/metrics.ts',
      'server/time.ts',
      'server/config.ts',
      // What goes in and what actions answer, for the document of the API.
      'server/resources/body-examples.ts',
      'server/resources/answers.ts',
      'shared/',
    ],
    'any',
  ],
]

describe('what staff do', () => {
  const actions = [...registry.values()].flatMap(({ name, actions }) =>
    Object.entries(actions)
      .filter(([, { method, asks, by }]) => method === 'POST' && !asks && (by ?? ['staff']).includes('staff'))
      .map(([action, declared]) => [`${name}.${action}`, declared] as const),
  )
  it.each(actions)('%s says what it has done', (_name, { done }) => expect(done).toBeTruthy())
})

describe('who may import whom', () => {
  it('the imports are found at all', () => {
    expect(sources.length).toBeGreaterThan(80)
    expect(imports.filter(({ to }) => own(to)).length).toBeGreaterThan(200)
    for (const { to, from } of imports.filter(({ to: one }) => own(one) && /\.tsx?$/.test(one)))
      expect(existsSync(path.join(root, to)), `${from} → ${to}`).toBe(true)
  })
  it.each(rules)('%s names %j', (folder, folders, packages) => {
    const wrong = imports
      .filter(({ from }) => from.startsWith(folder))
      .filter(({ to }) =>
        own(to) || to.startsWith('..')
          ? !folders.some((one) => to.startsWith(one))
          : packages !== 'any' && !packages.includes(to),
      )
    expect(wrong).toEqual([])
  })
  it('Hono is known to server/http, app.ts and main.ts alone', () => {
    const wrong = imports.filter(
      ({ to, from }) =>
        /^(hono|@hono)\b/.test(to) &&
        !from.startsWith('server/http/') &&
        !['server/app.ts', 'server/main.ts'].includes(from),
    )
    expect(wrong).toEqual([])
  })
  it('the drivers are known to server/db alone', () => {
    const wrong = imports.filter(
      ({ to, from }) => /^(pg|better-sqlite3|drizzle-orm|@electric-sql)/.test(to) && !from.startsWith('server/db/'),
    )
    expect(wrong).toEqual([])
  })
  it('no file of the product imports a test or its tools', () => {
    const wrong = imports.filter(
      ({ to, from }) =>
        /server\/testing\/|\.test\.ts|^vitest$|^fast-check$/.test(to) && !from.startsWith('server/testing/'),
    )
    expect(wrong).toEqual([])
  })
})

describe('the generic code', () => {
  const names = [...registry.keys()]
  it.each(['server/records/', 'server/http/', 'shared/kernel/', 'admin/kernel/'])(
    '%s names no resource of the product',
    (folder) => {
      const wrong: string[] = []
      for (const file of sources.filter((name) => name.startsWith(folder))) {
        for (const { to } of importsOf(file))
          if (/shared\/resources\/(?!index)/.test(to) && !allowed(file, to)) wrong.push(`${file} imports ${to}`)
        const code = read(file).replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, '')
        for (const name of names)
          if (new RegExp(`['"\`]${name}['"\`]|^\\s*${name}: [{(]`, 'm').test(code) && !allowed(file, name))
            wrong.push(`${file} says "${name}"`)
      }
      expect(wrong).toEqual([])
    },
  )
  /** Signing in is about users, everywhere; the document of the API describes accounts by name. */
  const allowed = (file: string, what: string) =>
    /users/.test(what) &&
    /server\/http\/(accounts|admin-session|openapi)|server\/records\/history|shared\/kernel\/resource/.test(file)

  it('the policy asks for roles in one place', () => {
    const wrong = sources
      .filter((file) => file.startsWith('server/') || file.startsWith('admin/'))
      .filter((file) =>
        /\brole\s*[!=]==?\s*['"]|user_type\s*[!=]==?\s*['"]|['"](company|customer|superuser)['"] in /.test(read(file)),
      )
    const known = new Set([
      'server/auth/actors.ts',
      'server/auth/accounts.ts',
      'server/commands/create-user.ts',
      'server/http/openapi/who-may.ts',
      // A link into the admin is for those who may open it.
      'server/mail/delivery.ts',
      'server/http/authenticate.ts',
      'server/http/admin-session.ts',
      'server/http/accounts.ts',
      'server/resources/users.ts',
      'server/resources/notes.ts',
      'server/automations/unassigned-lead.ts',
    ])
    expect(wrong.filter((file) => !known.has(file))).toEqual([])
  })
  it('time is given, not taken', () => {
    const taken = /new Date\(\)|Date\.now\(\)|Math\.random\(\)/
    const wrong = sources
      .filter((file) => /^(server\/(records|resources|automations|reports|db)|shared|seed)\//.test(file))
      .filter((file) => taken.test(read(file)))
    expect(wrong).toEqual([])
  })
})

describe('automations', () => {
  const names: string[] = automations.map(({ rule }) => rule)
  it('each has a file of its name', () => {
    for (const folder of ['shared', 'server'])
      expect(names.filter((name) => !existsSync(path.join(root, folder, 'automations', `${name}.ts`)))).toEqual([])
  })
  it('each is run by a resource, and none that the admin cannot name', () => {
    const rules = [...served.values()].flatMap((one) => (one.automations ?? []).map(({ rule }) => rule))
    expect([...new Set(rules)].sort()).toEqual(names.sort())
  })
})

describe('files', () => {
  const lines = sources.map((file) => ({ file, n: read(file).split('\n').length - 1 }))
  it('none has more than 250 lines', () => {
    expect(lines.filter(({ n }) => n > 250)).toEqual([])
  })
  it('half of them have at most 60', () => {
    const sorted = lines.map(({ n }) => n).sort((a, b) => a - b)
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(60)
  })
  it('none is called utils, helpers, misc or common', () => {
    expect(sources.filter((file) => /(^|\/)(utils?|helpers?|misc|common)(\/|\.)/.test(file))).toEqual([])
  })
})
