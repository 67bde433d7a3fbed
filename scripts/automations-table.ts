// The table of docs/automations.md, from the descriptions. `node scripts/automations-table.ts` writes it anew.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { automations } from '../shared/automations/index.ts'
import type { Fields } from '../shared/kernel/kinds.ts'
import { toMajor } from '../shared/kernel/money.ts'

const FILE = path.resolve(import.meta.dirname, '../docs/automations.md')
const [BEGIN, END] = ['<!-- table -->', '<!-- end of the table -->']

const thresholdsOf = (fields: Fields): string =>
  Object.entries(fields)
    .map(([name, field]) => `\`${name}\` (${field.kind === 'money' ? toMajor(Number(field.default)) : field.default})`)
    .join(', ')

const table = (): string =>
  [
    '| rule | does | switch | thresholds |',
    '|---|---|---|---|',
    ...automations.map(
      ({ rule, does, onlyIf, thresholds }) => `| \`${rule}\` | ${does} | \`${onlyIf}\` | ${thresholdsOf(thresholds)} |`,
    ),
  ].join('\n')

/** The document as it is, and as the descriptions want it. */
export function automationsDocument(): { readonly is: string; readonly wanted: string } {
  const is = readFileSync(FILE, 'utf8')
  const [head, rest = ''] = is.split(BEGIN)
  const [, tail] = rest.split(END)
  return { is, wanted: `${head}${BEGIN}\n${table()}\n${END}${tail}` }
}

if (import.meta.main) writeFileSync(FILE, automationsDocument().wanted)
