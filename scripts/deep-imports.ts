import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Plugin } from 'vite'

const modules = path.resolve(import.meta.dirname, '../node_modules')
const barrels = {
  antd: namesIn('antd/es'),
  '@ant-design/icons': namesIn('@ant-design/icons/es/icons'),
}
const importsOfBarrels = /^import\s*\{([^}]*)\}\s*from\s*["'](antd|@ant-design\/icons)["'];?/gm

/**
 * `import { Table as T } from 'antd'` becomes `import T from 'antd/es/table/index.js'`: the bundler puts a module that
 * everybody imports, and all that it exports, into the first load.
 */
export function deepImports(): Plugin {
  return {
    name: 'deep-imports',
    apply: 'build',
    enforce: 'post',
    transform: {
      filter: { id: /\/admin\/.*\.tsx?$|\/@refinedev\/antd\/|\/sunflower-antd\// },
      handler: (code) => ({ code: deepen(code), map: null }),
    },
  }
}

export function deepen(code: string): string {
  return code.replace(importsOfBarrels, (statement, names: string, barrel: keyof typeof barrels) => {
    const parts = names.split(',').map((name) => name.trim())
    const deep = parts.filter(Boolean).map((part) => {
      const [name = part, alias = name] = part.split(/\s+as\s+/)
      const file = barrels[barrel].get(name)
      return file ? `import ${alias} from '${file}';` : `import { ${part} } from '${barrel}';`
    })
    // On as many lines as before, so that a stack trace still points at the right one.
    return deep.join(' ') + '\n'.repeat(statement.split('\n').length - 1)
  })
}

/** Name to file, as the package's own list has it. */
function namesIn(folder: string): Map<string, string> {
  const list = readFileSync(path.join(modules, folder, 'index.js'), 'utf8')
  const found = new Map<string, string>()
  for (const [, name = '', target = ''] of list.matchAll(/export \{ default as (\w+) \} from ["']\.\/([\w-]+)["']/g)) {
    const file = [`${target}.js`, `${target}/index.js`].find((end) => existsSync(path.join(modules, folder, end)))
    if (file) found.set(name, `${folder}/${file}`)
  }
  return found
}
