import type { Plugin } from 'vite'

/** Packages that say nothing about side effects and have none: what is not used of them need not be there. */
const PURE = ['@rc-component/[\\w-]+', 'rc-[\\w-]+', 'classnames', 'error-stack-parser', 'papaparse', 'warn-once'].join(
  '|',
)
const pure = new RegExp(`/node_modules/(?:${PURE})/.*\\.m?js$`)
const refine = /\/node_modules\/@refinedev\/core\/.*\.mjs$/
const namings = /^__name\(\w+, "\w+"\);$/gm

/** Lets the bundler leave out of a package what nobody imports, where the package itself does not. */
export function treeShaking(): Plugin {
  return {
    name: 'tree-shaking',
    apply: 'build',
    transform: {
      filter: { id: [pure, refine] },
      handler: (code, id) =>
        refine.test(id) ? { code: unnamed(code), map: null } : { code, map: null, moduleSideEffects: false },
    },
  }
}

/**
 * Without the statements that only give a function its name: each of them keeps a hook of Refine, and all that the hook
 * needs, in the bundle. On as many lines as before.
 */
export const unnamed = (code: string): string => code.replace(namings, '')
