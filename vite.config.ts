import path from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { deepImports } from './scripts/deep-imports.ts'
import { earlyLoads } from './scripts/early-loads.ts'
import { precompressed } from './scripts/precompressed.ts'
import { treeShaking } from './scripts/tree-shaking.ts'

// Both read the same variable, so that a port that is taken is changed in one place.
const server = `http://127.0.0.1:${process.env.PORT ?? 8000}`
const here = (name: string) => path.resolve(import.meta.dirname, name)

export default defineConfig({
  root: here('admin'),
  base: '/admin/crm/',
  plugins: [react(), deepImports(), treeShaking(), earlyLoads(), precompressed()],
  resolve: {
    alias: [
      // What Refine says by itself about resources is said by the admin instead.
      { find: /^pluralize$/, replacement: here('admin/stubs/pluralize.ts') },
      { find: /^@rc-component\/async-validator$/, replacement: here('admin/stubs/async-validator.ts') },
    ],
  },
  build: {
    outDir: here('dist/admin'),
    emptyOutDir: true,
    manifest: true,
    // Above the size that matters; the real limit is scripts/bundle-budget.ts.
    chunkSizeWarningLimit: 2000,
  },
  server: {
    port: 5173,
    strictPort: true,
    fs: { allow: [here('admin'), here('shared'), here('node_modules')] },
    // The host stays as the browser sent it, so that its Origin is the server's own.
    proxy: Object.fromEntries(['/api', '/health'].map((prefix) => [prefix, { target: server, changeOrigin: false }])),
  },
})
