import { defineConfig } from 'vitest/config'

// eslint-style exception to named exports: vitest asks for a default export here.
export default defineConfig({
  test: {
    include: ['{kernel,platform,modules,apps,tools,verifier,bench,db}/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: 'forks',
    maxWorkers: 2,
  },
})
