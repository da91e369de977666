import { parseArgs } from 'node:util';
import { fuzz } from './fuzz.ts';

/**
 * `npm run fuzz [-- --cases 10000 --seed 1 --text]`: damages files of the record at random and prints every crash, every file that takes
 * longer than a second, every report without a place and every silent loss; with `--text` also the damaged file. Exits with 1
 * when there are any. The same seed gives the same damages.
 */
const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    text: { type: 'boolean', default: false },
  },
});
const begun = performance.now();
const { cases, read, findings } = fuzz('content', Number(values.cases), Number(values.seed));
for (const { what, path, detail, text } of findings) {
  console.log(`${what}: ${path}\n  ${detail.replaceAll('\n', '\n  ')}`);
  if (values.text) console.log(text);
}
const seconds = Math.round((performance.now() - begun) / 1000);
console.log(
  `${cases} cases with seed ${values.seed} in ${seconds} s: ${cases - read - findings.length} reported, ${read} read whole, ${findings.length} findings.`,
);
process.exitCode = findings.length > 0 ? 1 : 0;
