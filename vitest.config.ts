import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  resolve: {
    alias: {
      '@': at('./src'),
      // The real module throws outside Next's server; what it guards is guarded by the build.
      'server-only': at('./node_modules/server-only/empty.js'),
    },
  },
  test: {
    projects: [
      // The rules have no state and no world to change: their tests share a process, where the documents are read once.
      { extends: true, test: { name: 'rules', include: ['tests/rules/**/*.test.ts'], isolate: false } },
      { extends: true, test: { name: 'app', include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'], exclude: ['tests/rules/**'] } },
    ],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
})
