import { defineConfig } from 'vitest/config';

/** `npm run test:browsers`: the journeys of readers in three engines, on the real record. */
export default defineConfig({
  test: {
    root: '.',
    include: ['tests/engines/*.test.ts'],
    globalSetup: ['tests/engines/set-up.ts'],
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
});
