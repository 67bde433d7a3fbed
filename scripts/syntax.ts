// Walking through parsed code.

export type Node = Readonly<Record<string, unknown>>
export const isRecord = (value: unknown): value is Node => typeof value === 'object' && value !== null

/** Calls back for every node, with the number of functions around it. */
export function visit(value: unknown, found: (node: Node, depth: number) => void, depth = 0): void {
  if (Array.isArray(value)) for (const one of value) visit(one, found, depth)
  else if (isRecord(value)) {
    if (typeof value.type === 'string') found(value, depth)
    const inside = typeof value.type === 'string' && /Function|Method/.test(value.type) ? depth + 1 : depth
    for (const child of Object.values(value)) if (isRecord(child)) visit(child, found, inside)
  }
}

/** The texts that an expression can come to, when they stand in it: `'a'`, `b ? 'a' : 'c'`. */
export function stringsIn(node: unknown): string[] {
  if (!isRecord(node)) return []
  if (node.type === 'Literal') return typeof node.value === 'string' ? [node.value] : []
  if (node.type === 'ConditionalExpression') return [...stringsIn(node.consequent), ...stringsIn(node.alternate)]
  if (node.type === 'LogicalExpression') return [...stringsIn(node.left), ...stringsIn(node.right)]
  return []
}
