import { defineConfig } from 'vitest/config'

/** Whoever takes longer hangs. On a busy machine of two slow cores everything takes ten times as long as on a quick one. */
const PATIENCE_MS = 180_000

/** What a test with a browser on local mode may take on two busy cores. */
const WITH_A_BROWSER = {
  testTimeout: PATIENCE_MS,
  hookTimeout: 120_000,
  expect: { poll: { timeout: 30_000 } },
}

/**
 * Two cores are enough for everything: after the tests of the code come the journeys (a browser on local mode), two at a time, since
 * they wait most of the time; then real processes that are started and killed, one at a time.
 */
export default defineConfig({
  test: {
    reporters: ['default', './scripts/closing-line.ts'],
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'code',
          // Loading the program anew for each of some 260 files takes as long as half the tests; nothing of ours is kept between them.
          isolate: false,
          // They wait a good deal (for conflicts in the database, for processes): three keep two cores busy.
          maxWorkers: 3,
          include: [
            'functions/src/**/*.test.ts',
            'simulator/**/*.test.ts',
            'flex-view/**/*.test.ts',
            'web/**/*.test.{ts,tsx}',
            'scripts/**/*.test.ts',
          ],
          setupFiles: ['functions/src/testing/quick-engine.ts'],
          testTimeout: PATIENCE_MS,
          hookTimeout: PATIENCE_MS,
          expect: { poll: { timeout: 60_000 } },
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['e2e/*.test.ts'],
          globalSetup: 'e2e/unpack-browser.ts',
          ...WITH_A_BROWSER,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'processes',
          include: ['e2e/processes/*.test.ts'],
          ...WITH_A_BROWSER,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})
