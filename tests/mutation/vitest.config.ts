import { globSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

// A mutant is to be found by a unit test on a small record: those that read the whole one take seconds, and would run hundreds of times.
const small = globSync('tests/{record,views}/**/*.test.ts', { exclude: ['**/fuzz.test.ts', '**/kept/**'] }).filter(
  (file) => !/real-record|loadRecord\('content'\)/.test(readFileSync(file, 'utf8')),
);

/** The tests that `npm run test:mutation` runs on each mutant. */
export default defineConfig({ test: { include: small, isolate: false, testTimeout: 60_000 } });
