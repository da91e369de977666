import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Tests that read a built site in Chromium, or build one; the sites are built once, beside the first of them. */
const browser = ['tests/browser/**/*.test.ts', 'tests/cli/build.test.ts'];

// Many tests start commands; half of what a short one takes is the reading of its modules.
process.env['NODE_COMPILE_CACHE'] ??= resolve('.cache/compiled');

export default defineConfig({
  test: {
    // By default one processor is left idle.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          // First, while the sites are being built.
          sequence: { groupOrder: 0 },
          // The files share one process: most of their time would go into importing the same modules again.
          isolate: false,
          include: ['tests/**/*.test.ts'],
          exclude: [...browser, 'tests/engines/**', 'tests/kills/**', 'tests/**/*.rendered.test.ts'],
          // Some read the whole record several times; a busy machine takes three times as long.
          testTimeout: 60_000,
        },
      },
      'tests/components/vitest.config.ts',
      {
        test: {
          name: 'browser',
          include: browser,
          // The files share a process, and with it the browser and the modules that drive it.
          isolate: false,
          sequence: { groupOrder: 1 },
          // They mostly wait for Chromium.
          maxWorkers: availableParallelism() + 1,
          globalSetup: ['tests/build-sites.ts'],
          testTimeout: 60_000,
          // Chromium does the work of a test in processes of its own: two at a time keep two cores busy.
          maxConcurrency: 2,
          hookTimeout: 300_000,
          // A busy machine takes longer than the second that is waited by default.
          expect: { poll: { timeout: 10_000 } },
        },
      },
    ],
  },
});
