import { globSync, readFileSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vitest/config';
import { kept } from './kept-pool.ts';
import { OwnTestFirst } from './own-test-first.ts';

// A mutant is to be found by a unit test on a small record: those that read the whole one take seconds, and would run hundreds of times.
const small = globSync('tests/{record,views}/**/*.test.ts', {
  exclude: ['**/fuzz.test.ts', '**/kept/{shelf,random-edits}.test.ts'],
}).filter((file) => !/real-record|[([]'content'/.test(readFileSync(file, 'utf8')));

/** Stryker names one of Vitest's own pools, which has the last word over `test.pool`. */
const keptPool: Plugin = {
  name: 'kept-pool',
  configureVitest: ({ project }) => {
    Object.assign(project.config, { pool: kept.name, poolRunner: kept });
  },
};

/** The tests that `npm run test:mutation` runs on each mutant. */
export default defineConfig({
  plugins: [keptPool],
  test: { include: small, sequence: { sequencer: OwnTestFirst }, testTimeout: 60_000 },
});
