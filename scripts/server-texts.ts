// What the server says to people, found in its source: every literal that is a sentence, and what stands in the places
// that are shown whatever they look like. Values in a template become named slots.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseSync } from 'vite'
import { isRecord, type Node } from './syntax.ts'
import { constantsIn, nameOf, type Sentence, SLOT, shapeOf, variantsOf } from './templates.ts'

const root = path.resolve(import.meta.dirname, '..')

/** These say nothing to the people who use the admin. */
const FOR_OTHERS = [
  // To programs, of calls that the admin does not make, and in the document of the API.
  'server/auth/notification-preferences.ts',
  'server/auth/preferences.ts',
  'server/auth/refresh.ts',
  'server/http/accounts.ts',
  'server/http/body-with.ts',
  'server/http/by-method.ts',
  'server/http/chosen-in.ts',
  'server/http/counts.ts',
  'server/http/docs.ts',
  'server/http/edit-many.ts',
  'server/http/extras.ts',
  'server/http/idempotency.ts',
  'server/http/metrics.ts',
  'server/http/multipart.ts',
  'server/http/openapi',
  'server/http/own-history.ts',
  'server/http/refusals.ts',
  'server/http/request-body.ts',
  'server/live/streams.ts',
  'server/records/inlines.ts',
  'server/resources/answers.ts',
  'server/resources/body-examples.ts',
  'server/resources/report-answers.ts',
  // The admin makes these sentences itself, of the same facts.
  'server/records/history-reading.ts',
  // In mails, which are English.
  'server/auth/password-reset.ts',
  'server/automations/tell-by-mail.ts',
  'server/mail/',
  // To whoever starts it, and to developers.
  'server/address.ts',
  'server/app.ts',
  'server/commands/',
  'server/config.ts',
  'server/main.ts',
  'server/start-services.ts',
  'server/testing/',
]

/** Where sentences are put together of halves: each is said for itself. */
const OF_HALVES = ['server/files/read-table.ts', 'server/segments/criteria.ts']

/** Calls whose texts go to a log, or mean that the code is wrong. */
const NOT_SHOWN = /^(Error|StartError|LostRace|MailRefused|error|warn|info|gauge)$/
/** Properties that the descriptions or the document of the API hold; what is shown of them is found there. */
const DESCRIBED = new Set(['does', 'help', 'description', 'summary', 'otherwise', 'confirm'])
/** Properties that are shown, whatever they look like, and calls whose texts are. */
const SHOWN = new Set(['one', 'many', 'made', 'skipped', 'message', 'detail'])
const SHOWING = new Set(['AppError', 'refused', 'Unreadable', 'without', 'stays', 'demandAllowed'])
const CODE = /^[a-z_]+$/

/** Begins small, or quotes. */
const HALF = /^[a-z"].*\S \S/s
const SENTENCE = /^["“{\p{Lu}].* .*[.?!]$/su

export interface ServerTexts {
  readonly sentences: readonly Sentence[]
  /** What cannot be told apart. */
  readonly problems: readonly string[]
}

/** Whether it has a text for each number. */
export const isMany = ({ key }: Sentence): boolean => key.includes('{count}')

/** All that the server can say to people. */
export function serverTexts(): ServerTexts {
  const found = new Map<string, Sentence>()
  const problems: string[] = []
  for (const file of sources()) {
    const texts = textsIn(file, readFileSync(path.join(root, file), 'utf8'))
    problems.push(...texts.problems)
    for (const sentence of texts.sentences) {
      const shape = shapeOf(sentence.text)
      if (!found.has(shape)) found.set(shape, sentence)
    }
  }
  return { sentences: [...found.values()], problems }
}

const sources = (): string[] =>
  ['server', 'shared'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => path.posix.join(folder, name.replaceAll(path.sep, '/')))
      .filter((name) => /\.ts$/.test(name) && !/\.test\.ts$/.test(name))
      .filter((name) => !FOR_OTHERS.some((start) => name.startsWith(start)))
      .sort(),
  )

interface Place {
  /** Nobody reads it. */
  readonly hidden: boolean
  /** It is shown, whatever it looks like; `many` stands behind a number. */
  readonly shown: '' | 'one' | 'many'
}

/** What a file of the server says to people. */
export function textsIn(file: string, code: string): ServerTexts {
  const { program } = parseSync(file, code)
  const constants = constantsIn(program)
  const found: Sentence[] = []
  const problems: string[] = []
  const halves = OF_HALVES.includes(file)
  const looksSo = (text: string) => SENTENCE.test(text) || (halves && HALF.test(text))
  const walk = (value: unknown, place: Place): void => {
    if (Array.isArray(value)) for (const one of value) walk(one, place)
    else if (isRecord(value)) {
      const variants = value.type === 'Identifier' ? undefined : variantsOf(value, constants)
      for (const { text, key } of place.hidden ? [] : (variants ?? [])) {
        const count = place.shown === 'many' ? '{count} ' : ''
        const isShown = place.shown === '' ? looksSo(text) : isText(text)
        if (!isShown) continue
        found.push({ text: count + text, key: count + key })
        if (shapeOf(text).includes('{}{}')) problems.push(`${file}: “${text}” has two values in a row`)
      }
      if (value.type === 'BinaryExpression' && value.operator === '+' && place.shown !== '' && !place.hidden)
        problems.push(`${file}: what is shown is put together; say it as one template`)
      // Inside of a template a half may stand: `${words[code] ?? 'it is no CSV there'}`.
      if (variants) {
        walk(value.expressions, { ...place, shown: '' })
        return
      }
      const next = inside(file, value, place)
      for (const child of Object.values(value)) if (isRecord(child)) walk(child, next)
    }
  }
  walk(program, { hidden: false, shown: '' })
  return { sentences: found, problems }
}

/** Words, and not the key of something. */
const isText = (text: string): boolean => /\p{L}/u.test(text.replaceAll(SLOT, '')) && !CODE.test(text)

function inside(file: string, node: Node, place: Place): Place {
  if (node.type === 'CallExpression' || node.type === 'NewExpression') {
    const name = nameOf(node.callee)
    return { hidden: place.hidden || NOT_SHOWN.test(name), shown: SHOWING.has(name) ? 'one' : '' }
  }
  if (node.type === 'Property') {
    const name = nameOf(node.key)
    // The labels of shared/ are found as those of descriptions.
    if (name === 'label') return { hidden: file.startsWith('shared/'), shown: 'one' }
    const shown = name === 'many' ? 'many' : SHOWN.has(name) ? 'one' : ''
    return { hidden: place.hidden || DESCRIBED.has(name), shown }
  }
  // What a function in such a place says is not what is shown there.
  return /Function|Import|TSType/.test(String(node.type)) ? { ...place, shown: '' } : place
}
