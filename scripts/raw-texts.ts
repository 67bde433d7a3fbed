// Texts that are shown and that nobody could translate: words in JSX, and in the attributes that people read.
import { isRecord, type Node, stringsIn, visit } from './syntax.ts'

const READ = new Set(['title', 'label', 'placeholder', 'aria-label', 'alt', 'message', 'description', 'text', 'what'])
READ.add('okText').add('cancelText').add('lead')

const hasWords = (text: string): boolean => /\p{L}{2}/u.test(text)
/** Names, which are the same in every language, and keys of keyboards. */
const NAMES = /^(TezRent( CRM)?|CRM|Ctrl S|Ctrl Enter)$/

/** The texts of the parsed file that stand there as they are. */
export function rawTexts(program: unknown): string[] {
  const found: string[] = []
  const add = (text: string) => {
    const plain = text.trim()
    if (hasWords(plain) && !NAMES.test(plain)) found.push(plain)
  }
  visit(program, (node) => {
    if (node.type === 'JSXText') add(String(node.value))
    if (node.type === 'JSXAttribute' && READ.has(nameOf(node)))
      for (const text of [...stringsIn(node.value), ...inBraces(node.value)]) add(text)
  })
  return found
}

const nameOf = ({ name }: Node): string => (isRecord(name) ? String(name.name) : '')

/** `{'a'}`, `{b ? 'a' : 'c'}`, and the words between the values of a template. */
function inBraces(value: unknown): string[] {
  if (!isRecord(value) || value.type !== 'JSXExpressionContainer') return []
  const { expression } = value
  if (isRecord(expression) && expression.type === 'TemplateLiteral' && Array.isArray(expression.quasis))
    return expression.quasis.map((quasi: Node) => (isRecord(quasi.value) ? String(quasi.value.raw) : ''))
  return stringsIn(expression)
}
