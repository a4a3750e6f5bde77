/**
 * Tests read the sources of the workspace, never a build, so that one file can be run alone: `npx vitest run packages/ltsfs/src/money`.
 */
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { ALONE } from './test/alone.ts'
import { LongFirst } from './test/long-first.ts'

const from = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  resolve: {
    alias: [
      { find: /^ltsfs$/, replacement: from('packages/ltsfs/src/index.ts') },
      { find: /^ltsfs\/(schema|testing)$/, replacement: from('packages/ltsfs/src/$1.ts') },
      { find: /^ltsfs-exchange$/, replacement: from('packages/exchange/src/index.ts') },
      { find: /^ltsfs-app$/, replacement: from('app/src/run-planner.ts') },
      { find: /^ltsfs-cli$/, replacement: from('packages/cli/src/main.ts') },
    ],
  },
  test: {
    setupFiles: ['test/chance.ts', 'test/fresh-language.ts'],
    // Every processor: what coordinates the tests asks for little of one.
    maxWorkers: '100%',
    sequence: { sequencer: LongFirst },
    coverage: {
      provider: 'v8',
      include: ['packages/*/src/**/*.ts', 'app/src/**/*.{ts,tsx}'],
      exclude: ['**/*.test.{ts,tsx}'],
      reportsDirectory: 'coverage',
      reporter: ['text-summary', 'html'],
    },
    projects: [
      {
        extends: true,
        test: {
          name: 'units',
          // The files of a worker share what they import: to read the library again for every file takes longer than most of their tests.
          isolate: false,
          // No test is timed: the limit only ends a test that hangs, on a machine busy with others too.
          testTimeout: 120_000,
          hookTimeout: 120_000,
          include: ['packages/*/src/**/*.test.ts', 'app/src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
          exclude: ['test/browser/**', ...ALONE, '**/node_modules/**', '**/dist/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'alone',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          include: [...ALONE],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          isolate: false,
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/browser/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // A busy machine shows what is expected later than in the second that is given otherwise.
          expect: { poll: { timeout: 30_000 } },
        },
      },
    ],
  },
})
