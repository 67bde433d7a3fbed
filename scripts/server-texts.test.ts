// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are templates in the code that is read
// What the server says is found in its source, however it is written there.
import { expect, it } from 'vitest'
import { textsIn } from './server-texts.ts'

const found = (code: string, file = 'server/records/x.ts') =>
  textsIn(file, code).sentences.map(({ text, key }) => (text === key ? text : [text, key]))

it.each([
  // Wherever a sentence stands.
  ["const errors = { title: ['It is too long.'] }", ['It is too long.']],
  ["throw refused('Not now')", ['Not now']],
  ['const outcome = { made: `Ticket ${ticket.ticket_number}` }', ['Ticket {ticket_number}']],
  ["tell({ one: 'New lead', many: `notices of ${lead.title}` })", ['New lead', '{count} notices of {title}']],
  // Values have names.
  [
    'fail(`At most ${MAX_BULK} of ${words(forbidden)} in ${files.length}.`)',
    ['At most {max} of {forbidden} in {files}.'],
  ],
  // What is said of one has the key of many.
  [
    'fail(`Add ${count} ${count === 1 ? "file" : "files"} now.`)',
    [['Add {count} file now.', 'Add {count} files now.'], 'Add {count} files now.'],
  ],
  ["const WHY = 'It is old.'\nfail(`Not this one. ${WHY}`)", ['It is old.', 'Not this one. It is old.']],
  // What goes to a log, or is no sentence.
  ["throw new Error('This cannot be.')", []],
  ["log.warn('This is odd.')", []],
  ["db.run('select 1 from x')", []],
])('%s', (code, texts) => expect(found(code)).toEqual(texts))

it('what could not be told apart is a problem', () => {
  expect(textsIn('x.ts', "refused('Not ' + name)").problems).toHaveLength(1)
  expect(textsIn('x.ts', 'refused(`Not ${a}${b} now.`)').problems).toHaveLength(1)
  expect(textsIn('x.ts', 'refused(`Not ${a} now.`)').problems).toEqual([])
})
