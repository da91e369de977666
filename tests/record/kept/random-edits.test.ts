import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { keptReader } from '../../../src/record/kept/kept-reader.ts';
import { checkRecord, type LoadResult } from '../../../src/record/load.ts';
import { formatProblems } from '../../../src/record/problem.ts';
import { mutated } from '../fuzz/mutate.ts';
import { randomFrom } from '../fuzz/random.ts';

const folder = mkdtempSync(join(tmpdir(), 'kept-'));
cpSync('tests/fixtures/base', folder, { recursive: true });
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const told = ({ record, problems }: LoadResult): unknown => ({ record, problems: formatProblems(problems) });

test('forty random edits give what reading everything anew gives', () => {
  const random = randomFrom(7);
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'));
  let read = keptReader();
  for (let edit = 0; edit < 40; edit += 1) {
    const file = join(folder, random.pick(paths.sort()));
    const before = readFileSync(file, 'utf8');
    writeFileSync(file, mutated(before, random));
    if (edit % 8 === 0) read = keptReader();
    expect(told(checkRecord(folder, read))).toEqual(told(checkRecord(folder)));
    if (random.below(5) > 0) writeFileSync(file, before);
  }
});
