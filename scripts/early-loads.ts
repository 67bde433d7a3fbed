import type { Plugin, Rolldown } from 'vite'

const LIST = /\/admin\/kernel\/list\/list-page\.tsx$/
const FONT = /inter-latin-wght-normal.*\.woff2$/

/** Names in the page what it would ask for only after its first scripts have run: the code of the list, and the font. */
export function earlyLoads(): Plugin {
  let base = '/'
  return {
    name: 'early-loads',
    apply: 'build',
    configResolved(config) {
      base = config.base
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const files = Object.values(bundle)
        const chunks = files.filter((file) => file.type === 'chunk')
        const list = chunks.find(({ facadeModuleId }) => facadeModuleId && LIST.test(facadeModuleId))
        const font = files.find(({ fileName }) => FONT.test(fileName))
        if (!list || !font) throw new Error('The code of the list, or the font, is not where it was.')
        const links = [...withImports(list, new Map(chunks.map((chunk) => [chunk.fileName, chunk])))]
          .filter((file) => !html.includes(file))
          .map((file) => ({ rel: 'modulepreload', href: file }))
        const styles = [...(list.viteMetadata?.importedCss ?? [])].map((href) => ({
          rel: 'preload',
          as: 'style',
          href,
        }))
        const fonts = [{ rel: 'preload', as: 'font', type: 'font/woff2', href: font.fileName }]
        return [...links, ...styles, ...fonts].map(({ href, ...attrs }) => ({
          tag: 'link',
          attrs: { ...attrs, crossorigin: true, href: base + href },
          injectTo: 'head' as const,
        }))
      },
    },
  }
}

/** A chunk's file and those of all that it imports. */
function withImports(
  chunk: Rolldown.OutputChunk,
  byFile: ReadonlyMap<string, Rolldown.OutputChunk>,
  seen = new Set<string>(),
): Set<string> {
  if (seen.has(chunk.fileName)) return seen
  seen.add(chunk.fileName)
  for (const name of chunk.imports) {
    const imported = byFile.get(name)
    if (imported) withImports(imported, byFile, seen)
  }
  return seen
}
