import { defineConfig } from 'vitest/config';

/** `npm run test:kills`: what takes too long for every `npm test`. */
export default defineConfig({
  test: { root: '.', include: ['tests/kills/*.test.ts'], testTimeout: 3_600_000, hookTimeout: 600_000 },
});
