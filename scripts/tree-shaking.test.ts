import { expect, it } from 'vitest'
import { unnamed } from './tree-shaking.ts'

it('a statement that only names a function is gone, and the lines that follow keep their numbers', () => {
  expect(unnamed(`function useTable() {}\n__name(useTable, "useTable");\nnext()`)).toBe(
    'function useTable() {}\n\nnext()',
  )
})

it('a name that is part of another statement stays', () => {
  const code = `var useGo = /* @__PURE__ */ __name(() => {\n}, "useGo");`
  expect(unnamed(code)).toBe(code)
})
