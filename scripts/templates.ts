// The texts that literals and templates of parsed code can come to; their values become slots with names.
import { isRecord, visit } from './syntax.ts'

/** What is said, and the key under which the catalogues have it: of one, that of many. */
export interface Sentence {
  readonly text: string
  readonly key: string
}
export const SLOT = /\{\w+\}/g
/** The same text, whatever its values are called. */
export const shapeOf = (text: string): string => text.replaceAll(SLOT, '{}')

/** Texts in constants of the file that stand in templates: `${AS_CSV}`. A name that is there twice is none. */
export function constantsIn(program: unknown): Map<string, unknown> {
  const all = new Map<string, unknown>()
  visit(program, (node) => {
    if (node.type !== 'VariableDeclarator') return
    const name = nameOf(node.id)
    all.set(name, all.has(name) ? undefined : node.init)
  })
  return all
}

/** `count === 1 ? 'file' : 'files'` */
const isOfOne = (test: unknown): boolean =>
  isRecord(test) && test.type === 'BinaryExpression' && isRecord(test.right) && test.right.value === 1

/** What a text can come to: `'a'`, `b ? 'a' : 'c'`, a template of these. Undefined for what is no text. */
export function variantsOf(node: unknown, constants: ReadonlyMap<string, unknown>): readonly Sentence[] | undefined {
  if (!isRecord(node)) return undefined
  if (node.type === 'Literal')
    return typeof node.value === 'string' ? [{ text: node.value, key: node.value }] : undefined
  if (node.type === 'Identifier') {
    const known = variantsOf(constants.get(nameOf(node)), new Map())
    // Of a template it is the value that has a name.
    return known?.some(({ text }) => shapeOf(text) !== text) ? undefined : known
  }
  if (node.type === 'ConditionalExpression') {
    const [a, b] = [variantsOf(node.consequent, constants), variantsOf(node.alternate, constants)]
    const [first] = b ?? []
    return a && b && first && [...(isOfOne(node.test) ? a.map(({ text }) => ({ ...first, text })) : a), ...b]
  }
  if (node.type !== 'TemplateLiteral' || !Array.isArray(node.quasis) || !Array.isArray(node.expressions))
    return undefined
  const names = new Set<string>()
  let variants: readonly Sentence[] = [{ text: '', key: '' }]
  const add = (all: readonly Sentence[]) => {
    variants = variants.flatMap(({ text, key }) => all.map((one) => ({ text: text + one.text, key: key + one.key })))
  }
  for (const [at, quasi] of node.quasis.entries()) {
    const plain = isRecord(quasi) && isRecord(quasi.value) ? String(quasi.value.cooked) : ''
    add([{ text: plain, key: plain }])
    if (at >= node.expressions.length) continue
    const value = node.expressions[at]
    const slot = slotOf(value, names)
    add(variantsOf(value, constants) ?? [{ text: slot, key: slot }])
  }
  return variants
}

/** `${ticket.ticket_number}` → `{ticket_number}`, `${words(forbidden)}` → `{forbidden}`, `${files.length}` → `{files}`. */
function slotOf(node: unknown, taken: Set<string>): string {
  const name = wordOf(node)
    .replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => `_${letter}`)
    .toLowerCase()
  let free = name
  for (let n = 2; taken.has(free); n++) free = `${name}${n}`
  taken.add(free)
  return `{${free}}`
}
function wordOf(node: unknown): string {
  if (!isRecord(node)) return 'value'
  if (node.type === 'Identifier') return nameOf(node).replace(/^(MAX|MOST|LONGEST|MANY|ONE)(_[A-Z_]+)?$/, 'max')
  if (node.type === 'MemberExpression') {
    const name = node.computed === true ? wordOf(node.property) : nameOf(node.property)
    return name === 'length' || name === 'value' ? wordOf(node.object) : name
  }
  if (node.type === 'CallExpression' && Array.isArray(node.arguments)) {
    // What a value is turned into by itself is the value, else what a function makes of its first argument.
    const own = isRecord(node.callee) && node.callee.type === 'MemberExpression' ? node.callee.object : undefined
    const [first] = node.arguments
    return isRecord(own) && !/^(String|Object|JSON)$/.test(nameOf(own)) ? wordOf(own) : wordOf(first)
  }
  if (node.type === 'BinaryExpression' || node.type === 'LogicalExpression') return wordOf(node.left)
  if (node.type === 'ConditionalExpression') return wordOf(node.alternate)
  if (node.type === 'ChainExpression') return wordOf(node.expression)
  return 'value'
}
/** What a name, a key or a called function is called. */
export const nameOf = (node: unknown): string => {
  if (!isRecord(node)) return ''
  if (node.type === 'MemberExpression') return nameOf(node.property)
  return String(node.name ?? node.value ?? '')
}
