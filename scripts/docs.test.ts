// What the documents name is there.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const documents = [
  'README.md',
  ...readdirSync('docs', { recursive: true })
    .map((name) => `docs/${name}`)
    .filter((name) => name.endsWith('.md')),
]
/** Paths in backticks, below the folders of the project. */
const PATH = /`((?:admin|bench|client|docs|e2e|scripts|seed|server|shared)\/[\w./-]+\.(?:ts|tsx|md|jpg|png))`/g

it.each(documents)('the files that %s names exist', (document) => {
  const named = [...readFileSync(document, 'utf8').matchAll(PATH)].map(([, path = '']) => path)
  // Examples that a reader makes himself.
  expect(named.filter((path) => !existsSync(path) && !/\/(contracts|XX)\b/.test(path))).toEqual([])
})

it('every spec of a browser is listed', () => {
  const text = readFileSync('docs/tests.md', 'utf8')
  const specs = readdirSync('e2e', { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.spec.ts'))
  expect(specs.filter((name) => !text.includes(`e2e/${name}`))).toEqual([])
})
